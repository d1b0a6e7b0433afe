import { setTimeout as delay } from 'node:timers/promises';
import puppeteer, { type Browser, type Extension, type Page, type WebWorker } from 'puppeteer-core';
import { findChromium } from '../../scripts/find-browser.mjs';
import type { ActionState, Driver, LaunchOptions } from './driver.ts';
import { findExtensionFolder } from './extension-folder.ts';
import { whenProcessEnds } from './process-end.ts';
import { createProfile, type Profile } from './profile.ts';
import { interceptRequests, type Responder } from './served-pages.ts';

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-crash-restore-bubble',
];

/** Starts Chromium with the built extension. Throws where there is no Chromium or no build. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Driver> {
  const driver = new ChromiumDriver(options, createProfile('chromium'));
  try {
    await driver.start();
  } catch (error) {
    await driver.close();
    throw error;
  }
  return driver;
}

class ChromiumDriver implements Driver {
  readonly name = 'chromium';
  readonly refused: string[] = [];
  version = '';
  readonly #options: LaunchOptions;
  readonly #profile: Profile;
  #respond: Responder = () => undefined;
  #browser: Browser | undefined;
  #extension: Extension | undefined;
  #page: Page | undefined;
  #isFirstStart = true;
  #keep: (() => void) | undefined;

  constructor(options: LaunchOptions, profile: Profile) {
    this.#options = options;
    this.#profile = profile;
  }

  get downloads(): string {
    return this.#profile.downloads;
  }

  get page(): Page {
    return present(this.#page);
  }

  async start(): Promise<void> {
    const { headless = true, network = false, viewport = { width: 1280, height: 900 } } = this.#options;
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No Chromium was found. `npm run setup` installs one or says how.');
    const args = [...ARGUMENTS];
    // Chromium's sandbox does not start for root.
    if (process.getuid?.() === 0) args.push('--no-sandbox');
    if (!network) args.push('--host-resolver-rules=MAP * ~NOTFOUND');
    const browser = await puppeteer.launch({
      executablePath,
      headless,
      pipe: true,
      // Without a locale Chromium cannot give a file a Chinese name.
      env: { ...process.env, LC_CTYPE: 'C.UTF-8' },
      userDataDir: this.#profile.folder,
      enableExtensions: true,
      defaultViewport: viewport,
      args,
    });
    this.#browser = browser;
    this.#keep = whenProcessEnds(() => void browser.process()?.kill('SIGKILL'));
    this.version = await browser.version();
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: this.downloads });
    // Shown once in a profile, so not after a restart.
    const welcome = await this.#install(browser, this.#isFirstStart);
    this.#isFirstStart = false;
    const others = (await browser.pages()).filter((page) => page !== welcome);
    const [page = await browser.newPage()] = others;
    if (!this.#options.keepWelcome) await welcome?.close();
    await this.#adopt(page);
    this.#page = page;
  }

  async renew(): Promise<void> {
    const browser = present(this.#browser);
    const page = await browser.newPage();
    for (const extension of (await browser.extensions()).keys()) await browser.uninstallExtension(extension);
    for (const other of await browser.pages()) if (other !== page) await other.close();
    const welcome = await this.#install(browser, true);
    await welcome?.close();
    this.#profile.clear();
    this.refused.length = 0;
    this.#respond = () => undefined;
    await this.#adopt(page);
    await page.bringToFront();
    this.#page = page;
  }

  serve(respond: Responder): void {
    this.#respond = respond;
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address, { waitUntil: 'domcontentloaded' });
  }

  async openBrowserPage(): Promise<string> {
    await this.page.goto('chrome://version');
    return this.page.url();
  }

  async clickToolbarButton(): Promise<number> {
    const moment = performance.now();
    await this.page.triggerExtensionAction(present(this.#extension));
    return moment;
  }

  async clickInTabs(tabs: readonly Page[]): Promise<void> {
    const extension = present(this.#extension);
    for (const tab of tabs) {
      // The button is that of the tab in front.
      await tab.bringToFront();
      await tab.triggerExtensionAction(extension);
    }
  }

  async openExtensionPage(path: string): Promise<void> {
    await this.page.goto(`chrome-extension://${present(this.#extension).id}/${path}`);
  }

  async agreeTo(pattern: string): Promise<void> {
    await this.#inExtensionsPage('addHostPermission', pattern);
  }

  async revoke(pattern: string): Promise<void> {
    await this.#inExtensionsPage('removeHostPermission', pattern);
  }

  async clickMenu(menuItemId: string, { linkUrl }: { readonly linkUrl?: string } = {}): Promise<void> {
    const worker = await this.#background();
    await worker.evaluate(
      async (info) => {
        interface Dispatching {
          tabs: { query(filter: { active: boolean; lastFocusedWindow: boolean }): Promise<object[]> };
          contextMenus: { onClicked: { dispatch(info: object, tab: object | undefined): void } };
        }
        const { chrome } = globalThis as unknown as { chrome: Dispatching };
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.contextMenus.onClicked.dispatch(info, tab);
      },
      { menuItemId, ...(linkUrl !== undefined && { linkUrl }) },
    );
  }

  async takeTab(end: string): Promise<void> {
    const target = await present(this.#browser).waitForTarget(
      (each) => each.type() === 'page' && each.url().endsWith(end),
    );
    const page = await target.page();
    if (!page) throw new Error(`The tab at ${end} is no page.`);
    if (/^https?:/u.test(page.url())) await this.#adopt(page);
    await page.bringToFront();
    this.#page = page;
  }

  async readAction(): Promise<ActionState> {
    const worker = await this.#background();
    return worker.evaluate(async () => {
      interface Action {
        getBadgeText(details: { tabId: number }): Promise<string>;
        getTitle(details: { tabId: number }): Promise<string>;
        getPopup(details: { tabId: number }): Promise<string>;
      }
      interface Tabs {
        query(filter: { active: boolean; lastFocusedWindow: boolean }): Promise<{ id: number }[]>;
      }
      const { chrome } = globalThis as unknown as { chrome: { action: Action; tabs: Tabs } };
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (!tab) throw new Error('There is no tab in front.');
      const details = { tabId: tab.id };
      return {
        badge: await chrome.action.getBadgeText(details),
        title: await chrome.action.getTitle(details),
        popup: await chrome.action.getPopup(details),
      };
    });
  }

  drawOwnReader(): Promise<Uint8Array> {
    return Promise.reject(new Error('Chromium has no reader of its own.'));
  }

  async focusPage(): Promise<void> {
    await this.page.bringToFront();
  }

  async setColourScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.page.setViewport({ width, height });
  }

  async openTab(): Promise<void> {
    const page = await present(this.#browser).newPage();
    await this.#adopt(page);
    await page.bringToFront();
    this.#page = page;
  }

  async openPrivateTab(): Promise<void> {
    // A context of the driver's own is no window in which Chromium lets extensions work.
    const worker = await this.#background();
    const address = 'about:blank#private';
    await worker.evaluate(async (url) => {
      interface Windows {
        create(options: { incognito: boolean; url: string }): Promise<unknown>;
      }
      const { chrome } = globalThis as unknown as { chrome: { windows: Windows } };
      await chrome.windows.create({ incognito: true, url });
    }, address);
    const target = await present(this.#browser).waitForTarget((each) => each.url() === address);
    const page = await target.page();
    if (!page) throw new Error('The private tab is no page.');
    await this.#adopt(page);
    await page.bringToFront();
    this.#page = page;
  }

  async splitView(): Promise<boolean> {
    // Chromium 156 has the view; neither extensions nor drivers can make it.
    return false;
  }

  async countTabs(): Promise<number> {
    return (await present(this.#browser).pages()).length;
  }

  async restart(): Promise<void> {
    await this.#quit();
    await this.start();
  }

  async waitForExit(): Promise<void> {
    const browser = present(this.#browser);
    if (!browser.connected) return;
    await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  }

  async close(): Promise<void> {
    await this.#quit();
    this.#profile.remove();
  }

  /** Installs the extension, waits until it is there, and gives its first page where it shows one. */
  async #install(browser: Browser, showsWelcome: boolean): Promise<Page | undefined> {
    const id = await browser.installExtension(this.#options.extension ?? findExtensionFolder('chromium'), {
      // As a person allows who wants it there; private windows are opened by few tests.
      enabledInIncognito: true,
    });
    this.#extension = await waitForExtension(browser, id);
    await waitForBackground(this.#extension);
    return showsWelcome ? waitForWelcome(browser, id) : undefined;
  }

  async #background(): Promise<WebWorker> {
    const [worker] = await present(this.#extension).workers();
    if (!worker) throw new Error('The background of the extension is not running.');
    return worker;
  }

  /** The page of extensions may change what a person changes there; a permission that it added is given without asking. */
  async #inExtensionsPage(
    change: 'addHostPermission' | 'removeHostPermission',
    pattern: string,
  ): Promise<void> {
    const page = await present(this.#browser).newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      async (name: typeof change, id: string, host: string) => {
        type Change = (id: string, host: string) => Promise<void>;
        const { chrome } = globalThis as unknown as {
          chrome: { developerPrivate: Record<typeof change, Change> };
        };
        await chrome.developerPrivate[name](id, host);
      },
      change,
      present(this.#extension).id,
      pattern,
    );
    await page.close();
    await this.page.bringToFront();
  }

  async #adopt(page: Page): Promise<void> {
    await interceptRequests(page, () => ({
      respond: this.#respond,
      network: this.#options.network ?? false,
      onRefused: (address) => this.refused.push(address),
    }));
  }

  async #quit(): Promise<void> {
    const browser = this.#browser;
    this.#browser = undefined;
    this.#page = undefined;
    if (!browser) return;
    // A hung renderer can keep `close` from answering; the process goes all the same.
    await Promise.race([browser.close().catch(() => undefined), delay(5_000, undefined, { ref: false })]);
    const process = browser.process();
    if (process && process.exitCode === null && process.signalCode === null) process.kill('SIGKILL');
    this.#keep?.();
  }
}

/** The list of extensions holds a new one a moment after its installation. */
async function waitForExtension(browser: Browser, id: string): Promise<Extension> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const extension = (await browser.extensions()).get(id);
    if (extension) return extension;
    await delay(100);
  }
  throw new Error(`Chromium does not list the extension ${id} after 30 s.`);
}

/** A click before the background has registered its listeners is lost, which no person is quick enough to do. */
async function waitForBackground(extension: Extension): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const [worker] = await extension.workers();
    if (worker && (await worker.evaluate(() => 'chrome' in globalThis))) return;
    await delay(100);
  }
  throw new Error('The background of the extension does not run after 30 s.');
}

/** The extension opens its first page a moment after its installation. */
async function waitForWelcome(browser: Browser, id: string): Promise<Page> {
  const target = await browser.waitForTarget(
    (each) => each.url() === `chrome-extension://${id}/welcome.html`,
  );
  const page = await target.page();
  if (!page) throw new Error('The first page of the extension is no page.');
  return page;
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The browser is not running.');
  return value;
}
