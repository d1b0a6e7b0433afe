import { describe, expect, it } from 'vitest';
import { expectedArticles, sampleArticle } from './articles.ts';
import { readPageChange, UNCHANGED, watchPage } from './page-watch.ts';
import { useBrowser } from './use-browser.ts';

/** How far the page is scrolled before the reader opens, in CSS px: further than one screen. */
const PAGE_SCROLL = 1_100;
/** Looks in a row, 250 ms apart, that find the same when clicks and what they set going have come to an end. */
const SETTLED = 12;

describe.each(expectedArticles())('$name', (expected) => {
  const browser = useBrowser();
  const openReader = async () => {
    await browser.open(expected.page);
    const { page } = browser.driver;
    await page.focus('a');
    await page.evaluate((top: number) => scrollTo({ top, behavior: 'instant' }), PAGE_SCROLL);
    expect(await page.evaluate(() => scrollY)).toBe(PAGE_SCROLL);
    await watchPage(browser.driver);
    await browser.reader.open();
  };

  it.each([
    ['Escape', () => browser.reader.press('Escape')],
    ['the close button', () => browser.reader.clickCommand('close')],
    ['a second click on the toolbar button', () => browser.driver.clickToolbarButton()],
  ])('is as it was after the reader was closed by %s', async (_, close) => {
    await openReader();
    await close();
    await browser.reader.waitUntilClosed();
    expect(await readPageChange(browser.driver)).toEqual(UNCHANGED);
  });

  it('is as it was after one has read, jumped and switched scripts', async () => {
    await openReader();
    const { reader } = browser;
    await reader.press('n');
    await reader.press('n');
    await reader.press('s');
    await reader.scroll(600);
    await reader.waitForScript('Hans');
    await reader.press('Escape');
    await reader.waitUntilClosed();
    expect(await readPageChange(browser.driver)).toEqual(UNCHANGED);
  });

  it('opens again after it was closed', async () => {
    await openReader();
    await browser.reader.press('Escape');
    await browser.reader.waitUntilClosed();
    await browser.reader.open();
    expect((await browser.reader.read()).title).not.toBe('');
  });
});

describe('clicks in quick succession', () => {
  const browser = useBrowser();
  const settledCount = async () => {
    let count = await browser.reader.count();
    for (let same = 0; same < SETTLED; same += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      const now = await browser.reader.count();
      if (now !== count) same = 0;
      count = now;
    }
    return count;
  };

  it.each([2, 5])('%i of them leave one reader or none, never two', async (clicks) => {
    await browser.open(sampleArticle().page);
    await watchPage(browser.driver);
    await Promise.all(Array.from({ length: clicks }, () => browser.driver.clickToolbarButton()));
    const count = await settledCount();
    expect(count).toBeLessThanOrEqual(1);
    expect((await readPageChange(browser.driver)).mostReaders).toBeLessThanOrEqual(1);
    // The button still works: it takes an open reader away and opens one where there is none.
    await browser.driver.clickToolbarButton();
    if (count === 1) await browser.reader.waitUntilClosed();
    else await browser.reader.waitUntilOpen();
  });
});
