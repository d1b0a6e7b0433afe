import { describe, expect, it } from 'vitest';
import { sampleArticle } from './articles.ts';
import { measureSentence } from './reading-place.ts';
import { useBrowser } from './use-browser.ts';

/** How far a sentence may move while everything around it changes, in CSS px. */
const TOLERANCE = 4;

/** Where a sentence may stand when one comes back to it, in CSS px below the upper edge: among the first lines. */
const COMEBACK = { least: 0, most: 160 };

/** The keys that change how the text is set, each pressed this many times. */
const KEYS = [
  ['larger', '+', 2],
  ['smaller', '-', 3],
  ['wider', ']', 2],
  ['narrower', '[', 3],
  ['looser', '}', 2],
  ['tighter', '{', 3],
  ['another face', 'f', 3],
  ['paragraphs set apart another way', 'y', 2],
  ['ragged', 'u', 2],
  ['another theme', 't', 6],
  ['without images', 'i', 2],
  ['without the outline', 'o', 2],
  ['with the outline on the other side', 'e', 2],
] as const;

describe('the place in the text', () => {
  const browser = useBrowser();

  const openInTheMiddle = async () => {
    await browser.driver.setViewport(1280, 900);
    await browser.open(sampleArticle().page);
    const { reader } = browser;
    await reader.open();
    // From the first section on: the reader may have opened where an earlier test left it.
    await reader.press('g');
    await reader.waitForCurrentSection(0);
    await reader.press('n');
    await reader.press('n');
    await reader.waitForCurrentSection(2);
    await reader.scroll(260);
    return reader;
  };

  it.each(KEYS)('is kept when the text becomes %s', async (_, key, times) => {
    await openInTheMiddle();
    const before = await measureSentence(browser.driver);
    for (let press = 0; press < times; press += 1) {
      await browser.driver.page.keyboard.press(key);
      const after = await measureSentence(browser.driver, before);
      expect(Math.abs(after.start - before.start)).toBeLessThanOrEqual(TOLERANCE);
    }
  });

  it('is kept through every script', async () => {
    const reader = await openInTheMiddle();
    const before = await measureSentence(browser.driver);
    for (const script of ['Hans', 'Hant-TW', 'Hant-HK', 'original']) {
      await reader.press('s');
      await reader.waitForScript(script);
      const after = await measureSentence(browser.driver, before);
      expect(Math.abs(after.start - before.start)).toBeLessThanOrEqual(TOLERANCE);
    }
  });

  it('is kept when the window changes its size', async () => {
    await openInTheMiddle();
    const before = await measureSentence(browser.driver);
    for (const [width, height] of [
      [1000, 700],
      [700, 900],
      [390, 844],
      [1280, 900],
    ] as const) {
      await browser.driver.setViewport(width, height);
      const after = await measureSentence(browser.driver, before);
      expect(Math.abs(after.start - before.start)).toBeLessThanOrEqual(TOLERANCE);
    }
  });

  it('is found again when the article is closed and opened', async () => {
    const reader = await openInTheMiddle();
    const before = await measureSentence(browser.driver);
    await reader.press('Escape');
    await reader.waitUntilClosed();
    await reader.open();
    const { start } = await measureSentence(browser.driver, before);
    expect(start).toBeGreaterThanOrEqual(COMEBACK.least);
    expect(start).toBeLessThanOrEqual(COMEBACK.most);
  });

  it('is found again when the browser is started again', async () => {
    const reader = await openInTheMiddle();
    const before = await measureSentence(browser.driver);
    await reader.press('Escape');
    await reader.waitUntilClosed();
    await browser.driver.restart();
    await browser.driver.setViewport(1280, 900);
    await browser.open(sampleArticle().page);
    await browser.reader.open();
    const { start } = await measureSentence(browser.driver, before);
    expect(start).toBeGreaterThanOrEqual(COMEBACK.least);
    expect(start).toBeLessThanOrEqual(COMEBACK.most);
  });
});
