import { beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '../browsers/driver.ts';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { waitFor } from '../browsers/shadow-page.ts';
import { englishArticle, typographyArticle } from './hazard-pages.ts';
import { compareLook } from './looks.ts';
import { activate, press } from './reader-states.ts';
import { useBrowser } from './use-browser.ts';

/** Windows, in CSS px: small, so that the pictures are. */
const DESK = { width: 960, height: 640 };
const PHONE = { width: 390, height: 700 };

/**
 * Share of pixels that may differ, for machines whose glyphs come out a little differently. Lines that stand a tenth of a
 * character further apart change 2.5 to 11 % (seen on a build made for it).
 */
const TOLERANCE = 0.01;

/** Puts on the dialog what settings put there, without a setting that the next reader would find. */
const dress = (driver: Driver, look: Readonly<Record<string, string>>) =>
  driver.page.evaluate(
    (name: string, wanted: Readonly<Record<string, string>>) => {
      const dialog = document.querySelector(name)?.shadowRoot?.querySelector('dialog');
      Object.assign(dialog?.dataset ?? {}, wanted);
    },
    HOST_NAME,
    look,
  );

interface Look {
  readonly name: string;
  readonly size: typeof DESK | typeof PHONE;
  readonly page?: typeof englishArticle;
  readonly reach?: (driver: Driver) => Promise<void>;
  /** Takes back what the next reader would remember. */
  readonly leave?: (driver: Driver) => Promise<void>;
}

const scrollTo = (selector: string) => async (driver: Driver) => {
  await driver.page.evaluate(
    (name: string, wanted: string) =>
      document
        .querySelector(name)
        ?.shadowRoot?.querySelector(wanted)
        ?.scrollIntoView({ block: 'start', behavior: 'instant' }),
    HOST_NAME,
    selector,
  );
};

/** Those that scroll come last: a reader opens where it was left. */
const LOOKS: readonly Look[] = [
  { name: 'light', size: DESK },
  { name: 'dark', size: DESK, reach: (driver) => dress(driver, { theme: 'dark' }) },
  { name: 'sepia-phone', size: PHONE, reach: (driver) => dress(driver, { theme: 'sepia' }) },
  {
    name: 'sans-indented',
    size: DESK,
    reach: (driver) => dress(driver, { font: 'sans', paragraph: 'indent' }),
  },
  {
    name: 'simplified',
    size: DESK,
    async reach(driver) {
      await press(driver, 's');
      await waitFor(driver, '[data-script=Hans]');
    },
    async leave(driver) {
      for (const script of ['Hant-TW', 'Hant-HK', 'original']) {
        await press(driver, 's');
        await waitFor(driver, `[data-script=${script}]`);
      }
    },
  },
  { name: 'english', size: DESK, page: englishArticle },
  {
    name: 'settings',
    size: DESK,
    async reach(driver) {
      await press(driver, ',');
      await waitFor(driver, '[data-panel=settings]');
    },
  },
  {
    name: 'outline-phone',
    size: PHONE,
    async reach(driver) {
      await activate(driver, '[data-command=outline]');
      await waitFor(driver, '[data-panel=outline] .outline-list button');
    },
  },
  {
    name: 'note',
    size: DESK,
    async reach(driver) {
      await activate(driver, '#ref1');
      await waitFor(driver, '.note-view');
    },
  },
  {
    name: 'vertical',
    size: DESK,
    async reach(driver) {
      await press(driver, 'w');
      await waitFor(driver, 'dialog[data-vertical]');
    },
    leave: (driver) => press(driver, 'w'),
  },
  { name: 'quotation-and-figure', size: DESK, reach: scrollTo('blockquote') },
  { name: 'table-and-formula', size: DESK, reach: scrollTo('table') },
];

describe('the look', () => {
  const browser = useBrowser();

  // Which language the interface is in by itself depends on the machine.
  beforeAll(async () => {
    await browser.driver.openExtensionPage('options.html');
    await browser.driver.page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { sync: { set(items: object): Promise<void> } } };
      };
      return chrome.storage.sync.set({ 'own language': 'zh_TW' });
    });
  });

  it.each(LOOKS)(
    'is as it was: $name',
    async ({ name, size, page: article = typographyArticle, reach, leave }) => {
      const { driver } = browser;
      await driver.setViewport(size.width, size.height);
      await browser.open(article());
      await browser.reader.open();
      await driver.page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: 'light' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await reach?.(driver);
      // Pictures and faces are there, nothing is selected or typed in, and what was set going is drawn.
      await driver.page.evaluate(async (host: string) => {
        const root = document.querySelector(host)?.shadowRoot;
        root?.querySelector('.toast')?.remove();
        const images = [...(root?.querySelectorAll('img') ?? [])];
        for (const image of images) image.loading = 'eager';
        await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
        await document.fonts.ready;
        for (let frames = 0; frames < 5; frames += 1)
          await new Promise((next) => requestAnimationFrame(next));
      }, HOST_NAME);
      const share = await compareLook(driver.page, name);
      await leave?.(driver);
      expect(share).toBeLessThanOrEqual(TOLERANCE);
    },
  );
});
