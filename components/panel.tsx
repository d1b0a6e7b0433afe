import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { message } from '../lib/i18n.ts';
import { Icon } from './icons.tsx';

/** A panel over the text. It takes focus when it opens; the panels model gives it back. */
export function Panel(props: {
  readonly name: string;
  readonly title: string;
  readonly onClose: () => void;
  /** For content without a control of its own: it must be reached to be scrolled by keys. */
  readonly scrolls?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    element.current?.focus({ preventScroll: true });
  }, []);
  const titleId = `panel-${props.name}-title`;
  return (
    <section
      ref={element}
      class={`panel panel-${props.name}`}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      data-panel={props.name}
    >
      <header class="panel-header">
        <h2 id={titleId}>{props.title}</h2>
        <button type="button" class="icon-button" title={message('panel_close')} onClick={props.onClose}>
          <Icon name="close" />
          <span class="visually-hidden">{message('panel_close')}</span>
        </button>
      </header>
      {/* Focusable, so that what has no control in it scrolls by keys too. */}
      <div class="panel-content" tabIndex={props.scrolls ? 0 : undefined}>
        {props.children}
      </div>
    </section>
  );
}
