// Runs inside the page, in a world of its own: Readability alone, as a developer would call it.
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import type { ExtractionResult } from '../result.ts';
import { bodyText } from './body-text.ts';

/** Runs Readability with its defaults on a copy of the page and returns what it made of it, as JSON. */
export function run(): string {
  const article = isProbablyReaderable(document);
  const start = performance.now();
  const parsed = new Readability(document.cloneNode(true) as Document).parse();
  const ms = performance.now() - start;
  const body = new DOMParser().parseFromString(parsed?.content ?? '', 'text/html').body;
  const result: ExtractionResult = {
    article,
    title: parsed?.title ?? '',
    byline: parsed?.byline ?? '',
    source: parsed?.siteName ?? '',
    published: parsed?.publishedTime ?? '',
    lang: parsed?.lang ?? '',
    text: bodyText(body),
    headings: [...body.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => heading.textContent.trim()),
    ms,
    images: body.querySelectorAll('img').length,
  };
  return JSON.stringify(result);
}
