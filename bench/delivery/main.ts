import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName, Driver } from '../../tests/browsers/driver.ts';
import { findExtensionFolder } from '../../tests/browsers/extension-folder.ts';
import { launchBrowser } from '../../tests/browsers/launch.ts';
import { readOptions, withUsage } from '../options.ts';
import { sampleText } from '../script/sample-text.ts';
import { median } from '../statistics.ts';
import { memoryOf } from './memory.ts';
import { makeVariant, WAYS } from './variants.ts';

const USAGE = `usage: npm run bench -- delivery [--rounds N] [--only chromium|firefox] [--ways NAMES]
Measures the ways for a dictionary into a content script, each in a variant of the built extension: time to the first
conversion with a cold and a warm background, memory of a tab with ten of them, what the page sees of it. Names: ${WAYS.map(({ name }) => name).join(',')}.`;

const TABS = 10;
const LENGTH = 5_000;
const address = (tab: number): string => `https://news-${tab}.example/a.html`;

/** An article on a page that forbids everything that a policy can forbid. */
const PAGE = {
  body: `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><article>${sampleText(LENGTH)
    .trim()
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</article></html>`,
  headers: { 'content-security-policy': "default-src 'none'" },
};

interface Delivery {
  /** Milliseconds until the bytes were there. */
  readonly arrived: number;
  /** Until the article was converted. */
  readonly converted: number;
  /** Longest time between two frames meanwhile. */
  readonly longestFrame: number;
}

/** Brings the variant's script into the tab in front, by a click on the button. */
async function prepare(driver: Driver, tab: number): Promise<void> {
  await driver.open(address(tab));
  // Right after its start Chromium now and then dispatches a click before it grants the tab.
  for (let attempt = 0; attempt < 10; attempt++) {
    await driver.clickToolbarButton();
    const isThere = () => document.documentElement.dataset.delivery === '';
    const options = { timeout: 2_000, polling: 50 };
    if (await driver.page.waitForFunction(isThere, options).catch(() => null)) return;
  }
  throw new Error('The variant does not come into the page.');
}

async function deliver(page: Page): Promise<Delivery> {
  return page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const { dataset } = document.documentElement;
    let last = await frame();
    const begin = last;
    let longestFrame = 0;
    dispatchEvent(new Event('delivery-go'));
    while (dataset.delivery === '') {
      const now = await frame();
      longestFrame = Math.max(longestFrame, now - last);
      last = now;
      if (now - begin > 60_000) throw new Error('no dictionary within a minute');
    }
    return { ...(JSON.parse(dataset.delivery ?? '') as Omit<Delivery, 'longestFrame'>), longestFrame };
  });
}

/** Puts the extension's worker to sleep, as the browser does after half a minute. */
async function stopWorker(page: Page): Promise<void> {
  for (const target of page.browser().targets()) {
    if (target.type() !== 'service_worker' || !target.url().startsWith('chrome-extension:')) continue;
    await (await target.worker())?.close();
  }
}

/** Addresses of an extension that the page knows of, and whether it can read the dictionary there. */
async function look(page: Page): Promise<string> {
  const seen = await page.evaluate(async () => {
    const addresses = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /^[a-z]+-extension:/u.test(name));
    let readable = 0;
    for (const each of addresses) {
      const response = await fetch(each).catch(() => null);
      if (response?.ok) readable++;
    }
    return { count: addresses.length, readable };
  });
  return seen.count === 0 ? 'nothing' : `${seen.count} address, readable ${seen.readable}`;
}

function line(what: string, deliveries: readonly Delivery[]): void {
  const of = (read: (delivery: Delivery) => number): string => {
    const times = deliveries.map(read);
    return `${median(times).toFixed(0).padStart(5)} (${Math.min(...times).toFixed(0)})`;
  };
  console.log(
    `    ${what.padEnd(7)} arrived ${of((each) => each.arrived)}  converted ${of((each) => each.converted)}  ` +
      `longest frame ${of((each) => each.longestFrame)}`,
  );
}

async function measure(driver: Driver, rounds: number): Promise<void> {
  driver.serve((asked) => (/^https:\/\/news-\d+\.example\//u.test(asked) ? PAGE : undefined));
  const warm: Delivery[] = [];
  const cold: Delivery[] = [];
  for (let round = 0; round <= rounds; round++) {
    await prepare(driver, round);
    const delivery = await deliver(driver.page);
    // The first compiles and caches what the others find.
    if (round > 0) warm.push(delivery);
  }
  line('warm', warm);
  if (driver.name === 'chromium') {
    for (let round = 0; round < rounds; round++) {
      await prepare(driver, round);
      await stopWorker(driver.page);
      cold.push(await deliver(driver.page));
    }
    line('cold', cold);
  }
  console.log(`    the page sees: ${await look(driver.page)}`);
  const { pid } = driver.page.browser().process() ?? {};
  if (pid === undefined) return;
  const tabs: Page[] = [];
  for (let tab = 0; tab < TABS; tab++) {
    await driver.openTab();
    await prepare(driver, 100 + tab);
    tabs.push(driver.page);
  }
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3_000));
  await settle();
  const before = memoryOf(pid);
  for (const tab of tabs) {
    await tab.bringToFront();
    await deliver(tab);
  }
  await settle();
  const grown = (memoryOf(pid) - before) / TABS / 1_048_576;
  console.log(`    memory: ${grown.toFixed(1)} MB a tab, ${TABS} tabs`);
}

/** Runs the benchmark of delivery. */
export function run(args: string[]): Promise<number> {
  return withUsage(USAGE, async () => {
    const options = readOptions(args, { rounds: 'text', only: 'text', ways: 'text' });
    const wanted = options.ways?.split(',');
    const rounds = Number(options.rounds ?? 7);
    const folder = mkdtempSync(join(tmpdir(), 'limpid-delivery-'));
    try {
      for (const browser of ['chromium', 'firefox'] satisfies BrowserName[]) {
        if (options.only !== undefined && options.only !== browser) continue;
        console.log(`\n${browser}: milliseconds, median of ${rounds} (least)`);
        for (const { name, what, browsers } of WAYS) {
          if (!(browsers as readonly BrowserName[]).includes(browser)) continue;
          if (wanted && !wanted.includes(name)) continue;
          console.log(`  ${what}`);
          const extension = makeVariant(name, browser, findExtensionFolder(browser), folder);
          const driver = await launchBrowser(browser, { extension });
          try {
            await measure(driver, rounds);
          } finally {
            await driver.close();
          }
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return 0;
  });
}
