import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { OutlineModel } from '../lib/reader/outline-model.ts';

/** Scrolls a list so that an item is within it, and nothing else with it. */
function keepVisible(list: HTMLElement, item: HTMLElement): void {
  const outer = list.getBoundingClientRect();
  const inner = item.getBoundingClientRect();
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top + inner.height;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom + inner.height;
}

/** The sections as buttons, the one being read marked. */
export function OutlineList(props: {
  readonly outline: OutlineModel;
  readonly language: string;
  readonly onJump?: () => void;
}): JSX.Element {
  const { outline } = props;
  const list = useRef<HTMLOListElement>(null);
  const current = outline.current.value;
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current && item) keepVisible(list.current, item);
  }, [current]);
  return (
    <ol ref={list} class="outline-list" lang={props.language}>
      {outline.entries.value.map((entry) => (
        <li key={entry.id} data-level={entry.level}>
          <button
            type="button"
            data-section={entry.id}
            aria-current={entry.id === current ? 'location' : undefined}
            onClick={() => {
              props.onJump?.();
              outline.jumpTo(entry.id);
            }}
          >
            {entry.title}
          </button>
        </li>
      ))}
    </ol>
  );
}
