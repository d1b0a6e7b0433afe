import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../../lib/i18n.ts';
import type { ReaderModel } from '../../lib/reader/reader-model.ts';
import { Icon } from '../icons.tsx';

/** Px between a mark and its note, and least px from the window's edges. */
const GAP = 8;

/** A note beside its mark. It takes the focus; closing gives it back to the mark. */
export function NoteView({ model }: { readonly model: ReaderModel }): JSX.Element | null {
  const box = useRef<HTMLElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const note = model.visits.note.value;
  useLayoutEffect(() => {
    const element = box.current;
    if (!note || !element) return;
    text.current?.replaceChildren(note.content.cloneNode(true));
    const mark = note.mark.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = element;
    const left = Math.max(GAP, Math.min(mark.left - 24, innerWidth - offsetWidth - GAP));
    const below = mark.bottom + GAP;
    const isAbove = below + offsetHeight > innerHeight - GAP && mark.top - GAP - offsetHeight >= GAP;
    const top = isAbove ? mark.top - GAP - offsetHeight : Math.min(below, innerHeight - offsetHeight - GAP);
    element.style.setProperty('left', `${left}px`);
    element.style.setProperty('top', `${Math.max(GAP, top)}px`);
    element.focus({ preventScroll: true });
  }, [note]);
  if (!note) return null;
  return (
    <section
      ref={box}
      class="note-view"
      role="dialog"
      aria-label={message('note_title')}
      tabIndex={-1}
      data-panel="note"
    >
      <button
        type="button"
        class="icon-button"
        title={message('panel_close')}
        onClick={() => model.panels.close()}
      >
        <Icon name="close" />
        <span class="visually-hidden">{message('panel_close')}</span>
      </button>
      <div
        ref={text}
        class="note-text article-body"
        lang={model.script.language.value}
        dir={model.article.article.direction}
      />
      <button type="button" class="text-button" data-command="note-go" onClick={model.visits.goToNote}>
        {message('note_go')}
      </button>
    </section>
  );
}
