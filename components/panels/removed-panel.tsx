import type { JSX } from 'preact';
import type { Removal, RemovalKind } from '../../lib/article/article.ts';
import { counted, type MessageKey, message } from '../../lib/i18n.ts';
import type { ReaderModel } from '../../lib/reader/reader-model.ts';
import { Panel } from '../panel.tsx';

/** Why a thing was taken out, one sentence each. */
export const REMOVAL_SENTENCES = {
  advertisement: 'removal_advertisement',
  'app-promotion': 'removal_app_promotion',
  breadcrumb: 'removal_breadcrumb',
  'by-hand': 'removal_by_hand',
  byline: 'removal_byline',
  comments: 'removal_comments',
  copyright: 'removal_copyright',
  dateline: 'removal_dateline',
  duplicate: 'removal_duplicate',
  editor: 'removal_editor',
  empty: 'removal_empty',
  follow: 'removal_follow',
  gloss: 'removal_gloss',
  hidden: 'removal_hidden',
  'low-content': 'removal_low_content',
  navigation: 'removal_navigation',
  'original-title': 'removal_original_title',
  paging: 'removal_paging',
  'promoted-heading': 'removal_promoted_heading',
  'qr-code': 'removal_qr_code',
  related: 'removal_related',
  share: 'removal_share',
  subscription: 'removal_subscription',
  tags: 'removal_tags',
  title: 'removal_title',
  tracking: 'removal_tracking',
} as const satisfies Record<RemovalKind, MessageKey>;

function RemovalItem({
  model,
  removal,
  removed,
}: {
  readonly model: ReaderModel;
  readonly removal: Removal;
  /** As the record says it: the record is the same one when it changes, and would not be drawn anew. */
  readonly removed: boolean;
}): JSX.Element {
  return (
    <li data-removal={removal.id} data-kind={removal.kind} data-removed={removed}>
      <p class="removal-reason">
        {message(REMOVAL_SENTENCES[removal.kind])}
        {removal.count > 1 ? ` ${counted('pieces', removal.count)}` : ''}
      </p>
      {removal.excerpt === '' ? null : <p class="removal-excerpt">{removal.excerpt}</p>}
      <button type="button" onClick={() => model.setRemoved(removal, !removed)}>
        {message(removed ? 'removal_put_back' : 'removal_take_out')}
        <span class="visually-hidden"> {removal.excerpt.slice(0, 40)}</span>
      </button>
    </li>
  );
}

/** What was taken out of the article and why; each thing can be put back in its place. */
export function RemovedPanel({ model }: { readonly model: ReaderModel }): JSX.Element {
  // The records change in place; the revision says when.
  model.article.revision.value;
  const { removals, language } = model.article.article;
  const count = removals.filter(({ removed }) => removed).length;
  const setAll = (removed: boolean) => (): void => model.setAllRemoved(removed);
  return (
    <Panel
      name="removed"
      title={removals.length === 0 ? message('removed_title') : counted('removed', count)}
      onClose={() => model.panels.close()}
    >
      {removals.length > 1 ? (
        <p class="removal-all">
          <button
            type="button"
            data-command="put-all-back"
            aria-disabled={count === 0}
            onClick={setAll(false)}
          >
            {message('removal_put_all_back')}
          </button>
          <button
            type="button"
            data-command="take-all-out"
            aria-disabled={count === removals.length}
            onClick={setAll(true)}
          >
            {message('removal_take_all_out')}
          </button>
        </p>
      ) : null}
      {removals.length === 0 ? (
        <p>{message('removed_nothing')}</p>
      ) : (
        <ol class="removals" lang={language}>
          {removals.map((removal) => (
            <RemovalItem key={removal.id} model={model} removal={removal} removed={removal.removed} />
          ))}
        </ol>
      )}
    </Panel>
  );
}
