import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { interfaceLanguage, message } from '../lib/i18n.ts';
import type { FindModel } from '../lib/reader/find/find-model.ts';

function countText(model: FindModel): string {
  if (model.query.value.trim() === '' || model.isReading.value) return '';
  if (model.count.value === 0) return message('find_none');
  const format = new Intl.NumberFormat(interfaceLanguage());
  return message('find_count', format.format(model.position.value), format.format(model.count.value));
}

function BarButton(props: {
  readonly label: string;
  readonly sign: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      title={props.label}
      aria-label={props.label}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      <span aria-hidden="true">{props.sign}</span>
    </button>
  );
}

/** Finding in the article. Its keys are handled with the reader's own. Gives focus back to where it was. */
export function FindBar({ model }: { readonly model: FindModel }): JSX.Element | null {
  const input = useRef<HTMLInputElement>(null);
  const isOpen = model.open.value;
  // Before the next key can come: what is typed right after the command belongs to the query.
  useLayoutEffect(() => {
    if (!isOpen || !input.current) return undefined;
    const before = (input.current.getRootNode() as ShadowRoot).activeElement;
    input.current.focus({ preventScroll: true });
    input.current.select();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [isOpen]);
  if (!isOpen) return null;

  const nothing = model.count.value === 0;
  return (
    <search class="bar find-bar" aria-label={message('find_title')}>
      <input
        ref={input}
        type="search"
        // The element's own lang decides glyphs of what is typed; the interface's would draw 简 for a reader of 繁.
        lang=""
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        aria-label={message('find_title')}
        placeholder={message('find_placeholder')}
        value={model.query.value}
        onInput={(event) => {
          if (!event.isComposing) model.search(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => model.search(event.currentTarget.value)}
      />
      <span class="bar-status" role="status">
        {countText(model)}
      </span>
      <BarButton label={message('find_previous')} sign="↑" disabled={nothing} onClick={model.previous} />
      <BarButton label={message('find_next')} sign="↓" disabled={nothing} onClick={model.next} />
      <BarButton label={message('find_close')} sign="×" onClick={model.close} />
    </search>
  );
}
