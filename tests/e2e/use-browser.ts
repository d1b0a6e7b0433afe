import { afterAll, beforeAll, inject } from 'vitest';
import type { Driver, LaunchOptions } from '../browsers/driver.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { ReaderPage } from '../browsers/reader-page.ts';
import type { Responder } from '../browsers/served-pages.ts';

/** The browser of a test file, once its tests run. */
export interface BrowserUnderTest {
  readonly driver: Driver;
  readonly reader: ReaderPage;
  /** Opens a page in a fresh load, without a reader over it. */
  open(page: { readonly address: string; readonly respond: Responder }): Promise<void>;
}

/** Runs one browser for all tests of a file: the one that the project names. */
export function useBrowser(options: LaunchOptions = {}): BrowserUnderTest {
  let running: Driver | undefined;
  const driver = (): Driver => {
    if (!running) throw new Error('The browser runs only while tests do.');
    return running;
  };
  beforeAll(async () => {
    running = await launchBrowser(inject('browser'), options);
  });
  afterAll(async () => {
    await running?.close();
  });
  return {
    get driver() {
      return driver();
    },
    get reader() {
      return new ReaderPage(driver());
    },
    async open({ address, respond }) {
      driver().serve(respond);
      await driver().open(address);
    },
  };
}
