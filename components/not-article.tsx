import type { JSX } from 'preact';
import type { JudgementReason } from '../lib/article/article.ts';
import { type MessageKey, message } from '../lib/i18n.ts';
import type { ReaderModel } from '../lib/reader/reader-model.ts';
import { TITLE_ID } from './title-id.ts';
import { commandAttributes } from './tooltip.ts';

/** Why the page was judged as it was, one sentence each. */
export const JUDGEMENT_SENTENCES = {
  'chosen-by-hand': 'judgement_chosen_by_hand',
  'enough-text': 'judgement_enough_text',
  'declared-article': 'judgement_declared_article',
  'too-little-text': 'judgement_too_little_text',
  'mostly-links': 'judgement_mostly_links',
  listing: 'judgement_listing',
  'front-page': 'judgement_front_page',
  form: 'judgement_form',
  product: 'judgement_product',
  'nothing-found': 'judgement_nothing_found',
} as const satisfies Record<JudgementReason, MessageKey>;

/** Says in plain words that the page does not look like an article, and offers to try anyway. */
export function NotArticle({ model }: { readonly model: ReaderModel }): JSX.Element {
  const { judgement } = model.article.article;
  const hasText = (model.article.body.textContent ?? '').trim() !== '';
  return (
    <main class="not-article" aria-labelledby={TITLE_ID}>
      <h1 id={TITLE_ID}>{message('not_article_title')}</h1>
      <p>{message(JUDGEMENT_SENTENCES[judgement.reason])}</p>
      <p class="not-article-actions">
        {hasText ? (
          <button type="button" class="primary-button" data-command="try-anyway" onClick={model.accept}>
            {message('not_article_try')}
          </button>
        ) : null}
        <button
          type="button"
          class="text-button"
          data-command="pick"
          onClick={model.commands.pick}
          {...commandAttributes(model, 'pick')}
        >
          {message('command_pick')}
        </button>
        <button type="button" class="text-button" data-command="back-to-page" onClick={model.closeReader}>
          {message('not_article_close')}
        </button>
      </p>
    </main>
  );
}
