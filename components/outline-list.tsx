import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { message } from '../lib/i18n.ts';
import { foldOutline } from '../lib/reader/fold-outline.ts';
import { matchSections } from '../lib/reader/outline-search.ts';
import type { ReaderModel } from '../lib/reader/reader-model.ts';

/** Sections from which a sheet offers its search field unasked. */
const MANY = 10;

/** Scrolls a list so that an item is within it, and nothing else with it. */
function keepVisible(list: HTMLElement, item: HTMLElement): void {
  const outer = list.getBoundingClientRect();
  const inner = item.getBoundingClientRect();
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top + inner.height;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom + inner.height;
}

function SearchField(props: {
  readonly takesFocus: boolean;
  readonly onInput: (query: string) => void;
  readonly onSubmit: () => void;
}): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.takesFocus) field.current?.focus({ preventScroll: true });
  }, [props.takesFocus]);
  return (
    <form
      class="outline-search"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <input
        ref={field}
        type="search"
        autocomplete="off"
        aria-label={message('command_find_section')}
        placeholder={message('command_find_section')}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </form>
  );
}

/** The sections as buttons, the one being read marked; a field narrows them to what is typed, in either script. */
export function OutlineList(props: {
  readonly model: ReaderModel;
  readonly isSheet?: boolean;
  readonly onJump?: () => void;
}): JSX.Element {
  const { outline, script } = props.model;
  const list = useRef<HTMLOListElement>(null);
  const query = useSignal('');
  const current = outline.current.value;
  const entries = outline.entries.value;
  const isSearching = outline.isSearching.value;
  const shown = query.value.trim() ? matchSections(entries, query.value) : foldOutline(entries, current);
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current && item) keepVisible(list.current, item);
  }, [current]);
  const jumpTo = (id: string): void => {
    outline.isSearching.value = false;
    query.value = '';
    props.onJump?.();
    outline.jumpTo(id);
  };
  return (
    <>
      {isSearching || (props.isSheet && entries.length >= MANY) ? (
        <SearchField
          takesFocus={isSearching}
          onInput={(text) => {
            query.value = text;
          }}
          onSubmit={() => {
            const first = query.value.trim() ? shown[0] : undefined;
            if (first) jumpTo(first.id);
          }}
        />
      ) : null}
      <ol ref={list} class="outline-list" lang={script.language.value}>
        {shown.map((entry) => (
          <li key={entry.id} data-level={entry.level}>
            <button
              type="button"
              dir="auto"
              data-section={entry.id}
              aria-current={entry.id === current ? 'location' : undefined}
              onClick={() => jumpTo(entry.id)}
            >
              {entry.title}
            </button>
          </li>
        ))}
      </ol>
      {shown.length === 0 ? <p class="outline-none">{message('outline_no_match')}</p> : null}
    </>
  );
}
