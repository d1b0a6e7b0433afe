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
    const { headingTops, isAtEnd, height } = await browser.reader.readPosition();
    expect(headingTops[index]).toBeGreaterThanOrEqual(LANDING.least);
    // The text may end before the last sections can reach the top.
    expect(headingTops[index]).toBeLessThanOrEqual(isAtEnd ? height : LANDING.most);
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
    const seen: number[] = [];
    for (;;) {
      const { current, headingTops, height, isAtEnd } = await reader.readPosition();
      // Not the mark's own rule, but what any such rule has to keep: the marked section has begun, the next one is not
      // yet at the top.
      if (current >= 0) expect(headingTops[current]).toBeLessThan(height);
      if (current < last) expect(headingTops[current + 1]).toBeGreaterThan(0);
      if (seen.at(-1) !== current) seen.push(current);
      if (isAtEnd) break;
      await reader.scroll(150);
    }
    // Nothing is marked in what stands before the first section.
    expect(seen).toEqual([-1, ...expected.sections.map((_, index) => index)]);
  });
});
