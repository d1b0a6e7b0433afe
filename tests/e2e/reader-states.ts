import type { Driver } from '../browsers/driver.ts';
import { HOST_NAME } from '../browsers/reader-page.ts';
import type { Responder } from '../browsers/served-pages.ts';
import { servePages } from '../browsers/served-pages.ts';
import { waitFor } from '../browsers/shadow-page.ts';
import { listing, typographyArticle } from './hazard-pages.ts';
import { FIRST, pagedArticle } from './paged-article.ts';
import type { BrowserUnderTest } from './use-browser.ts';

/** Sizes of a page area, in CSS px: a desk, a phone, and what 1280 × 1024 px are at a zoom of 400 %. */
export const SIZES = {
  desk: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
  zoomed: { width: 320, height: 256 },
} as const;

/** Something that the reader can look like, and how a person gets there from an article that was just opened. */
export interface ReaderState {
  readonly name: string;
  /** The window in which it exists as such; `desk` unless said. */
  readonly size: 'desk' | 'phone';
  readonly reach: (driver: Driver) => Promise<void>;
  /** Matches once it is reached. */
  readonly shown: string;
  /** The page that it is about; the article with everything that type has to set unless said. */
  readonly page?: () => { readonly address: string; readonly respond: Responder };
}

/** Presses a key, whatever its name. */
export function press(driver: Driver, key: string): Promise<void> {
  return driver.page.keyboard.press(key as 'Enter');
}

/**
 * Gives a part of the reader the focus and activates it by key: in a small window not everything is under the pointer.
 * What was opened just now may take the focus a moment later, as a menu does for its first command: then it is given
 * again, for a key meets what has the focus.
 */
export async function activate(driver: Driver, selector: string): Promise<void> {
  await driver.page.evaluate(
    async (name: string, wanted: string) => {
      const root = document.querySelector(name)?.shadowRoot;
      const find = () => root?.querySelector<HTMLElement>(wanted);
      if (!find()) throw new Error(`The reader has no ${wanted}.`);
      for (let framesKept = 0; framesKept < 3; framesKept += 1) {
        if (root?.activeElement !== find()) {
          framesKept = 0;
          find()?.focus();
        }
        await new Promise((next) => requestAnimationFrame(next));
      }
    },
    HOST_NAME,
    selector,
  );
  await press(driver, 'Enter');
}

/** The article, with a picture that comes for the page and then not again for a long time: a file of it is never ready. */
function neverReady() {
  const { address, respond } = typographyArticle();
  const asked = new Set<string>();
  const slowly: Responder = (wanted) => {
    const served = respond(wanted);
    if (!served?.type) return served;
    const isFirst = !asked.has(wanted);
    asked.add(wanted);
    return { ...served, headers: { 'cache-control': 'no-store' }, ...(isFirst ? {} : { delay: 600_000 }) };
  };
  return { address, respond: slowly };
}

/** An article of three pages of which the first alone comes. */
const broken = () => ({ address: FIRST, respond: servePages({ [FIRST]: pagedArticle(1) }) });

