import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { launchChromium } from '../browser.ts';
import { bundleForPage } from '../bundle.ts';
import { median } from '../statistics.ts';
import { readCompiled } from './configurations.ts';
import type { PageTimes } from './page.ts';

const RUNS = 7;
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

async function measureIn(page: Page, code: string, text: string): Promise<PageTimes> {
  await page.evaluate(code);
  const dictionary = Buffer.from(readCompiled('to-traditional')).toString('base64');
  return page.evaluate(
    (...[input, bytes, runs]: [string, string, number]) => {
      const { scriptBench } = globalThis as unknown as {
        scriptBench: { measure(text: string, dictionary: string, runs: number): PageTimes };
      };
      return scriptBench.measure(input, bytes, runs);
    },
    text,
    dictionary,
    RUNS,
  );
}

function print(name: string, { open, opencc, lattice, greedy, equal }: PageTimes, length: number): void {
  const base = median(opencc);
  console.log(
    `\n${name}: ${length} characters cn → tw, median of ${RUNS}; greedy ${equal ? 'equals' : 'DIFFERS FROM'} opencc-js`,
  );
  console.log(`  opening and the first word  ${open.toFixed(1)} ms`);
  for (const [what, times] of Object.entries({ 'opencc-js': opencc, lattice, greedy })) {
    console.log(
      `  ${what.padEnd(10)} ${median(times).toFixed(1)} ms  ${(base / median(times)).toFixed(2)} ×`,
    );
  }
}

/** Prints the throughput of both converters in Chromium and, where one is installed, in Firefox. */
export async function printInBrowsers(text: string): Promise<void> {
  const code = await bundleForPage(fileURLToPath(new URL('page.ts', import.meta.url)), 'scriptBench');
  const chromium = await launchChromium();
  try {
    print('Chromium', await measureIn(await chromium.browser.newPage(), code, text), text.length);
  } finally {
    await chromium.close();
  }
  const executablePath = FIREFOX.find(existsSync);
  if (!executablePath) {
    console.log('\nFirefox: none found');
    return;
  }
  const firefox = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  try {
    print('Firefox', await measureIn(await firefox.newPage(), code, text), text.length);
  } finally {
    await firefox.close();
  }
}
