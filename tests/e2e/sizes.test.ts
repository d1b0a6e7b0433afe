import { describe, expect, inject, it } from 'vitest';
import { loadPage, measureOpening } from '../../bench/sizes/measure.ts';
import { SHAPES } from '../../bench/sizes/shapes.ts';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { sampleArticle } from './articles.ts';
import { useBrowser } from './use-browser.ts';

/** A size of each shape that is far beyond what people write, and opens in a moment; the bench goes to the largest. */
const SIZES: Readonly<Record<string, number>> = {
  elements: 2_000,
  // Chromium 156 crashes when it draws 3,500 nested blocks, without any extension.
  deep: inject('browser') === 'firefox' ? 20_000 : 2_000,
  text: 60_000,
  paragraph: 60_000,
  line: 60_000,
  images: 60,
  links: 800,
  listing: 1_500,
  unclosed: 150,
  headings: 80,
  table: 1_000,
  breaks: 300,
  mixed: 150,
};

/** Milliseconds of a processor that the page may need in the moment after the article is there, all tasks together. */
const WORK_AFTER = 1_000;

/** Times that the reader is opened and closed, and how much the heap may have grown then, in bytes. */
const ROUNDS = 50;
const GROWTH = 5_000_000;

const browser = useBrowser();

describe('a large page opens, or says why not, and lets go of the thread', () => {
  it.each(SHAPES)('$name: $unit', async (shape) => {
    const size = SIZES[shape.name];
    if (size === undefined) throw new Error(`No size for ${shape.name}.`);
    await loadPage(browser.driver, shape.make(size));
    const { shown, isArticle, characters, processorAfter } = await measureOpening(browser.driver, 200);
    expect(shown).not.toBeNull();
    if (isArticle) expect(characters).toBeGreaterThan(500);
    else expect((await browser.reader.readRefusal())?.sentence).toMatch(/\S{2}/u);
    // By the processor's time, which other work on the machine does not stretch; Firefox does not tell it.
    expect(processorAfter ?? 0).toBeLessThan(WORK_AFTER);
    await browser.reader.press('Escape');
    await browser.reader.waitUntilClosed();
  });
});

/** Characters of a page whose reader takes many slices to be whole, and a moment to be opened. */
const LONG = 400_000;

/** Milliseconds for which the thread was held where it did a slice of work: a slice takes 40. */
const HELD = 35;

/** What a script of the page does while the first picture stands and the whole reader is on its way. */
interface Underway {
  /** Times that the thread was held from the first picture on, in milliseconds. */
  readonly held: number[];
  isWhole: boolean;
  wasThrownOut: boolean;
  cameBack: boolean;
  wasClosed: boolean;
  scrolledTo: number;
}

/**
 * Watches one opening from within the page, whose timers run between slices. `throws-out` takes the reader's element out after the
 * first slice and closes the reader after some more; `scrolls` scrolls the first picture.
 */
async function watchOpening(deed: 'throws-out' | 'scrolls'): Promise<Underway> {
  const { driver } = browser;
  await driver.page.evaluate(
    (name: string, what: string, least: number) => {
      const seen: Underway = {
        held: [],
        isWhole: false,
        wasThrownOut: false,
        cameBack: false,
        wasClosed: false,
        scrolledTo: 0,
      };
      Object.assign(window, { underwayOfTheTest: seen });
      const start = performance.now();
      let last = start;
      let host: Element | null = null;
      const beat = (): void => {
        const now = performance.now();
        const gap = now - last;
        last = now;
        host ??= document.querySelector(name);
        const dialog = host?.shadowRoot?.querySelector('dialog');
        if (!dialog?.querySelector('.article')) {
          setTimeout(beat);
          return;
        }
        if (dialog.querySelector('main')) {
          seen.isWhole = true;
          return;
        }
        if (gap >= least && seen.scrolledTo > 0) seen.held.push(gap);
        if (seen.scrolledTo === 0) {
          dialog.scrollTop = 300;
          seen.scrolledTo = dialog.scrollTop;
        }
        if (what === 'throws-out') {
          if (seen.wasThrownOut && host?.isConnected) seen.cameBack = true;
          if (seen.held.length === 2 && !seen.wasThrownOut) {
            seen.wasThrownOut = true;
            host?.remove();
          }
          if (seen.cameBack && seen.held.length > 2) {
            dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
            seen.wasClosed = true;
            return;
          }
        }
        setTimeout(beat);
      };
      setTimeout(beat);
    },
    HOST_NAME,
    deed,
    HELD,
  );
  await driver.clickToolbarButton();
  await driver.page.waitForFunction(
    () => {
      const { isWhole, wasClosed } = (window as unknown as { underwayOfTheTest: Underway }).underwayOfTheTest;
      return isWhole || wasClosed;
    },
    { timeout: 120_000, polling: 100 },
  );
  return driver.page.evaluate(() => (window as unknown as { underwayOfTheTest: Underway }).underwayOfTheTest);
}

