import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findChromium } from '../scripts/find-browser.mjs';

/** A running Chromium with a profile of its own that goes when it is closed. */
export interface RunningBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** How to start Chromium beyond what every benchmark needs. */
export interface LaunchOptions {
  /** Lets extensions be installed. */
  readonly extensions?: boolean;
  readonly args?: readonly string[];
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Saved pages are answered by us; everything else must not leave the machine, not even as a name look-up.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--window-size=1280,900',
];

/** Starts a headless Chromium. Throws where there is none. */
export async function launchChromium(options: LaunchOptions = {}): Promise<RunningBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found. `npm run setup` installs one or says how.');
  const profile = await mkdtemp(join(tmpdir(), 'limpid-bench-'));
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    userDataDir: profile,
    enableExtensions: options.extensions ?? false,
    defaultViewport: { width: 1280, height: 900 },
    args: [...ARGUMENTS, ...(options.args ?? [])],
  });
  return {
    browser,
    async close() {
      // A hung renderer can keep `close` from answering; the process goes all the same.
      await Promise.race([browser.close().catch(() => undefined), delay(3_000)]);
      browser.process()?.kill('SIGKILL');
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
