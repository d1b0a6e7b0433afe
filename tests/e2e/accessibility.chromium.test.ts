import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { enterState, leaveState, READER_STATES, SIZES } from './reader-states.ts';
import { useBrowser } from './use-browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const THEMES = ['auto', 'light', 'sepia', 'grey', 'dark', 'black'] as const;

interface Axe {
  run(
    context: unknown,
    options: unknown,
  ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }>;
}

/** The system's choices; nothing moves, so that no colour is read half way. */
const prefer = (page: Page, scheme: 'light' | 'dark') =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);

/** What depends on the theme: a theme sets colours and nothing else. */
const COLOURS = { runOnly: { type: 'tag', values: ['cat.color'] } };

/** Lists what axe finds in the reader: by all its rules in the first theme, by those on colours in each. */
async function findFaults(page: Page, themes: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async (name: string, wanted: readonly string[], colours: object) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const host = document.querySelector(name);
      if (!host) throw new Error('There is no reader.');
      const dialog = host.shadowRoot?.querySelector<HTMLElement>('dialog');
      const faults: string[] = [];
      for (const [index, theme] of wanted.entries()) {
        if (dialog) dialog.dataset.theme = theme;
        const rules = index === 0 ? {} : colours;
        const { violations } = await axe.run(host, { resultTypes: ['violations'], ...rules });
        for (const { id, nodes } of violations)
          for (const { target, failureSummary } of nodes)
            faults.push(`${theme}: ${id}: ${JSON.stringify(target)}: ${failureSummary}`);
      }
      return faults;
    },
    HOST_NAME,
    themes,
    COLOURS,
  );
}

describe('axe', () => {
  const browser = useBrowser();

  it.each(READER_STATES)('finds nothing, in any theme: $name', async (state) => {
    if (browser.driver.name !== 'chromium') return;
    await enterState(browser, state, SIZES[state.size]);
    const { page } = browser.driver;
    await page.evaluate(AXE);
    await prefer(page, 'light');
    const faults = await findFaults(page, THEMES);
    await prefer(page, 'dark');
    const atNight = await findFaults(page, ['auto']);
    await leaveState(browser, state);
    expect([...faults, ...atNight]).toEqual([]);
  });

  it.each(['unavailable.html', 'welcome.html'])('finds nothing on %s', async (path) => {
    if (browser.driver.name !== 'chromium') return;
    const { page } = browser.driver;
    await browser.driver.openExtensionPage(path);
    for (const scheme of ['light', 'dark'] as const) {
      await prefer(page, scheme);
      await page.evaluate(AXE);
      const faults = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: Axe };
        const { violations } = await axe.run(document, { resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes)}`);
      });
      expect(faults).toEqual([]);
    }
  });
});
