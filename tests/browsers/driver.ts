import type { Page } from 'puppeteer-core';
import type { Responder } from './served-pages.ts';

/** The browsers in which the built extension is driven. */
export type BrowserName = 'chromium' | 'firefox';

/** What the toolbar button shows for the tab in front. */
export interface ActionState {
  readonly badge: string;
  readonly title: string;
  /** Address of the pop-up page, empty where a click runs the extension. */
  readonly popup: string;
}

/** How a browser is started. */
export interface LaunchOptions {
  /** Folder of the built extension. Default: the production build for this browser. */
  readonly extension?: string;
  /** Leaves the extension's first page open, in front. Default false: it is closed, so that pages come first. */
  readonly keepWelcome?: boolean;
  /** Default true. */
  readonly headless?: boolean;
  /** Lets requests that no responder answers go to the network. Default false: they are refused. */
  readonly network?: boolean;
  /** Size of the page area in CSS px; null leaves it to the window. Default 1280 × 900. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
}

/** One running browser with the built extension and a profile of its own, driven the same way whichever it is. */
export interface Driver {
  readonly name: BrowserName;
  /** Name and version, as the browser gives them. */
  readonly version: string;
  /** The tab that commands go to: the first one, or the one opened last. After a restart it is another object. */
  readonly page: Page;
  /** Folder that files are saved to. */
  readonly downloads: string;
  /** Addresses refused so far because no responder knew them, in order. */
  readonly refused: readonly string[];
  /** Says what requests of pages are answered with from now on. */
  serve(respond: Responder): void;
  /** Goes to an address and returns once its document is parsed. */
  open(address: string): Promise<void>;
  /** Goes to a page of the browser's own, where extensions may not run, and returns its address. */
  openBrowserPage(): Promise<string>;
  /**
   * Clicks the toolbar button of the extension as a person does, which grants `activeTab`; does not wait for effects.
   * Returns the moment of the click by this process's `performance.now()`.
   */
  clickToolbarButton(): Promise<number>;
  /** Clicks the button in each of these tabs, one right after another, faster than a person can; waits for nothing in between. */
  clickInTabs(tabs: readonly Page[]): Promise<void>;
  /** Reads what the toolbar button shows. */
  readAction(): Promise<ActionState>;
  /** Goes to a page of the extension: `options.html`, with whatever follows. */
  openExtensionPage(path: string): Promise<void>;
  /** Has the person say yes when the extension asks for a match pattern, which no driver can click. */
  agreeTo(pattern: string): Promise<void>;
  /** Takes a match pattern from the extension in the browser's own page of extensions. */
  revoke(pattern: string): Promise<void>;
  /** Does what a click on an item of the extension's menus does in the tab in front. */
  clickMenu(item: string, details?: { readonly linkUrl?: string }): Promise<void>;
  /** Makes the tab whose address has this end the one that commands go to; waits until there is one. */
  takeTab(end: string): Promise<void>;
  /** Draws the page of the tab in front in the browser's own reader, as a PNG of this size. Throws in Chromium, which has none. */
  drawOwnReader(width: number, height: number): Promise<Uint8Array>;
  /** Gives the page the keyboard, as a click into it does: Firefox activates no button by key in a window without. */
  focusPage(): Promise<void>;
  /** Makes pages believe that the person prefers this colour scheme. */
  setColourScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Sets the size of the page area, in CSS px. */
  setViewport(width: number, height: number): Promise<void>;
  /** Opens an empty tab in front and makes it the one that commands go to. */
  openTab(): Promise<void>;
  /**
   * Opens a private window in which the extension is allowed, and makes its tab the one that commands go to. In Firefox requests
   * there are not answered by responders: pages must come from a server of this machine.
   */
  openPrivateTab(): Promise<void>;
  /** Shows the two newest tabs side by side in one window; false where the browser has no such view, or lets no driver make it. */
  splitView(): Promise<boolean>;
  countTabs(): Promise<number>;
  /**
   * Makes the running browser as good as new for other tests: one empty tab, no window and no extension besides, this one
   * installed anew with nothing stored and nothing allowed, its first page closed, no downloads, nothing served.
   */
  renew(): Promise<void>;
  /** Quits the browser and starts it again with the same profile and the same extension. */
  restart(): Promise<void>;
  /** Resolves when the person has closed the browser. */
  waitForExit(): Promise<void>;
  /** Quits the browser and removes its profile. */
  close(): Promise<void>;
}