describe('while the whole reader of a large page is on its way', () => {
  it('the thread is let go of; the reader stands its ground, can be closed, and keeps the place', async () => {
    const { driver, reader } = browser;
    const shape = SHAPES.find(({ name }) => name === 'text');
    await loadPage(driver, shape?.make(LONG) ?? '');

    const closed = await watchOpening('throws-out');
    // A machine may do all of it in a few slices; then there was nothing to watch.
    if (!closed.isWhole || closed.held.length > 6)
      expect(closed).toMatchObject({ isWhole: false, cameBack: true, wasClosed: true });
    else await reader.press('Escape');
    await reader.waitUntilClosed();

    const whole = await watchOpening('scrolls');
    const held = whole.held.reduce((sum, time) => sum + time, 0);
    if (held > 250) expect(whole.held.length, String(whole.held)).toBeGreaterThan(3);
    expect(whole.scrolledTo).toBe(300);
    const place = () =>
      driver.page.evaluate(
        (name: string) => document.querySelector(name)?.shadowRoot?.querySelector('dialog')?.scrollTop,
        HOST_NAME,
      );
    await expect.poll(place).toBe(300);

    // A second click before the reader is whole takes it back; where it is whole by then, it closes it.
    await driver.clickToolbarButton();
    await reader.waitUntilClosed();
    await driver.clickToolbarButton();
    await driver.page.waitForFunction((name: string) => document.querySelector(name), {}, HOST_NAME);
    await driver.clickToolbarButton();
    await reader.waitUntilClosed();
  });
});

describe('what the reader leaves behind', () => {
  it(`is nothing, after it was opened and closed ${ROUNDS} times`, async () => {
    const { driver, reader } = browser;
    await browser.open(sampleArticle().page);
    const round = async () => {
      await reader.open();
      await driver.clickToolbarButton();
      await reader.waitUntilClosed();
    };
    if (driver.name === 'firefox') {
      // Firefox tells nothing of its memory; what can be seen is that the page is as it was.
      const elements = () => driver.page.evaluate(() => document.querySelectorAll('*').length);
      const before = await elements();
      for (let count = 0; count < 5; count += 1) await round();
      expect(await elements()).toBe(before);
      return;
    }
    const session = await driver.page.createCDPSession();
    const weigh = async () => {
      // Twice: the first collection runs finalisers, which let go of more.
      for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return { nodes, jsEventListeners, usedSize };
    };
    // What is loaded once, stays: the program itself, and what a browser compiles of it.
    for (let count = 0; count < 3; count += 1) await round();
    const before = await weigh();
    for (let count = 0; count < ROUNDS; count += 1) await round();
    const after = await weigh();
    const report = JSON.stringify({ before, after });
    expect(after.usedSize - before.usedSize, report).toBeLessThan(GROWTH);
    // One article of the sample has several hundred nodes: not one of fifty is held.
    expect(after.nodes - before.nodes, report).toBeLessThan(200);
    expect(after.jsEventListeners - before.jsEventListeners, report).toBeLessThan(50);
  });
});