/** Every state of the reader. */
export const READER_STATES: readonly ReaderState[] = [
  { name: 'reading, with the outline', size: 'desk', reach: async () => {}, shown: '.outline-rail' },
  {
    name: 'reading, the outline folded',
    size: 'desk',
    async reach(driver) {
      await waitFor(driver, '.outline-rail');
      await press(driver, 'o');
    },
    shown: '.layout:not(:has(.outline-rail))',
  },
  {
    name: 'searching the outline',
    size: 'desk',
    reach: (driver) => press(driver, 'O'),
    shown: '.outline-search input',
  },
  { name: 'reading on a phone', size: 'phone', reach: async () => {}, shown: '.article-body' },
  {
    name: 'outline as a sheet',
    size: 'phone',
    reach: (driver) => activate(driver, '[data-command=outline]'),
    shown: '[data-panel=outline] .outline-list button',
  },
  { name: 'settings', size: 'desk', reach: (driver) => press(driver, ','), shown: '[data-panel=settings]' },
  {
    name: 'settings on a phone',
    size: 'phone',
    reach: (driver) => press(driver, ','),
    shown: '[data-panel=settings]',
  },
  {
    name: 'script menu',
    size: 'desk',
    reach: (driver) => activate(driver, '[data-command=script-menu]'),
    shown: '[data-panel=script]',
  },
  {
    name: 'more',
    size: 'desk',
    reach: (driver) => activate(driver, '[data-command=more]'),
    shown: '[data-panel=more]',
  },
  { name: 'removed things', size: 'desk', reach: (driver) => press(driver, 'r'), shown: '.removals' },
  { name: 'help', size: 'desk', reach: (driver) => press(driver, '?'), shown: '[data-panel=help]' },
  {
    name: 'changing a key',
    size: 'desk',
    async reach(driver) {
      await press(driver, '?');
      await waitFor(driver, '[data-key-of=find] .key-button');
      await activate(driver, '[data-key-of=find] .key-button');
    },
    shown: '.key-waiting',
  },
  {
    name: 'taking along',
    size: 'desk',
    reach: (driver) => press(driver, 'd'),
    shown: '[data-command=save-epub]',
  },
  {
    name: 'a file being made',
    size: 'desk',
    async reach(driver) {
      await press(driver, 'd');
      await waitFor(driver, '[data-command=save-html]');
      await activate(driver, '[data-command=save-html]');
    },
    shown: '.take-along-progress',
    page: neverReady,
  },
  {
    name: 'finding',
    size: 'desk',
    async reach(driver) {
      await press(driver, '/');
      await waitFor(driver, '.find-bar input');
      for (const letter of '灯塔') await driver.page.keyboard.sendCharacter(letter);
    },
    shown: '.find-bar .bar-status:not(:empty)',
  },
  { name: 'listening', size: 'desk', reach: (driver) => press(driver, 'l'), shown: '.listen-bar' },
  {
    name: 'finding and listening on a phone',
    size: 'phone',
    async reach(driver) {
      await press(driver, 'l');
      await waitFor(driver, '.listen-bar');
      await activate(driver, '[data-command=more]');
      await waitFor(driver, '.menu [data-command=find]');
      await activate(driver, '.menu [data-command=find]');
    },
    shown: '.find-bar',
  },
  { name: 'a note', size: 'desk', reach: (driver) => activate(driver, '#ref1'), shown: '.note-view' },
  {
    name: 'back from a note',
    size: 'desk',
    async reach(driver) {
      await activate(driver, '#ref1');
      await waitFor(driver, '[data-command=note-go]');
      await activate(driver, '[data-command=note-go]');
    },
    shown: '.toast button',
  },
  {
    name: 'a large picture',
    size: 'desk',
    reach: (driver) => activate(driver, '.article-body figure > img'),
    shown: '.picture-view',
  },
  {
    name: 'vertical',
    size: 'desk',
    reach: (driver) => press(driver, 'w'),
    shown: 'dialog[data-vertical]',
  },
  {
    name: 'a page that does not come',
    size: 'desk',
    reach: (driver) => press(driver, 'End'),
    shown: '.next-pages[data-pages=failed]',
    page: broken,
  },
  { name: 'no article', size: 'desk', reach: async () => {}, shown: '.not-article', page: listing },
  {
    name: 'picking by hand',
    size: 'desk',
    reach: (driver) => press(driver, 'h'),
    shown: '.picker-bar',
  },
];

/** Opens the page of a state in a window of this size and goes there. Vertical lines are undone by `leaveState`. */
export async function enterState(
  browser: BrowserUnderTest,
  { reach, shown, page = typographyArticle }: ReaderState,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<void> {
  await browser.driver.setViewport(width, height);
  await browser.open(page());
  await browser.reader.open();
  await reach(browser.driver);
  await waitFor(browser.driver, shown);
}

/** Takes back what would be remembered by the next reader. */
export async function leaveState({ driver }: BrowserUnderTest, { name }: ReaderState): Promise<void> {
  if (name === 'vertical') await press(driver, 'w');
  if (name === 'reading, the outline folded') await press(driver, 'o');
}
