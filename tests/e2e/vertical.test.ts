import { describe, expect, it } from 'vitest';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { sampleArticle } from './articles.ts';
import { englishArticle, typographyArticle } from './hazard-pages.ts';
import { measureSentence } from './reading-place.ts';
import { useBrowser } from './use-browser.ts';

/** Size of the window, in CSS px. */
const WINDOW = { width: 1280, height: 800 };

/** How far a sentence may move while everything around it changes, in CSS px. */
const TOLERANCE = 4;

/** How far from the right edge a heading may stand that was jumped to, in CSS px. */
const LANDING = { least: 0, most: 200 };

/** What is measured of vertical text, in CSS px. */
interface Columns {
  readonly writing: string;
  /** How far one has gone to the left. */
  readonly position: number;
  readonly furthest: number;
  /** Where each section's heading stands from the right edge. */
  readonly headings: readonly number[];
  readonly current: number;
  /** What sticks out of the window above or below. */
  readonly overflow: number;
}

describe('vertical text', () => {
  const browser = useBrowser();

  const open = async (page: Parameters<typeof browser.open>[0], isVertical = true) => {
    await browser.driver.setViewport(WINDOW.width, WINDOW.height);
    await browser.open(page);
    const { reader } = browser;
    await reader.open();
    if ((await measure()).writing.startsWith('vertical') !== isVertical) await reader.press('w');
    // The reader may have opened where an earlier test left it.
    if (isVertical) await turn('Home', 0);
    return reader;
  };
  const measure = (): Promise<Columns> =>
    browser.driver.page.evaluate(async (name: string) => {
      const root = document.querySelector(name)?.shadowRoot;
      const dialog = root?.querySelector('dialog');
      const body = root?.querySelector('.article-body');
      if (!root || !dialog || !body) throw new Error('The reader shows no article.');
      // At rest: a smooth movement may take a moment to begin.
      let last = dialog.scrollLeft;
      for (let frames = 0; frames < 20; frames += 1) {
        await new Promise((next) => requestAnimationFrame(next));
        if (dialog.scrollLeft !== last) frames = 0;
        last = dialog.scrollLeft;
      }
      const buttons = [...root.querySelectorAll<HTMLElement>('.outline-list button')];
      return {
        writing: getComputedStyle(body).writingMode,
        position: -dialog.scrollLeft,
        furthest: dialog.scrollWidth - dialog.clientWidth,
        headings: buttons.map((button) => {
          const heading = root.getElementById(button.dataset.section ?? '');
          return heading ? Math.round(innerWidth - heading.getBoundingClientRect().right) : Number.NaN;
        }),
        current: buttons.findIndex((button) => button.hasAttribute('aria-current')),
        overflow: dialog.scrollHeight - dialog.clientHeight,
      };
    }, HOST_NAME);
  const turn = async (
    key: 'Home' | 'End' | 'PageDown' | 'PageUp' | ' ' | 'ArrowDown' | 'ArrowLeft' | 'ArrowUp' | 'ArrowRight',
    expected?: number,
  ) => {
    await browser.driver.page.keyboard.press(key);
    const { position } = await measure();
    if (expected !== undefined) expect(Math.abs(position - expected)).toBeLessThan(2);
    return position;
  };

  it('runs from right to left, all of it, and changes no word', async () => {
    const expected = sampleArticle();
    const reader = await open(expected.page);
    const { lines } = await reader.read();
    expect(lines).toEqual(expected.lines);
    const { writing, furthest, overflow, headings } = await measure();
    expect(writing).toBe('vertical-rl');
    expect(furthest).toBeGreaterThan(WINDOW.width);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(headings).toEqual([...headings].sort((one, other) => one - other));
  });

  it('pages by wheel and by keys, to the end and back', async () => {
    await open(sampleArticle().page);
    const { furthest } = await measure();
    const { page } = browser.driver;
    await page.mouse.move(700, 400);
    await page.mouse.wheel({ deltaY: 300 });
    const positionNow = async () => (await measure()).position;
    await expect.poll(positionNow).toBeGreaterThan(200);
    const wheeled = await positionNow();
    expect(wheeled).toBeLessThanOrEqual(302);
    await turn('Home', 0);
    const paged = await turn('PageDown');
    // A page keeps a column or two of the one before, and no more than a fifth of it.
    expect(paged).toBeGreaterThan((WINDOW.width - 264) * 0.8 - 60);
    expect(paged).toBeLessThan(WINDOW.width);
    await turn('PageUp', 0);
    await turn(' ', paged);
    await page.keyboard.down('Shift');
    await turn(' ', 0);
    await page.keyboard.up('Shift');
    const step = await turn('ArrowDown');
    expect(step).toBeGreaterThan(10);
    await turn('ArrowLeft', 2 * step);
    await turn('ArrowUp', step);
    await turn('ArrowRight', 0);
    await turn('End', furthest);
    await turn('Home', 0);
  });

  it('leads to each section, and marks it', async () => {
    const expected = sampleArticle();
    const reader = await open(expected.page);
    const last = expected.sections.length - 1;
    for (let index = 0; index <= last; index += 1) {
      await reader.press('n');
      await reader.waitForCurrentSection(index);
      const { headings, position, furthest } = await measure();
      expect(headings[index]).toBeGreaterThanOrEqual(LANDING.least);
      expect(headings[index]).toBeLessThanOrEqual(position >= furthest - 2 ? WINDOW.width : LANDING.most);
    }
    await reader.clickSection(1);
    await reader.waitForCurrentSection(1);
    expect((await measure()).headings[1]).toBeLessThanOrEqual(LANDING.most);
  });

  it('marks the section being read while one goes on', async () => {
    await open(sampleArticle().page);
    const seen = await browser.driver.page.evaluate(async (name: string) => {
      const root = document.querySelector(name)?.shadowRoot;
      const dialog = root?.querySelector('dialog');
      if (!root || !dialog) throw new Error('There is no reader.');
      // Pictures come when they are near; with all of them there, nothing moves by itself.
      for (const image of root.querySelectorAll('img')) image.loading = 'eager';
      await new Promise((resolve) => setTimeout(resolve, 500));
      const marked: number[] = [];
      for (let position = 0; position < dialog.scrollWidth; position += 60) {
        dialog.scrollLeft = -position;
        for (let frames = 0; frames < 3; frames += 1)
          await new Promise((next) => requestAnimationFrame(next));
        const buttons = [...root.querySelectorAll('.outline-list button')];
        const current = buttons.findIndex((button) => button.hasAttribute('aria-current'));
        if (marked.at(-1) !== current) marked.push(current);
      }
      return marked;
    }, HOST_NAME);
    expect(seen).toEqual([-1, ...sampleArticle().sections.map((_, index) => index)]);
  });

  it.each([
    ['turned', 'w', 4],
    ['larger', '+', 2],
    ['narrower', '[', 3],
    ['looser', '}', 2],
    ['without the outline', 'o', 2],
    ['with the outline on the other side', 'e', 2],
    ['converted', 's', 4],
  ] as const)('keeps its place when it is %s', async (_, key, times) => {
    const reader = await open(sampleArticle().page);
    for (let section = 0; section < 4; section += 1) await reader.press('n');
    await reader.waitForCurrentSection(3);
    await browser.driver.page.mouse.move(700, 400);
    await browser.driver.page.mouse.wheel({ deltaY: 160 });
    await measure();
    const before = await measureSentence(browser.driver);
    for (let press = 0; press < times; press += 1) {
      await browser.driver.page.keyboard.press(key);
      if (key === 's') await reader.waitForScript(['Hans', 'Hant-TW', 'Hant-HK', 'original'][press] ?? '');
      const after = await measureSentence(browser.driver, before);
      expect(Math.abs(after.start - before.start)).toBeLessThanOrEqual(TOLERANCE);
    }
  });

  it('is found again at the same sentence when the article is closed and opened', async () => {
    const reader = await open(sampleArticle().page);
    for (let section = 0; section < 3; section += 1) await reader.press('n');
    await reader.waitForCurrentSection(2);
    // At rest: what is seen on the way is not what is left.
    await measure();
    const before = await measureSentence(browser.driver);
    await reader.press('Escape');
    await reader.waitUntilClosed();
    await reader.open();
    expect((await measure()).writing).toBe('vertical-rl');
    const distance = async () => Math.abs((await measureSentence(browser.driver, before)).start);
    await expect.poll(distance).toBeLessThanOrEqual(160);
  });

  it('sets numbers upright without a change of the text, and leaves nothing of it behind', async () => {
    const reader = await open(typographyArticle(), false);
    const across = await reader.read();
    const numbers = () =>
      browser.driver.page.evaluate((name: string) => {
        const root = document.querySelector(name)?.shadowRoot;
        return [...(root?.querySelectorAll('.article-body [data-typesetting]') ?? [])].map((element) => {
          const { width, height } = element.getBoundingClientRect();
          const size = Number.parseFloat(getComputedStyle(element).fontSize);
          return { text: element.textContent ?? '', width: width / size, height: height / size };
        });
      }, HOST_NAME);
    await reader.press('w');
    await expect.poll(numbers).not.toEqual([]);
    expect((await reader.read()).lines).toEqual(across.lines);
    const set = await numbers();
    const heightOf = (text: string) => set.find((number) => number.text === text)?.height ?? 0;
    // One character's room for two or three digits; four are a column of four.
    expect(heightOf('24')).toBeLessThan(1.3);
    expect(heightOf('128')).toBeLessThan(1.3);
    expect(heightOf('2023')).toBeGreaterThan(3);
    await reader.press('w');
    await expect.poll(numbers).toEqual([]);
    expect((await reader.read()).markup[1]).toEqual(across.markup[1]);
    await reader.press('w');
    await reader.press('s');
    await reader.waitForScript('Hans');
    await expect.poll(numbers).not.toEqual([]);
    await reader.press('w');
    for (const script of ['Hant-TW', 'Hant-HK', 'original']) {
      await reader.press('s');
      await reader.waitForScript(script);
    }
    expect((await reader.read()).markup[1]).toEqual(across.markup[1]);
  });

  it('keeps pictures and tables within the window', async () => {
    await open(typographyArticle());
    const boxes = await browser.driver.page.evaluate(async (name: string) => {
      const root = document.querySelector(name)?.shadowRoot;
      const wide = [...(root?.querySelectorAll('.article-body :is(img, table, pre, math)') ?? [])];
      for (const element of wide) element.scrollIntoView();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return wide.map((element) => {
        const { top, bottom, width } = element.getBoundingClientRect();
        return {
          name: element.localName,
          top,
          bottom,
          width,
          writing: getComputedStyle(element).writingMode,
        };
      });
    }, HOST_NAME);
    expect(boxes.map((box) => box.name)).toEqual(['img', 'table', 'math', 'pre', 'img']);
    for (const { name, top, bottom, width, writing } of boxes) {
      expect(top).toBeGreaterThanOrEqual(56);
      expect(bottom).toBeLessThanOrEqual(WINDOW.height);
      expect(width).toBeGreaterThan(100);
      expect(width).toBeLessThanOrEqual(WINDOW.width - 264);
      if (name !== 'img') expect(writing).toBe('horizontal-tb');
    }
  });

  it('follows a link to a note and comes back', async () => {
    const reader = await open(typographyArticle());
    await reader.press('n');
    await reader.waitForCurrentSection(0);
    const { position } = await measure();
    await browser.driver.page.evaluate((name: string) => {
      document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>('a[href="#ref2"]')?.click();
    }, HOST_NAME);
    const there = await measure();
    expect(there.position).toBeLessThan(position);
    await browser.driver.page.keyboard.press('b');
    expect(Math.abs((await measure()).position - position)).toBeLessThanOrEqual(TOLERANCE);
  });

  it('is not for an article in English, where the key does nothing', async () => {
    await browser.driver.setViewport(WINDOW.width, WINDOW.height);
    await browser.open(englishArticle());
    await browser.reader.open();
    for (let press = 0; press < 2; press += 1) {
      expect((await measure()).writing).toBe('horizontal-tb');
      await browser.reader.press('w');
    }
  });

  it('is read across on paper', async () => {
    if (browser.driver.name !== 'chromium') return;
    await open(sampleArticle().page);
    await browser.driver.page.emulateMediaType('print');
    expect((await measure()).writing).toBe('horizontal-tb');
    await browser.driver.page.emulateMediaType('screen');
    await browser.reader.press('w');
  });
});
