import type { JSX } from 'preact';
import { counted, interfaceLanguage } from '../lib/i18n.ts';
import type { ReaderModel } from '../lib/reader/reader-model.ts';
import { commandAttributes } from './tooltip.ts';

/** The end of the article: what was taken out on the way here. */
export function ArticleFooter({ model }: { readonly model: ReaderModel }): JSX.Element | null {
  model.article.revision.value;
  const { removals } = model.article.article;
  const count = removals.filter((removal) => removal.removed).length;
  if (removals.length === 0) return null;
  return (
    <footer class="article-footer" lang={model.script.language.value}>
      <button
        type="button"
        class="text-button"
        data-command="removed"
        aria-haspopup="dialog"
        onPointerEnter={model.panels.prepare}
        onFocus={model.panels.prepare}
        onClick={() => model.panels.show('removed')}
        {...commandAttributes(model, 'removed')}
      >
        <span lang={interfaceLanguage()}>{counted('removed', count)}</span>
      </button>
    </footer>
  );
}
