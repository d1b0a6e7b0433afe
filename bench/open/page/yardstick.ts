// Runs in the page: the least that a reader built on Readability can do.
import { Readability } from '@mozilla/readability';
import { afterPaint } from './after-paint.ts';

/** Milliseconds from the start. */
export interface YardstickTimes {
  /** Until Readability's result is in the page by `innerHTML`. */
  readonly inserted: number;
  /** Until that is painted. */
  readonly painted: number;
}

/** Puts the result of Readability with its defaults in the place of the page. */
export async function run(): Promise<YardstickTimes> {
  const start = performance.now();
  const article = new Readability(document.cloneNode(true) as Document).parse();
  document.body.innerHTML = article?.content ?? '';
  const inserted = performance.now() - start;
  const painted = (await afterPaint()) - start;
  return { inserted, painted };
}
