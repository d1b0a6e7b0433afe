import type { JSX } from 'preact';
import { interfaceLanguage } from '../lib/i18n.ts';
import type { ReaderModel } from '../lib/reader/reader-model.ts';

/** How far one has read, as a share. */
export function Progress({ model }: { readonly model: ReaderModel }): JSX.Element {
  const share = Math.round(model.outline.progress.value * 100) / 100;
  const format = new Intl.NumberFormat(interfaceLanguage(), { style: 'percent' });
  return <p class="progress">{format.format(share)}</p>;
}
