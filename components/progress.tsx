import type { JSX } from 'preact';
import { counted, message } from '../lib/i18n.ts';
import type { ReaderModel } from '../lib/reader/reader-model.ts';
import { minutesLeft } from '../lib/reader/reading-time.ts';

/** How far one has read, as a share, and the time that the rest takes. */
export function Progress({ model }: { readonly model: ReaderModel }): JSX.Element {
  const percent = Math.round(model.outline.progress.value * 100);
  const left = minutesLeft(model.minutes.value, model.outline.progress.value);
  const isTimed = model.settings.current.value.readingTime && left > 0;
  return (
    <p class="progress">
      <span>{message('percent', String(percent))}</span>
      {isTimed ? <span>{counted('minutesLeft', left)}</span> : null}
    </p>
  );
}
