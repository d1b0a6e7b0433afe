import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type MessageKey, message } from '../lib/i18n.ts';
import type { MarksModel } from '../lib/reader/marks-model.ts';
import type { MarkKind } from '../lib/script/converter.ts';

/** Why a stretch was not converted character by character. */
const KINDS = {
  phrase: 'mark_phrase',
  vocabulary: 'mark_vocabulary',
  exception: 'mark_exception',
  name: 'mark_name',
  'user-word': 'mark_user_word',
  repair: 'mark_repair',
} as const satisfies Record<MarkKind, MessageKey>;

/** Least distance in px from the window's edges. */
const EDGE = 8;

/** What the author wrote where the conversion marks a change. */
export function ConversionTip({
  model,
  language,
}: {
  readonly model: MarksModel;
  readonly language: string;
}): JSX.Element {
  const tip = useRef<HTMLDivElement>(null);
  const shown = model.shown.value;
  useLayoutEffect(() => {
    const element = tip.current;
    if (!element || !shown) return;
    const { box } = shown;
    const { offsetWidth, offsetHeight } = element;
    const left = Math.max(EDGE, Math.min(box.left, innerWidth - offsetWidth - EDGE));
    const isAbove = box.bottom + 6 + offsetHeight > innerHeight - EDGE;
    element.style.setProperty('left', `${left}px`);
    element.style.setProperty('top', `${isAbove ? box.top - 6 - offsetHeight : box.bottom + 6}px`);
  }, [shown]);
  return (
    <div role="status">
      {shown ? (
        <div ref={tip} class="conversion-tip">
          <span class="conversion-tip-kind">{message(KINDS[shown.mark.kind])}</span>
          <span lang={language}>{shown.mark.original}</span>
        </div>
      ) : null}
    </div>
  );
}
