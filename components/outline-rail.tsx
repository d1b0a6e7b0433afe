import type { JSX } from 'preact';
import { message } from '../lib/i18n.ts';
import type { ReaderModel } from '../lib/reader/reader-model.ts';
import { OutlineList } from './outline-list.tsx';
import { Progress } from './progress.tsx';

/** The outline beside the text, where there is room for it and the article has sections. */
export function OutlineRail({ model }: { readonly model: ReaderModel }): JSX.Element | null {
  const isShown = model.hasRail.value && model.settings.current.value.outlineOpen;
  if (!isShown || model.outline.entries.value.length === 0) return null;
  return (
    <nav class="outline-rail" aria-label={message('outline_title')}>
      <OutlineList model={model} />
      <Progress model={model} />
    </nav>
  );
}
