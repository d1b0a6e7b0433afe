import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { loadCompiled } from '../../lib/script/compiled.test-data.ts';
import { bundleForPage } from '../bundle.ts';
import type { CheckedPages } from './page/check-pages.ts';

const NAME = 'limpidFuzz';

interface Program {
  takeDictionaries(dictionaries: Readonly<Record<string, string>>): void;
  checkPages(first: number, count: number): Promise<CheckedPages>;
}

/** A tab in which pages are made and checked. */
export interface FuzzTab {
  /** Checks the pages of `count` seeds from `first` on. */
  check(first: number, count: number): Promise<CheckedPages>;
}

/** Bundles the checks, as they run in a tab. */
export function bundleChecks(): Promise<string> {
  return bundleForPage(fileURLToPath(new URL('./page/check-pages.ts', import.meta.url)), NAME);
}

/** Readies a tab: the checks and the dictionaries are in it. */
export async function openFuzzTab(page: Page, checks: string): Promise<FuzzTab> {
  await page.evaluate(checks);
  const dictionaries: Record<string, string> = {};
  for (const direction of ['to-simplified', 'to-traditional'] as const)
    dictionaries[direction] = Buffer.from(await loadCompiled(direction)).toString('base64');
  await page.evaluate(
    (name: string, bytes: Record<string, string>) =>
      (globalThis as unknown as Record<string, Program>)[name]?.takeDictionaries(bytes),
    NAME,
    dictionaries,
  );
  return {
    async check(first, count) {
      const checked = await page.evaluate(
        (name: string, from: number, many: number) =>
          (globalThis as unknown as Record<string, Program>)[name]?.checkPages(from, many),
        NAME,
        first,
        count,
      );
      if (!checked) throw new Error('The checks are not in the tab.');
      return checked;
    },
  };
}
