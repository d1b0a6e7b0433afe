import { describe, expect, it } from 'vitest';
import { readFocus, waitFor } from '../browsers/shadow-page.ts';
import { sampleArticle } from './articles.ts';
import { press, SIZES } from './reader-states.ts';
import { useBrowser } from './use-browser.ts';

/** What has no ring of its own: the text and panels as a whole, and headings that one was led to. */
const WHOLE = /^(?:dialog|h[1-6]|outline|settings|removed|help|script|more|take-along)$/;

/** Time for what takes a moment on an idle machine, in ms: a busy one is no fault of the extension. */
const PATIENCE = 30_000;

/** More steps by Tab than the reader has stops. */
const STOPS = 60;

describe('by keyboard alone', () => {
  const browser = useBrowser();
  const { page, sections } = sampleArticle();

  /** Says what has the focus: something of the reader, in the window, on top, and seen to have it. */
  const focus = async (): Promise<string> => {
    // The toolbar takes a moment to come back.
    const isSeen = async (): Promise<boolean> => (await readFocus(browser.driver))?.isVisible === true;
    await expect
      .poll(isSeen, { timeout: PATIENCE })
      .toBe(true)
      .catch(() => undefined);
    const focused = await readFocus(browser.driver);
    if (!focused) throw new Error('Nothing of the reader has the focus.');
    expect(focused.isVisible, `${focused.what} (${focused.text}) can be seen`).toBe(true);
    if (!WHOLE.test(focused.what))
      expect(focused.hasRing, `${focused.what} (${focused.text}) has a ring`).toBe(true);
    return focused.what;
  };
  const tabTo = async (what: string): Promise<void> => {
    for (let stop = 0; stop < STOPS; stop += 1) {
      await press(browser.driver, 'Tab');
      if ((await focus()) === what) return;
    }
    throw new Error(`Tab does not lead to ${what}.`);
  };
  const key = (name: string) => press(browser.driver, name);
  const open = async ({ width, height }: { readonly width: number; readonly height: number }) => {
    await browser.driver.setViewport(width, height);
    await browser.open(page);
    await browser.driver.focusPage();
    await browser.driver.page.focus('a');
    await browser.reader.open();
    await browser.driver.focusPage();
    await expect.poll(focus).toBe('dialog');
  };
  const close = async (): Promise<void> => {
    await key('Escape');
    await browser.reader.waitUntilClosed();
    await expect.poll(() => browser.driver.page.evaluate(() => document.activeElement?.localName)).toBe('a');
  };

  it('opens, reads, jumps, changes script and settings, puts back and closes', async () => {
    await open(SIZES.desk);
    const { scrollTop } = await browser.reader.readPosition();
    await key('PageDown');
    await expect
      .poll(async () => (await browser.reader.readPosition()).scrollTop)
      .toBeGreaterThan(scrollTop + 100);
    await expect.poll(focus).toBe('dialog');
    // The toolbar that has left comes back with the focus.
    await tabTo('close');
    await tabTo('section');
    await key('ArrowDown');
    await expect.poll(focus).toBe('section');
    await key('Enter');
    await browser.reader.waitForCurrentSection(1);
    await expect.poll(focus).toMatch(/^h[1-6]$/);
    await key('n');
    await browser.reader.waitForCurrentSection(2);
    await expect.poll(focus).toMatch(/^h[1-6]$/);

    await key('s');
    await browser.reader.waitForScript('Hans');
    await expect.poll(focus).toMatch(/^h[1-6]$/);
    for (const script of ['Hant-TW', 'Hant-HK', 'original']) {
      await key('s');
      await browser.reader.waitForScript(script);
    }

    await key(',');
    await waitFor(browser.driver, '[data-panel=settings]');
    await expect.poll(focus).toBe('settings');
    await tabTo('reset');
    await key('Escape');
    await waitFor(browser.driver, '[data-panel=settings]', false);
    await expect.poll(focus).toMatch(/^h[1-6]$/);

    await key('r');
    await waitFor(browser.driver, '[data-panel=removed]');
    await tabTo('put-all-back');
    await key('Enter');
    await waitFor(browser.driver, '[data-removed=true]', false);
    await expect.poll(focus).toBe('put-all-back');
    await tabTo('take-all-out');
    await key('Enter');
    await waitFor(browser.driver, '[data-removed=false]', false);
    await expect.poll(focus).toBe('take-all-out');
    await key('Escape');
    await waitFor(browser.driver, '[data-panel=removed]', false);
    // The heading that had the focus was a bold line in between: then it is the text's.
    await expect.poll(focus).toMatch(/^(?:h[1-6]|dialog)$/);
    await close();
  });

  it('folds the outline, searches it and leaves each panel with the focus where it was', async () => {
    await open(SIZES.desk);
    await waitFor(browser.driver, '.outline-rail');
    await tabTo('outline');
    await key('Enter');
    await waitFor(browser.driver, '.outline-rail', false);
    await expect.poll(focus).toBe('outline');
    await key('O');
    await waitFor(browser.driver, '.outline-search input');
    await expect.poll(focus).toBe('input');
    for (const character of (sections[3] ?? '').slice(0, 3))
      await browser.driver.page.keyboard.sendCharacter(character);
    await key('Enter');
    await browser.reader.waitForCurrentSection(3);
    await expect.poll(focus).toMatch(/^h[1-6]$/);
    for (const [opener, panel] of [
      ['?', 'help'],
      ['d', 'take-along'],
    ] as const) {
      await key(opener);
      await waitFor(browser.driver, `[data-panel=${panel}]`);
      await expect.poll(focus).toBe(panel);
      await key('Tab');
      await focus();
      await key('Escape');
      await waitFor(browser.driver, `[data-panel=${panel}]`, false);
      await expect.poll(focus).toMatch(/^h[1-6]$/);
    }
    await close();
  });

  it('reads on a phone with keys: the sheet leads to a section', async () => {
    await open(SIZES.phone);
    await key('o');
    await waitFor(browser.driver, '[data-panel=outline]');
    await expect.poll(focus).toBe('outline');
    await tabTo('section');
    await key('End');
    await expect.poll(focus).toBe('section');
    await key('Enter');
    await waitFor(browser.driver, '[data-panel=outline]', false);
    await expect.poll(focus).toMatch(/^h[1-6]$/);
    await close();
  });
});
