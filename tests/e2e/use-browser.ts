import { setTimeout as delay } from 'node:timers/promises';
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

/** Time for the browser of a worker to be made as good as new, in ms; one that takes longer hangs, and another is started. */
const RENEWAL_TIME = 60_000;

/** The browser of this worker, for one file after another: a start takes seconds, a fresh installation a moment. */
let shared: Driver | undefined;

/** Gives the tests of a file or of a part of it a browser with a fresh installation: the browser that the project names. */
export function useBrowser(): BrowserUnderTest {
  return useDriver(renewShared, async () => {});
}

/** Does the same with a browser that is started for these tests alone and quits after them: for options, and for what cannot be taken back. */
export function useOwnBrowser(options: LaunchOptions = {}): BrowserUnderTest {
  return useDriver(
    () => launchBrowser(inject('browser'), options),
    (driver) => driver.close(),
  );
}

function useDriver(begin: () => Promise<Driver>, end: (driver: Driver) => Promise<void>): BrowserUnderTest {
  let running: Driver | undefined;
  const driver = (): Driver => {
    if (!running) throw new Error('The browser runs only while tests do.');
    return running;
  };
  beforeAll(async () => {
    running = await begin();
  });
  afterAll(async () => {
    if (running) await end(running);
    running = undefined;
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

/** Makes the browser of this worker as good as new, or starts one where there is none that answers. */
async function renewShared(): Promise<Driver> {
  const before = shared;
  shared = undefined;
  const isRenewed = before !== undefined && (await renew(before));
  if (before && !isRenewed) await before.close();
  const driver = isRenewed ? before : await launchBrowser(inject('browser'));
  shared = driver;
  return driver;
}

async function renew(driver: Driver): Promise<boolean> {
  const outcome = await Promise.race([
    driver.renew().then(
      () => 'renewed',
      (reason: unknown) => reason,
    ),
    delay(RENEWAL_TIME, 'it took too long', { ref: false }),
  ]);
  if (outcome !== 'renewed') console.warn('Another browser is started:', outcome);
  return outcome === 'renewed';
}
