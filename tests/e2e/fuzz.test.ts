import { describe, expect, it } from 'vitest';
import { bundleChecks, openFuzzTab } from '../../bench/fuzz/fuzz-tab.ts';
import { servePages } from '../browsers/served-pages.ts';
import { useBrowser } from './use-browser.ts';

/** Half of them in each browser. */
const PAGES = 300;

/** Other pages each day; `LIMPID_FUZZ_SEED` names the first one. */
const FIRST = Number(process.env.LIMPID_FUZZ_SEED ?? 1 + Math.floor(Date.now() / 86_400_000) * PAGES);

describe('pages that are broken at random', () => {
  const browser = useBrowser();

  it(`${PAGES} from seed ${FIRST} on, half of them here: never throws, touches no page, invents nothing, loses nothing, is the same twice`, async () => {
    const address = 'https://fuzz.example/';
    await browser.open({ address, respond: servePages({ [address]: '<!DOCTYPE html><title>fuzz</title>' }) });
    const tab = await openFuzzTab(browser.driver.page, await bundleChecks());
    const from = FIRST + (browser.driver.name === 'chromium' ? 0 : PAGES / 2);
    const { faults } = await tab.check(from, PAGES / 2);
    expect(faults).toEqual([]);
  });
});
