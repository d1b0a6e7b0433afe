import { inOneGo, type Steps } from '../page/steps.ts';
import type { Article, JudgementReason } from './article.ts';
import { LATER_STEPS } from './later-steps.ts';
import { type Extraction, type ExtractOptions, startExtraction } from './start-extraction.ts';
import type { Workspace } from './workspace.ts';

export type { ExtractOptions, StepTrace } from './start-extraction.ts';

/** Makes an Article of a live page, which it only reads. Always returns one; `judgement` says whether it is any good. */
export function extract(document: Document, options: ExtractOptions = {}): Article {
  return completeExtraction(startExtraction(document, options));
}

/** Makes an Article of an extraction that has begun; to be called once. */
export function completeExtraction(extraction: Extraction): Article {
  return inOneGo(completeInSteps(extraction));
}

/** The same in parts. */
export function* completeInSteps(extraction: Extraction): Steps<Article> {
  yield* extraction.inSteps(LATER_STEPS);
  return asArticle(extraction.workspace);
}

function asArticle({ address, body, draft, removals }: Workspace): Article {
  return {
    address,
    title: draft.title ?? '',
    subtitle: draft.subtitle ?? null,
    authors: draft.authors ?? [],
    source: draft.source ?? null,
    editors: draft.editors ?? [],
    published: draft.published ?? null,
    updated: draft.updated ?? null,
    siteName: draft.siteName ?? null,
    leadImage: draft.leadImage ?? null,
    language: draft.language ?? 'und',
    direction: draft.direction ?? 'ltr',
    script: draft.script ?? 'other',
    body,
    sections: draft.sections ?? [],
    removals,
    judgement: draft.judgement ?? { isArticle: false, reason: 'nothing-found', confidence: 0 },
    // A list is paged as articles are, and its second page is no part of an article.
    nextPage: isPaged(draft.judgement?.reason) ? (draft.nextPage ?? null) : null,
    pages: draft.pages ?? { number: 1, count: null },
  };
}

/** Whether a page that was judged so can be the first of several. */
function isPaged(reason: JudgementReason | undefined): boolean {
  return (
    reason !== undefined &&
    reason !== 'listing' &&
    reason !== 'front-page' &&
    reason !== 'product' &&
    reason !== 'mostly-links' &&
    reason !== 'form'
  );
}
