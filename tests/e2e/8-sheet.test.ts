import { describe, expect, it } from 'vitest';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { sampleArticle } from './articles.ts';
import { plainArticle } from './hazard-pages.ts';
import { useBrowser } from './use-browser.ts';

/** Size of a phone's page area, in CSS px. */
const PHONE = { width: 390, height: 844 };

/** Share of a phone's height, from the top, that a thumb does not reach without moving the hand. */
const OUT_OF_REACH = 0.3;

/** Least height of a thing that is touched, in CSS px (WCAG 2.5.5). */
const TOUCH = 44;

describe('the outline on a narrow window', () => {
  const browser = useBrowser();
  const expected = sampleArticle();

  const open = async (page: Parameters<typeof browser.open>[0]) => {
    await browser.driver.setViewport(PHONE.width, PHONE.height);
    await browser.open(page);
    await browser.reader.open();
    return browser.reader;
  };

  /** Boxes of the sheet's lines, once it has come to rest. */
  const readSheet = () =>
    browser.driver.page.evaluate(async (name: string) => {
      const root = document.querySelector(name)?.shadowRoot;
      const boxes = () =>
        [...(root?.querySelectorAll('.outline-list button') ?? [])].map((button) => {
          const { top, bottom, left, right } = button.getBoundingClientRect();
          return { top, bottom, left, right };
        });
      // What shows the sheet is loaded on its first use: none is not yet its rest.
      let last = '[]';
      for (let attempt = 0; attempt < 600; attempt += 1) {
        const now = JSON.stringify(boxes());
        if (now !== '[]' && now === last) break;
        last = now;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return boxes();
    }, HOST_NAME);

  it('is a sheet that a button opens, within reach of a thumb', async () => {
    const reader = await open(expected.page);
    expect((await reader.read()).outline).toEqual([]);
    await reader.clickCommand('outline');
    const boxes = await readSheet();
    expect(boxes).toHaveLength(expected.sections.length);
    for (const { top, bottom, left, right } of boxes) {
      expect(top).toBeGreaterThan(PHONE.height * OUT_OF_REACH);
      expect(bottom).toBeLessThanOrEqual(PHONE.height);
      expect(bottom - top).toBeGreaterThanOrEqual(TOUCH);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(PHONE.width);
    }
  });

  it('leads to a section and leaves, with the focus on the heading', async () => {
    const reader = await open(expected.page);
    await reader.clickCommand('outline');
    await readSheet();
    await reader.clickSection(4);
    const found = await browser.driver.page.evaluate(
      async (name: string, title: string) => {
        const root = document.querySelector(name)?.shadowRoot;
        const heading = [...(root?.querySelectorAll('.article-body :is(h1, h2, h3, h4)') ?? [])].find(
          (element) => element.textContent === title,
        );
        const state = () => ({
          isSheetOpen: root?.querySelector('.outline-list') != null,
          isFocused: heading !== undefined && root?.activeElement === heading,
          top: heading?.getBoundingClientRect().top ?? Number.NaN,
        });
        for (let attempt = 0; attempt < 300; attempt += 1) {
          const before = state();
          await new Promise((resolve) => setTimeout(resolve, 100));
          const now = state();
          if (!now.isSheetOpen && now.top === before.top && now.top < 300) return now;
        }
        return state();
      },
      HOST_NAME,
      expected.sections[4] ?? '',
    );
    expect(found.isSheetOpen).toBe(false);
    expect(found.isFocused).toBe(true);
    expect(found.top).toBeGreaterThanOrEqual(0);
    expect(found.top).toBeLessThanOrEqual(200);
  });

  it('closes by Escape, and the article stays open', async () => {
    const reader = await open(expected.page);
    await reader.clickCommand('outline');
    await readSheet();
    await reader.press('Escape');
    await expect.poll(async () => (await reader.read()).outline).toEqual([]);
    expect(await reader.count()).toBe(1);
  });

  it.each([PHONE, { width: 1280, height: 900 }])(
    'is not there, nor a button for it, where the article has no sections ($width px)',
    async ({ width, height }) => {
      await browser.driver.setViewport(width, height);
      await browser.open(plainArticle());
      await browser.reader.open();
      const { outline, lines } = await browser.reader.read();
      expect(lines.length).toBeGreaterThanOrEqual(6);
      expect(outline).toEqual([]);
      const left = await browser.driver.page.evaluate((name: string) => {
        const root = document.querySelector(name)?.shadowRoot;
        return root?.querySelectorAll('.outline-rail, [data-command=outline]').length;
      }, HOST_NAME);
      expect(left).toBe(0);
    },
  );
});
