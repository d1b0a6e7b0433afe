import type { Page } from 'puppeteer-core';
import { describe, expect, inject, it } from 'vitest';
import { findExtensionFolder } from '../browsers/extension-folder.ts';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { LINES, serveHostile } from './hostile-hosts.ts';
import { useBrowser } from './use-browser.ts';

const TABS = 20;

const browser = useBrowser();
const isChromium = inject('browser') === 'chromium';
const page = serveHostile({ what: '' });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const isOpenIn = (tab: Page) =>
  tab.evaluate(
    (name: string) => document.querySelector(name)?.shadowRoot?.querySelector('main.article') != null,
    HOST_NAME,
  );

/** The extension as Chromium lists it. */
async function chromiumExtension() {
  const [extension] = [...(await browser.driver.page.browser().extensions()).values()];
  if (!extension) throw new Error('Chromium lists no extension.');
  return extension;
}

async function stopWorker(): Promise<void> {
  const extension = await chromiumExtension();
  for (const worker of await extension.workers()) await worker.close();
  for (let attempt = 0; attempt < 50 && (await extension.workers()).length > 0; attempt += 1)
    await pause(100);
}

describe('many tabs at once', () => {
  it(`${TABS} clicks in a row open ${TABS} readers`, async () => {
    const tabs: Page[] = [];
    for (let count = 0; count < TABS; count += 1) {
      await browser.driver.openTab();
      await browser.open(page);
      tabs.push(browser.driver.page);
      // Firefox clicks the button of the tab in front: there each tab is clicked as it comes.
      if (!isChromium) await browser.driver.clickToolbarButton();
    }
    if (isChromium) {
      const extension = await chromiumExtension();
      for (const tab of tabs) {
        await tab.bringToFront();
        await tab.triggerExtensionAction(extension);
      }
    }
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const open = await Promise.all(tabs.map(isOpenIn));
      if (open.every(Boolean)) break;
      await pause(100);
    }
    expect(await Promise.all(tabs.map(isOpenIn))).toEqual(tabs.map(() => true));
    for (const tab of tabs.slice(1)) await tab.close();
  });
});

describe.runIf(isChromium)('a background that the browser has stopped', () => {
  it('hears the click all the same', async () => {
    await browser.driver.openTab();
    await browser.open(page);
    await stopWorker();
    await browser.reader.open();
    expect((await browser.reader.read()).lines).toEqual(LINES);
  });

  it('brings the converter and the panels to a reader that is open', async () => {
    await browser.driver.openTab();
    await browser.open(page);
    await browser.reader.open();
    await stopWorker();
    await browser.reader.press('s');
    await browser.reader.waitForScript('Hans');
    await stopWorker();
    await browser.driver.page.keyboard.press('r');
    await browser.driver.page.waitForFunction(
      (name: string) => document.querySelector(name)?.shadowRoot?.querySelector('.panel') != null,
      { timeout: 30_000 },
      HOST_NAME,
    );
  });

  it('that is stopped between click and injection loses no more than that click', async () => {
    await browser.driver.openTab();
    await browser.open(page);
    await browser.driver.clickToolbarButton();
    await stopWorker();
    await pause(1_000);
    if ((await browser.reader.count()) === 0) await browser.driver.clickToolbarButton();
    await browser.reader.waitUntilOpen();
    expect(await browser.reader.count()).toBe(1);
  });
});

// A test cannot load it anew in Chromium: the driver loses the browser with the worker, or the new program without one.
describe.runIf(!isChromium)('the extension is loaded anew while the reader is open', () => {
  it('what was open closes, the page has its keys and its scroll bar, and the button opens the new one', async () => {
    const { driver, reader } = browser;
    await driver.openTab();
    const field = serveHostile({ what: '' }, '<input id="field">');
    await browser.open(field);
    await reader.open();
    await driver.page.browser().installExtension(findExtensionFolder(driver.name));
    await pause(2_000);
    // Whether the old program still hears keys is the browser's business; a click takes away what it left.
    await driver.clickToolbarButton();
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
});
