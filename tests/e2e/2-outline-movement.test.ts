import { beforeEach, describe, expect, it } from 'vitest';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { ReaderTools } from '../browsers/reader-tools.ts';
import { longArticle, PARTS, sectionsOf } from './long-article.ts';
import { measureSentence } from './reading-place.ts';
import { useBrowser } from './use-browser.ts';

/** How far a sentence may stand from where it was after a way there and back, in CSS px. */
const TOLERANCE = 4;

describe('moving about a long article', () => {
  const browser = useBrowser();
  const read = () =>
    browser.driver.page.evaluate(async (name: string) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let frames = 0; frames < 4; frames += 1) await frame();
      const root = document.querySelector(name)?.shadowRoot;
      const list = root?.querySelector('.outline-list');
      const current = list?.querySelector('[aria-current]');
      const box = list?.getBoundingClientRect();
      const line = current?.getBoundingClientRect();
      return {
        titles: [...(list?.querySelectorAll('button') ?? [])].map((button) => button.textContent ?? ''),
        current: current?.textContent ?? null,
        isCurrentInView: Boolean(box && line && line.top >= box.top - 1 && line.bottom <= box.bottom + 1),
        progress: [...(root?.querySelectorAll('.progress span') ?? [])].map((span) => span.textContent ?? ''),
        focused: root?.activeElement?.textContent ?? null,
        hasRail: root?.querySelector('.outline-rail') != null,
        hasField: root?.querySelector('.outline-search input') != null,
        noteTop: root?.querySelector('#note1')?.getBoundingClientRect().top ?? Number.NaN,
      };
    }, HOST_NAME);
  const shift = async (key: 'O' | 'G') => {
    await browser.driver.page.keyboard.down('Shift');
    await browser.driver.page.keyboard.press(key);
    await browser.driver.page.keyboard.up('Shift');
  };

  beforeEach(async () => {
    await browser.driver.setViewport(1280, 720);
    await browser.open(longArticle());
    await browser.reader.open();
    await browser.reader.press('g');
  });

  it('shows the parts, and the sections of the one that is read', async () => {
    const [first = '', second = '', ...rest] = PARTS;
    await expect
      .poll(async () => (await read()).titles)
      .toEqual([first, ...sectionsOf(first), second, ...rest]);
    for (let step = 0; step < 6; step += 1) await browser.reader.press('n');
    await expect.poll(async () => (await read()).current).toBe(sectionsOf(second)[1]);
    await expect
      .poll(async () => (await read()).titles)
      .toEqual([first, second, ...sectionsOf(second), ...rest]);
  });

  it('keeps the line of the section that is read in view, to the last', async () => {
    await browser.driver.setViewport(1280, 360);
    await shift('G');
    await expect.poll(async () => (await read()).current).toBe(sectionsOf('水車')[2]);
    await expect.poll(async () => (await read()).isCurrentInView).toBe(true);
  });

  it('finds a section by what is typed in the other script, and goes there', async () => {
    await shift('O');
    // The field takes the focus once it is drawn.
    await expect.poll(async () => (await read()).hasField).toBe(true);
    await new ReaderTools(browser.driver).waitForFocus('.outline-search input');
    await browser.driver.page.keyboard.type('邮路的发展');
    await expect.poll(async () => (await read()).titles).toEqual(['郵路的發展']);
    await browser.driver.page.keyboard.press('Enter');
    await expect.poll(async () => (await read()).current).toBe('郵路的發展');
    await expect.poll(read).toMatchObject({ focused: '郵路的發展', hasField: false });
  });

  it('jumps to a note and comes back to the sentence', async () => {
    const before = await measureSentence(browser.driver);
    await browser.driver.page.evaluate((name: string) => {
      const link = document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>('a[href$="#note1"]');
      link?.click();
    }, HOST_NAME);
    await expect.poll(async () => (await read()).focused).toMatch(/^註一/);
    const there = await read();
    expect(there.noteTop).toBeGreaterThanOrEqual(0);
    expect(there.noteTop).toBeLessThan(720);
    await browser.driver.page.keyboard.press('b');
    const moved = async () => Math.abs((await measureSentence(browser.driver, before)).start - before.start);
    await expect.poll(moved).toBeLessThanOrEqual(TOLERANCE);
  });

  it('says how far one has read and how long the rest takes, and at the end only the first', async () => {
    const shares: number[] = [];
    for (const key of ['g', 'n', 'G'] as const) {
      await browser.reader.press(key);
      const [share = '', left = ''] = (await read()).progress;
      shares.push(Number.parseInt(share, 10));
      if (key !== 'G') expect(left).toMatch(/\d/);
    }
    expect(shares[0]).toBeLessThan(10);
    expect(shares[2]).toBeGreaterThan(shares[1] ?? 100);
    for (let step = 0; step < 20 && !(await browser.reader.readPosition()).isAtEnd; step += 1) {
      await browser.reader.scroll(600);
    }
    await expect
      .poll(async () => (await read()).progress.map((part) => part.replace(/\s/g, '')))
      .toEqual(['100%']);
  });

  it('remembers that the outline was put away', async () => {
    await browser.reader.press('o');
    await expect.poll(async () => (await read()).hasRail).toBe(false);
    await browser.reader.press('Escape');
    await browser.reader.waitUntilClosed();
    await browser.reader.open();
    await expect.poll(async () => (await read()).hasRail).toBe(false);
    await browser.reader.press('o');
    await expect.poll(async () => (await read()).hasRail).toBe(true);
  });
});
