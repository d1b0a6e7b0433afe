import { describe, expect, it } from 'vitest';
import type { ActionState } from '../browsers/driver.ts';
import { sampleArticle } from './articles.ts';
import { listing, pdf, tiny } from './hazard-pages.ts';
import { textsOf } from './messages.ts';
import { readPageChange, UNCHANGED, watchPage } from './page-watch.ts';
import { useBrowser } from './use-browser.ts';

describe('a page that is not an article', () => {
  const browser = useBrowser();

  it.each([
    ['a front page', listing],
    ['a page with one sentence', tiny],
  ])('%s: says so in plain words and offers to try anyway', async (_, page) => {
    await browser.open(page());
    const { reader } = browser;
    await reader.open();
    const refusal = await reader.readRefusal();
    expect(textsOf('not_article_title')).toContain(refusal?.heading);
    expect(refusal?.sentence).toMatch(/\S{2}/u);
    expect(refusal?.canTryAnyway).toBe(true);
    await reader.clickCommand('try-anyway');
    expect(await reader.readRefusal()).toBeNull();
    expect((await reader.read()).lines.length).toBeGreaterThan(0);
  });

  it('is as it was after one went back to it', async () => {
    await browser.open(listing());
    await watchPage(browser.driver);
    await browser.reader.open();
    await browser.reader.clickCommand('back-to-page');
    await browser.reader.waitUntilClosed();
    expect(await readPageChange(browser.driver)).toEqual(UNCHANGED);
  });
});

describe('where extensions may not run', () => {
  const browser = useBrowser();
  const click = async (): Promise<ActionState> => {
    await browser.driver.clickToolbarButton();
    // Told within a moment; a mark that never comes is what is being tested.
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const state = await browser.driver.readAction();
      if (state.badge !== '') return state;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return browser.driver.readAction();
  };
  const expectReadable = async () => {
    await browser.open(sampleArticle().page);
    expect((await browser.driver.readAction()).badge).toBe('');
    await browser.reader.open();
    expect((await browser.reader.read()).lines.length).toBeGreaterThan(10);
  };

  it("a page of the browser's own: the toolbar button says so, and works on the next page", async () => {
    await browser.driver.openBrowserPage();
    const { badge, title } = await click();
    expect(badge).toBe('!');
    expect(textsOf('unavailable_browser_page')).toContain(title);
    await expectReadable();
  });

  it('a PDF: the toolbar button says so, and works on the next page', async () => {
    await browser.open(pdf());
    const { badge, title } = await click();
    expect(badge).toBe('!');
    expect(textsOf('unavailable_pdf')).toContain(title);
    await expectReadable();
  });
});
