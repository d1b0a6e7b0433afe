import { setTimeout as delay } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/find-browser.mjs';
import type { ActionState, Driver, LaunchOptions } from './driver.ts';
import { findExtensionFolder } from './extension-folder.ts';
import { type FirefoxProcess, SharedConnection, startFirefox } from './firefox-process.ts';
import { FirefoxWindow } from './firefox-window.ts';
import { createProfile, type Profile } from './profile.ts';
import { interceptRequests, type Responder } from './served-pages.ts';

/** Milliseconds that a load in a private window gets before it is tried again; pages of the tests come in a tenth of that. */
const PRIVATE_LOAD_TIME = 4_000;

/** Starts Firefox with the built extension. Throws where there is no Firefox or no build. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<Driver> {
  const driver = new FirefoxDriver(options, createProfile('firefox'));
  try {
    await driver.start();
  } catch (error) {
    await driver.close();
    throw error;
  }
  return driver;
}

class FirefoxDriver implements Driver {
  readonly name = 'firefox';
  readonly refused: string[] = [];
  version = '';
  readonly #options: LaunchOptions;
  readonly #profile: Profile;
  #respond: Responder = () => undefined;
  #process: FirefoxProcess | undefined;
  #browser: Browser | undefined;
  #window: FirefoxWindow | undefined;
  #page: Page | undefined;
  #extensionId = '';
  #isFirstStart = true;
  /** Whether commands go to a private window. */
  #isPrivate = false;

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
    const executable = findFirefox();
    if (!executable) throw new Error('No Firefox was found. `npm run setup` installs one or says how.');
    const firefox = await startFirefox({
      executable,
      profile: this.#profile.folder,
      downloads: this.downloads,
      headless,
      network,
    });
    this.#process = firefox;
    const connection = await SharedConnection.open(firefox.address);
    const browser = await puppeteer.connect({
      transport: connection,
      protocol: 'webDriverBiDi',
      defaultViewport: viewport,
    });
    this.#browser = browser;
    this.version = await browser.version();
    this.#window = await FirefoxWindow.find(connection);
    // The first page is shown once in a profile, so not after a restart.
    await this.#install(this.#isFirstStart);
    this.#isFirstStart = false;
    const [page = await browser.newPage()] = await browser.pages();
    await this.#adopt(page);
    this.#page = page;
  }

  async renew(): Promise<void> {
    const window = present(this.#window);
    await window.closeOtherWindows();
    this.#isPrivate = false;
    const page = await present(this.#browser).newPage();
    await page.bringToFront();
    await window.closeOtherTabs();
    await window.uninstallExtensions();
    await this.#install(true);
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
    const waitFor = { waitUntil: 'domcontentloaded' } as const;
    if (!this.#isPrivate) {
      await this.page.goto(address, waitFor);
      return;
    }
    // What a private window opens with may come late, and end another load, of which nothing is told then.
    await waitUntil(
      () =>
        this.page.goto(address, { ...waitFor, timeout: PRIVATE_LOAD_TIME }).then(
          () => true,
          () => false,
        ),
      `reach ${address}`,
    );
  }

  async openBrowserPage(): Promise<string> {
    await this.page.bringToFront();
    // Puppeteer is not told when a tab reaches a page of the browser's own.
    const window = present(this.#window);
    const address = 'about:support';
    await window.navigate(address);
    await waitUntil(async () => (await window.readAddress()) === address, `reach ${address}`);
    return address;
  }

  async clickToolbarButton(): Promise<number> {
    if (this.#isPrivate) {
      const moment = performance.now();
      await present(this.#window).clickPrivately(this.#extensionId);
      return moment;
    }
    await this.page.bringToFront();
    // A pop-up of an earlier page closes when a person does anything on the next one; a command leaves it open, and the
    // click would only close it.
    await present(this.#window).closePopups();
    const moment = performance.now();
    await present(this.#window).clickToolbarButton(this.#extensionId);
    return moment;
  }

  async clickInTabs(tabs: readonly Page[]): Promise<void> {
    const addresses = tabs.map((tab) => tab.url());
    await present(this.#window).clickInTabs(this.#extensionId, addresses);
  }

  async openExtensionPage(path: string): Promise<void> {
    await this.page.bringToFront();
    const window = present(this.#window);
    const address = `${await window.extensionAddress(this.#extensionId)}${path}`;
    // Puppeteer is not told when a tab reaches it, but can look into it then.
    await window.navigate(address);
    const isThere = (wanted: string) => location.href === wanted && document.readyState === 'complete';
    await waitUntil(() => this.page.evaluate(isThere, address).catch(() => false), `reach ${address}`);
  }

  async agreeTo(): Promise<void> {
    await present(this.#window).agreeToAll();
  }

  async revoke(pattern: string): Promise<void> {
    await present(this.#window).revoke(this.#extensionId, pattern);
  }

  async clickMenu(menuItemId: string, details: { readonly linkUrl?: string } = {}): Promise<void> {
    await present(this.#window).clickMenu(this.#extensionId, { menuItemId, ...details });
  }

  async takeTab(end: string): Promise<void> {
    const browser = present(this.#browser);
    let page: Page | undefined;
    // Puppeteer is not told of every address that a tab reaches; the tab itself knows.
    const isThere = async (each: Page): Promise<boolean> => {
      const address = await Promise.race([
        each.evaluate(() => location.href).catch(() => ''),
        delay(1_000, '', { ref: false }),
      ]);
      return address.endsWith(end);
    };
    await waitUntil(async () => {
      for (const each of await browser.pages()) if (await isThere(each)) page = each;
      return page !== undefined;
    }, `show ${end}`);
    page = present<Page>(page);
    if (/^https?:/u.test(page.url())) await this.#adopt(page);
    await page.bringToFront();
    this.#page = page;
  }

  async readAction(): Promise<ActionState> {
    return present(this.#window).readAction(this.#extensionId);
  }

  async drawOwnReader(width: number, height: number): Promise<Uint8Array> {
    const window = present(this.#window);
    await window.openReaderView();
    await delay(2_000);
    return Buffer.from(await window.draw(width, height), 'base64');
  }

  async focusPage(): Promise<void> {
    await present(this.#window).focusPage();
  }

  async setColourScheme(scheme: 'light' | 'dark'): Promise<void> {
    await present(this.#window).setColourScheme(scheme);
    await this.page.waitForFunction(
      (dark: boolean) => matchMedia('(prefers-color-scheme: dark)').matches === dark,
      {},
      scheme === 'dark',
    );
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.page.setViewport({ width, height });
  }

  async openTab(): Promise<void> {
    // A new tab would be one of the window opened last.
    if (this.#isPrivate) await present(this.#window).closePrivateWindow();
    this.#isPrivate = false;
    const page = await present(this.#browser).newPage();
    await this.#adopt(page);
    await page.bringToFront();
    this.#page = page;
  }

  async openPrivateTab(): Promise<void> {
    const before = new Set(await present(this.#browser).pages());
    await present(this.#window).openPrivateWindow(this.#extensionId);
    let page: Page | undefined;
    await waitUntil(async () => {
      page = (await present(this.#browser).pages()).find((each) => !before.has(each));
      return page !== undefined;
    }, 'open a private window');
    // Not adopted: Firefox 153 holds requests of private windows for ever where they are to be answered.
    this.#page = present(page);
    this.#isPrivate = true;
  }

  async splitView(): Promise<boolean> {
    return present(this.#window).splitView();
  }

  async countTabs(): Promise<number> {
    return present(this.#window).countTabs();
  }

  async restart(): Promise<void> {
    await this.#quit();
    await this.start();
  }

  async waitForExit(): Promise<void> {
    await present(this.#process).ended;
  }

  async close(): Promise<void> {
    await this.#quit();
    this.#profile.remove();
  }

  /** Installs the extension, and waits for its first page where it shows one. */
  async #install(showsWelcome: boolean): Promise<void> {
    const { extension = findExtensionFolder('firefox'), keepWelcome = false } = this.#options;
    const window = present(this.#window);
    this.#extensionId = await present(this.#browser).installExtension(extension);
    if (!showsWelcome) return;
    await waitUntil(() => window.hasTab('/welcome.html'), 'show the first page');
    if (!keepWelcome) await window.closeTab('/welcome.html');
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
    const firefox = this.#process;
    this.#browser = undefined;
    this.#process = undefined;
    this.#window = undefined;
    this.#page = undefined;
    // A hung tab can keep `close` from answering; `stop` ends the process all the same.
    if (browser)
      await Promise.race([browser.close().catch(() => undefined), delay(5_000, undefined, { ref: false })]);
    await firefox?.stop();
  }
}

async function waitUntil(condition: () => Promise<boolean>, what: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (await condition()) return;
    await delay(100);
  }
  throw new Error(`Firefox did not ${what} within 60 s.`);
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The browser is not running.');
  return value;
}
