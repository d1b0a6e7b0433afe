import { describe, expect, it } from 'vitest';
import { expectedArticles } from './articles.ts';
import { useBrowser } from './use-browser.ts';

/** Where a heading that was jumped to may stand, in CSS px below the upper edge: under the toolbar, near the top. */
const LANDING = { least: 0, most: 200 };

describe.each(expectedArticles())('the outline of $name', (expected) => {
  const browser = useBrowser();
  const last = expected.sections.length - 1;
  const open = async () => {
    await browser.open(expected.page);
    await browser.reader.open();
    return browser.reader;
  };
  const expectInView = async (index: number) => {
    const { reader, driver } = browser;
    const top = (await reader.readHeadingTops())[index] ?? Number.NaN;
    const atEnd = await driver.page.evaluate(() => {
      const dialog = document.querySelector('limpid-reader')?.shadowRoot?.querySelector('dialog');
      return dialog ? dialog.scrollTop + dialog.clientHeight >= dialog.scrollHeight - 2 : false;
    });
    expect(top).toBeGreaterThanOrEqual(LANDING.least);
    // The text may end before the last sections can reach the top.
    expect(top).toBeLessThanOrEqual(atEnd ? 900 : LANDING.most);
  };

  it('lists its sections', async () => {
    const reader = await open();
    const { outline } = await reader.read();
    expect(outline.map(({ title }) => title)).toEqual(expected.sections);
  });

  it('leads to each section by a click, and marks it', async () => {
    const reader = await open();
    // From the end to the beginning, so that every click has a way to go.
    for (let index = last; index >= 0; index -= 1) {
      await reader.clickSection(index);
      await reader.waitForCurrentSection(index);
      await expectInView(index);
    }
  });

  it('leads to each section by keys, forwards and backwards', async () => {
    const reader = await open();
    for (let index = 0; index <= last; index += 1) {
      await reader.press('n');
      await reader.waitForCurrentSection(index);
      await expectInView(index);
    }
    for (let index = last - 1; index >= 0; index -= 1) {
      await reader.press('p');
      await reader.waitForCurrentSection(index);
      await expectInView(index);
    }
    await reader.press('G');
    await reader.waitForCurrentSection(last);
    await reader.press('g');
    await reader.waitForCurrentSection(0);
    await expectInView(0);
  });

  it('marks the section being read while one scrolls', async () => {
    const reader = await open();
    const height = await browser.driver.page.evaluate(() => innerHeight);
    const seen: number[] = [];
    for (let step = 0, before = -1; step < 200; step += 1) {
      const { outline } = await reader.read();
      const marked = outline.findIndex(({ isCurrent }) => isCurrent);
      const tops = await reader.readHeadingTops();
      const scrollTop = await reader.readScrollTop();
      // Not the mark's own rule, but what any such rule has to keep: the marked section has begun, the next one is not
      // yet at the top.
      if (marked >= 0) expect(tops[marked]).toBeLessThan(height);
      if (marked < last) expect(tops[marked + 1]).toBeGreaterThan(0);
      if (seen.at(-1) !== marked) seen.push(marked);
      if (scrollTop === before) break;
      before = scrollTop;
      await reader.scroll(150);
      await waitForRest(async () => reader.readScrollTop());
    }
    const all = expected.sections.map((_, index) => index);
    // Nothing is marked in what stands before the first section; the last sections may share the last screen.
    expect(seen.filter((index) => index >= 0)).toEqual(all);
    expect(seen[0]).toBe(-1);
  });
});

/** Waits until two looks a moment apart give the same: scrolling by wheel takes a while, or does nothing at the end. */
async function waitForRest(look: () => Promise<number>): Promise<void> {
  for (let last = Number.NaN, attempt = 0; attempt < 40; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 80));
    const now = await look();
    if (now === last) return;
    last = now;
  }
  throw new Error('The text does not come to rest.');
}
