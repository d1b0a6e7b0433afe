// Runs inside the page, in a world of its own. Bundled as the extension's content script is.
import type { Article, ArticleDate } from '../../../lib/article/article.ts';
import { extract, type StepTrace } from '../../../lib/article/extract.ts';
import type { ExtractionResult } from '../result.ts';
import { bodyText } from './body-text.ts';

function date(value: ArticleDate | null): string {
  return value ? `${value.iso}${value.zone ?? ''}` : '';
}

function describe(article: Article, ms: number): ExtractionResult {
  return {
    article: article.judgement.isArticle,
    title: article.title,
    byline: article.authors.join(' '),
    source: article.source ?? '',
    published: date(article.published),
    lang: article.language,
    text: bodyText(article.body),
    headings: article.sections.map((section) => section.title),
    ms,
    reason: article.judgement.reason,
    confidence: article.judgement.confidence,
    script: article.script,
    subtitle: article.subtitle ?? '',
    editors: article.editors,
    updated: date(article.updated),
    siteName: article.siteName ?? '',
    leadImage: article.leadImage ?? '',
    nextPage: article.nextPage ?? '',
    images: article.body.querySelectorAll('img').length,
    sections: article.sections.map(({ level, title, promoted }) => ({ level, title, promoted })),
    removals: article.removals.map(({ rule, kind, count, removed, excerpt }) => ({
      rule,
      kind,
      count,
      removed,
      excerpt,
    })),
  };
}

let made: { readonly article: Article; readonly ms: number; readonly steps: readonly StepTrace[] } | null =
  null;

/** Runs the pipeline on the page. */
export function run(): void {
  const steps: StepTrace[] = [];
  const start = performance.now();
  const article = extract(document, { onStep: (trace) => steps.push(trace) });
  made = { article, ms: performance.now() - start, steps };
}

/** Returns what the pipeline made of the page, as JSON. */
export function result(): string {
  if (!made) throw new Error('Nothing has run.');
  const steps = made.steps.map(({ step, duration }) => ({ step, ms: duration }));
  return JSON.stringify({ ...describe(made.article, made.ms), steps } satisfies ExtractionResult);
}
