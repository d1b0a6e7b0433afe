import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { servePages } from '../browsers/served-pages.ts';
import { listing } from './hazard-pages.ts';
import { textsOf } from './messages.ts';
import { useBrowser } from './use-browser.ts';

const SITE = '*://paper.example/*';
const ARTICLE = 'https://paper.example/2026/11/24/rain.html';
const FRONT = 'https://paper.example/';
const ELSEWHERE = 'https://other.example/2026/11/24/rain.html';

/** Time for what happens by itself, in ms; and time after which what must not happen has not. */
const PATIENCE = 30_000;
const LONG_ENOUGH = 2_500;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface ExtensionApi {
  readonly permissions: { getAll(): Promise<{ origins: string[] }> };
  readonly scripting: { getRegisteredContentScripts(): Promise<{ id: string; matches: string[] }[]> };
}

describe('sites of one’s choice', () => {
  const browser = useBrowser();
  const body = readFileSync(join(import.meta.dirname, '../fixtures/sample/page.html'));
  const front = listing();
  const frontBody = front.respond(front.address)?.body ?? '';
  const pages = servePages({
    [ARTICLE]: { body },
    [ELSEWHERE]: { body },
    [FRONT]: { body: frontBody },
  });
  const open = (address: string) => browser.open({ address, respond: pages });
  const openOptions = () => browser.driver.openExtensionPage('options.html?site=paper.example');

  /** What the browser says of the extension, asked from its own page. */
  const readRights = () =>
    browser.driver.page.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      const { origins } = await chrome.permissions.getAll();
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      return { origins, scripts: scripts.map(({ id, matches }) => ({ id, matches })) };
    });

  /** Clicks the switch of a site on the options page, and waits for what it comes to. */
  const turn = async (rule: 'open' | 'light', expected: boolean, site = SITE) => {
    const selector = `[data-site="${site}"] [data-rule=${rule}] input`;
    await browser.driver.page.waitForSelector(selector);
    await browser.driver.page.click(selector);
    await browser.driver.page.waitForFunction(
      (wanted: string, state: boolean) => document.querySelector<HTMLInputElement>(wanted)?.checked === state,
      { timeout: PATIENCE },
      selector,
      expected,
    );
  };
  const title = async () => (await browser.driver.readAction()).title;
  const waitForTitle = async (key: string) => {
    await expect
      .poll(title, { timeout: PATIENCE, interval: 100 })
      .toSatisfy((now: string) => textsOf(key).includes(now));
  };

  it('without any, the extension has no permission and runs nowhere', async () => {
    await openOptions();
    expect(await readRights()).toEqual({ origins: [], scripts: [] });
    await open(ARTICLE);
    await wait(LONG_ENOUGH);
    expect(await browser.reader.count()).toBe(0);
    expect(textsOf('actionOpen')).toContain(await title());
  });

  it('with the button to light up, it does on an article, not on a front page, not elsewhere', async () => {
    await browser.driver.agreeTo(SITE);
    await openOptions();
    await turn('light', true);
    expect(await readRights()).toEqual({ origins: [SITE], scripts: [{ id: 'detector', matches: [SITE] }] });
    await open(ARTICLE);
    await waitForTitle('action_article');
    expect(await browser.reader.count()).toBe(0);
    await open(FRONT);
    await wait(LONG_ENOUGH);
    expect(textsOf('actionOpen')).toContain(await title());
    await open(ELSEWHERE);
    await wait(LONG_ENOUGH);
    expect(textsOf('actionOpen')).toContain(await title());
  });

  it('the button shows that the reader is open, and lights up again once it is closed', async () => {
    await open(ARTICLE);
    await waitForTitle('action_article');
    await browser.reader.open();
    await waitForTitle('action_close');
    await browser.reader.press('Escape');
    await browser.reader.waitUntilClosed();
    await waitForTitle('action_article');
  });

  it('with articles to open, one does without a click; a front page and another site do not', async () => {
    await openOptions();
    await turn('open', true);
    await open(ARTICLE);
    await browser.reader.waitUntilOpen();
    expect((await browser.reader.read()).lines.length).toBeGreaterThan(10);
    await browser.reader.press('Escape');
    await browser.reader.waitUntilClosed();
    await wait(LONG_ENOUGH);
    expect(await browser.reader.count()).toBe(0);
    for (const address of [FRONT, ELSEWHERE]) {
      await open(address);
      await wait(LONG_ENOUGH);
      expect(await browser.reader.count()).toBe(0);
    }
  });

  it('taken away in the browser’s own page, it is noticed here and nothing happens any more', async () => {
    await openOptions();
    await browser.driver.page.waitForSelector(`[data-site="${SITE}"][data-granted]`);
    await browser.driver.revoke(SITE);
    await browser.driver.page.waitForSelector(`[data-site="${SITE}"]:not([data-granted])`, {
      timeout: PATIENCE,
    });
    await expect.poll(readRights, { timeout: PATIENCE }).toEqual({ origins: [], scripts: [] });
    await open(ARTICLE);
    await wait(LONG_ENOUGH);
    expect(await browser.reader.count()).toBe(0);
  });

  it('taken back on the options page, the browser knows of no permission', async () => {
    await browser.driver.agreeTo(SITE);
    await openOptions();
    await turn('open', true);
    await browser.driver.page.click(`[data-site="${SITE}"] [data-command=take-back]`);
    await expect.poll(readRights, { timeout: PATIENCE }).toEqual({ origins: [], scripts: [] });
    await browser.driver.page.waitForSelector(`[data-site="${SITE}"]:not([data-granted])`);
  });
});
