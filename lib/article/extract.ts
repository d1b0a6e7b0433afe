import { takeSnapshot } from '../page/snapshot.ts';
import type { Article, JudgementReason } from './article.ts';
import { STEPS, type StepName } from './steps.ts';
import type { Workspace } from './workspace.ts';

/** What one step did, for the playground and the bench. */
export interface StepTrace {
  readonly step: StepName | 'snapshot';
  /** Milliseconds. */
  readonly duration: number;
  /** Ids of the removals that the step made. */
  readonly removals: readonly number[];
}

/** What a caller may ask of the pipeline. */
export interface ExtractOptions {
  /** Steps to leave out. */
  readonly without?: ReadonlySet<StepName>;
  /** Tidy rules to leave out, by id. */
  readonly withoutRules?: ReadonlySet<string>;
  /** The part of the live page that the person pointed at as the article. */
  readonly chosen?: Element;
  /** Parts of the live page that the person pointed at as not the article. */
  readonly excluded?: readonly Element[];
  /** Is called after every step. */
  readonly onStep?: (trace: StepTrace, workspace: Workspace) => void;
  /** Clock in milliseconds. */
  readonly now?: () => number;
}

/** Makes an Article of a live page, which it only reads. Always returns one; `judgement` says whether it is any good. */
export function extract(document: Document, options: ExtractOptions = {}): Article {
  const now = options.now ?? (() => performance.now());
  let start = now();
  const snapshot = takeSnapshot(document);
  const workspace: Workspace = {
    copy: snapshot.copy,
    address: snapshot.address,
    measures: snapshot.measures,
    removals: [],
    body: snapshot.copy.createElement('article'),
    draft: {},
    chosenByHand: options.chosen ? snapshot.identityOf(options.chosen) : null,
    excludedByHand: (options.excluded ?? []).flatMap((element) => snapshot.identityOf(element) ?? []),
    disabledRules: options.withoutRules ?? new Set(),
  };
  const report = (step: StepTrace['step'], before: number): void => {
    const duration = now() - start;
    const removals = workspace.removals.slice(before).map((removal) => removal.id);
    options.onStep?.({ step, duration, removals }, workspace);
    start = now();
  };
  report('snapshot', 0);
  for (const step of STEPS) {
    if (options.without?.has(step.name)) continue;
    const before = workspace.removals.length;
    step.run(workspace);
    report(step.name, before);
  }
  return asArticle(workspace);
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
