// Runs inside the page, in a world of its own: Readability alone, as a developer would call it.
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import type { ExtractionResult } from '../result.ts';
import { bodyText } from './body-text.ts';

let made: { readonly parsed: ReturnType<Readability['parse']>; readonly ms: number } | null = null;

/** Runs Readability with its defaults on a copy of the page. */
export function run(): void {
  const start = performance.now();
  const parsed = new Readability(document.cloneNode(true) as Document).parse();
  made = { parsed, ms: performance.now() - start };
}

/** Returns what Readability made of the page, as JSON. */
export function result(): string {
  if (!made) throw new Error('Nothing has run.');
  const { parsed, ms } = made;
  const body = new DOMParser().parseFromString(parsed?.content ?? '', 'text/html').body;
  return JSON.stringify({
    article: isProbablyReaderable(document),
    title: parsed?.title ?? '',
    byline: parsed?.byline ?? '',
    source: parsed?.siteName ?? '',
    published: parsed?.publishedTime ?? '',
    lang: parsed?.lang ?? '',
    text: bodyText(body),
    headings: [...body.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => heading.textContent.trim()),
    ms,
    images: body.querySelectorAll('img').length,
  } satisfies ExtractionResult);
}
