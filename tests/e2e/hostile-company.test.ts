import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findExtensionFolder } from '../browsers/extension-folder.ts';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { LINES, serveHostile, TITLE } from './hostile-hosts.ts';
import { isReaderOnTop, pause } from './hostile-tools.ts';
import { useOwnBrowser } from './use-browser.ts';

const TABS = 20;

const browser = useOwnBrowser();
const page = serveHostile({ what: '' }, '<input id="field">');

/** Firefox tells tabs apart by their addresses: each has a query of its own. */
const respondToQueries = (asked: string) => page.respond(asked.replace(/\?.*$/u, ''));

/** Waits until something of the page is so. Throws after 30 s. */
const until = (isSo: () => boolean) => browser.driver.page.waitForFunction(isSo, { timeout: 30_000 });

describe('many tabs at once', () => {
  it(`${TABS} clicks without a pause open ${TABS} readers, one in each tab`, async () => {
    const { driver } = browser;
    const tabs = [driver.page];
    for (let count = 1; count < TABS; count += 1) {
      await driver.openTab();
      tabs.push(driver.page);
    }
    driver.serve(respondToQueries);
    await Promise.all(
      tabs.map((tab, count) => tab.goto(`${page.address}?${count}`, { waitUntil: 'domcontentloaded' })),
    );
    await driver.clickInTabs(tabs);
    const countIn = (tab: typeof driver.page) =>
      tab.evaluate(
        (name: string) =>
          [...document.querySelectorAll(name)].filter((host) =>
            host.shadowRoot?.querySelector('main.article'),
          ).length,
        HOST_NAME,
      );
    let counts: number[] = [];
    for (
      let attempt = 0;
      attempt < 300 && counts.filter((count) => count === 1).length < TABS;
      attempt += 1
    ) {
      await pause(100);
      counts = await Promise.all(tabs.map(countIn));
    }
    expect(counts).toEqual(tabs.map(() => 1));
    for (const tab of tabs.slice(0, -1)) await tab.close();
  });
});

describe('beside another extension for reading', () => {
  const load = async () => {
    await browser.driver.openTab();
    await browser.open(page);
    await until(() => document.documentElement.dataset.otherReader === 'ready');
  };
  const tell = (event: string) =>
    browser.driver.page.evaluate((type: string) => void document.dispatchEvent(new Event(type)), event);

  it('that is open already: this one opens above it, and closes alone', async () => {
    await browser.driver.page
      .browser()
      .installExtension(join(import.meta.dirname, '../fixtures/other-reader'));
    await load();
    await tell('other-reader-over');
    await browser.reader.open();
    expect(await isReaderOnTop(browser.driver)).toBe(true);
    expect((await browser.reader.read()).lines).toEqual(LINES);
    await browser.reader.press('Escape');
    await browser.reader.waitUntilClosed();
    expect(
      await browser.driver.page.evaluate(
        () => document.querySelector('other-reader')?.shadowRoot?.querySelector('dialog')?.open,
      ),
    ).toBe(true);
  });

  it('that opens later: this one is back on top', async () => {
    await load();
    await browser.reader.open();
    await tell('other-reader-over');
    await until(
      () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName === 'limpid-reader',
    );
    expect(await isReaderOnTop(browser.driver)).toBe(true);
    await browser.reader.press('Escape');
    await browser.reader.waitUntilClosed();
  });

  it('that takes the place of the page: this one keeps its text, and what the other made stays', async () => {
    await load();
    await browser.reader.open();
    await tell('other-reader-body');
    const { title, lines } = await browser.reader.read();
    expect([title, lines]).toEqual([TITLE, LINES]);
    expect(await isReaderOnTop(browser.driver)).toBe(true);
    await browser.reader.press('Escape');
    await browser.reader.waitUntilClosed();
    expect(await browser.driver.page.evaluate(() => document.body.firstElementChild?.localName)).toBe('main');
    expect(await browser.driver.page.evaluate(() => document.body.textContent)).toContain(LINES[3]);
  });
});

describe.runIf(inject('browser') === 'firefox')('two tabs side by side', () => {
  it('each has a reader of its own, as large as its half', async () => {
    const { driver, reader } = browser;
    await driver.openTab();
    await browser.open({ address: `${page.address}?left`, respond: respondToQueries });
    const left = driver.page;
    await driver.openTab();
    await browser.open(page);
    expect(await driver.splitView()).toBe(true);
    await reader.open();
    expect((await reader.read()).lines).toEqual(LINES);
    expect(await reader.readBox()).toEqual(await driver.page.evaluate(() => [innerWidth, innerHeight]));
    const countLeft = () =>
      left.evaluate((name: string) => document.querySelectorAll(name).length, HOST_NAME);
    expect(await countLeft()).toBe(0);
    await driver.clickInTabs([left]);
    await left.waitForFunction(
      (name: string) => document.querySelector(name)?.shadowRoot?.querySelector('main.article') != null,
      { timeout: 30_000 },
      HOST_NAME,
    );
    expect(await reader.count()).toBe(1);
    await reader.press('Escape');
    await reader.waitUntilClosed();
    expect(await countLeft()).toBe(1);
  });
});

// A test cannot load it anew in Chromium: the driver loses the browser with it.
describe.runIf(inject('browser') === 'firefox')(
  'the extension is loaded anew while the reader is open',
  () => {
    it('a click takes away what was left, the page has its keys and its scroll bar, and the next opens the new one', async () => {
      const { driver, reader } = browser;
      await driver.openTab();
      await browser.open(page);
      await reader.open();
      await driver.page.browser().installExtension(findExtensionFolder(driver.name));
      // Whether the old program still hears keys is the browser's business; a click takes away what it left.
      if ((await reader.count()) > 0) await driver.clickToolbarButton();
      await reader.waitUntilClosed();
      expect(await driver.page.evaluate(() => getComputedStyle(document.documentElement).overflowY)).not.toBe(
        'hidden',
      );
      await driver.page.focus('#field');
      await driver.page.keyboard.type('sno');
      expect(
        await driver.page.evaluate(() => (document.getElementById('field') as HTMLInputElement).value),
      ).toBe('sno');
      await reader.open();
      expect((await reader.read()).lines).toEqual(LINES);
    });
  },
);

describe('in a private window', () => {
  // Firefox answers requests of private windows from a real server only.
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.end(page.respond(page.address)?.body);
  });
  let address = page.address;
  beforeAll(async () => {
    if (browser.driver.name === 'chromium') return;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://localhost:${(server.address() as AddressInfo).port}/clock.html`;
  });
  afterAll(() => void server.close());

  it('the article is read, and where it was left is not kept', async () => {
    const { driver, reader } = browser;
    const load = () => browser.open({ address, respond: () => page.respond(page.address) });
    const leaveInTheMiddle = async () => {
      await reader.scroll(600);
      await reader.press('Escape');
      await reader.waitUntilClosed();
      await reader.open();
      return (await reader.readPosition()).scrollTop;
    };
    await driver.openPrivateTab();
    await load();
    await reader.open();
    expect((await reader.read()).lines).toEqual(LINES);
    expect(await leaveInTheMiddle()).toBe(0);
    await driver.openTab();
    await load();
    await reader.open();
    expect((await reader.readPosition()).scrollTop).toBe(0);
    // In an ordinary window it is kept: the test would see it.
    expect(await leaveInTheMiddle()).toBeGreaterThan(100);
  });
});
