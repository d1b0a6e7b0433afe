// Runs inside a page. Bundled as the extension's content scripts are.
import { type Converter, createConverter } from '../../../lib/script/converter.ts';
import { makeArticlePage } from '../article-page.ts';
import { findFaults } from '../properties.ts';

let converter: Converter | undefined;

/** Takes the compiled dictionaries, in base64, by direction. */
export function takeDictionaries(dictionaries: Readonly<Record<string, string>>): void {
  converter = createConverter({
    loadDictionary: async (direction) =>
      Uint8Array.from(atob(dictionaries[direction] ?? ''), (character) => character.charCodeAt(0)).buffer,
  });
}

/** What became of some pages. */
export interface CheckedPages {
  /** Each with its seed. */
  readonly faults: readonly string[];
  /** Milliseconds of the slowest page, with its seed. */
  readonly slowest: { readonly seed: number; readonly ms: number };
}

/** Holds the pipeline to its properties on the pages of seeds from the first one on. */
export async function checkPages(first: number, count: number): Promise<CheckedPages> {
  const faults: string[] = [];
  let slowest = { seed: first, ms: 0 };
  const parser = new DOMParser();
  for (let seed = first; seed < first + count; seed += 1) {
    const start = performance.now();
    const found = await findFaults(
      makeArticlePage(seed),
      seed,
      (html) => parser.parseFromString(html, 'text/html'),
      { converter },
    );
    const ms = performance.now() - start;
    if (ms > slowest.ms) slowest = { seed, ms };
    faults.push(...found.map((fault) => `seed ${seed}: ${fault}`));
  }
  return { faults, slowest };
}
