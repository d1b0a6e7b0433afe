import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession } from 'puppeteer-core';
import type { Driver } from '../../tests/browsers/driver.ts';
import { findExtensionFolder } from '../../tests/browsers/extension-folder.ts';
import { HOST_NAME } from '../../tests/browsers/reader-page.ts';
import { median } from '../statistics.ts';
import { measureOpening, type Programs } from './measure.ts';
import type { OpenedPage } from './pages.ts';

/** One program in bytes. */
export interface InjectedProgram {
  readonly name: string;
  readonly size: number;
  readonly gzip: number;
}

/** What the extension costs beside the time of a click. */
export interface Costs {
  /** Worlds of the extension in a page where nobody clicked. */
  readonly worldsBeforeClick: number;
  readonly worldsAfterClick: number;
  /** The programs that a click injects, in order: the text is painted with the first. */
  readonly injected: readonly InjectedProgram[];
  /** Milliseconds from a key to the painted change, medians: a larger size, and the other script when it was shown before. */
  readonly settingChange: number;
  readonly scriptSwitch: number;
  /** Bytes of script heap that a reader adds to its page, after a collection: of one, and of ten in ten tabs together. */
  readonly heapOfOne: number;
  readonly heapOfTen: number;
}

/** Measures the costs, in Chromium alone: worlds and heaps are read by its debugging protocol. */
export async function measureCosts(driver: Driver, page: OpenedPage, programs: Programs): Promise<Costs> {
  let worldsBeforeClick = 0;
  let worldsAfterClick = 0;
  const heaps: number[] = [];
  let settingChange = Number.NaN;
  let scriptSwitch = Number.NaN;
  for (let tab = 0; tab < 10; tab++) {
    await driver.openTab();
    const session = await driver.page.createCDPSession();
    // A site of its own for each tab, so that each has a process and a heap of its own.
    const own = { ...page, address: `https://news-${tab + 1}.example/2026/story.html` };
    let before = 0;
    await measureOpening(driver, own, programs, async () => {
      before = await readHeap(session);
      worldsBeforeClick = Math.max(worldsBeforeClick, await countWorlds(session));
    });
    heaps.push((await readHeap(session)) - before);
    worldsAfterClick = await countWorlds(session);
    await session.detach();
    if (tab > 0) continue;
    settingChange = await measureKey(driver, ['+', '-']);
    // The first switches load the dictionary and convert.
    await measureKey(driver, ['s', 's', 's', 's']);
    scriptSwitch = await measureKey(driver, ['s', 's']);
  }
  return {
    worldsBeforeClick,
    worldsAfterClick,
    injected: ['reader', 'view'].map((name) => sizeOf(driver, name)),
    settingChange,
    scriptSwitch,
    heapOfOne: heaps[0] ?? Number.NaN,
    heapOfTen: heaps.reduce((sum, heap) => sum + heap, 0),
  };
}

function sizeOf(driver: Driver, name: string): InjectedProgram {
  const script = readFileSync(join(findExtensionFolder(driver.name), 'content-scripts', `${name}.js`));
  return { name, size: script.length, gzip: gzipSync(script, { level: 9 }).length };
}

/** Times that the keys are pressed. */
const PRESSES = 8;

/** Milliseconds after which a change counts as painted and done with. */
const PAUSE = 700;

/** Presses keys by turns and measures, in the page, from each to the end of the frame that shows the change; the median. */
async function measureKey(driver: Driver, keys: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (let press = 0; press < PRESSES; press++) {
    const key = keys[press % keys.length] ?? '';
    // The key must not come before the page looks out for its effect.
    await driver.page.evaluate(awaitChange, HOST_NAME);
    await driver.page.keyboard.press(key as 's');
    const time = driver.page.evaluate('limpidChange') as Promise<number>;
    times.push(await time);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return median(times);
}

/**
 * Runs in the page: makes `limpidChange` the milliseconds from the next key until size or language of the article is another and
 * painted; not a number where nothing changes.
 */
function awaitChange(hostName: string): void {
  const root = document.querySelector(hostName)?.shadowRoot;
  const look = () =>
    `${root?.querySelector('dialog')?.getAttribute('style')} ${root?.querySelector('.article-header')?.getAttribute('lang')}`;
  const before = look();
  const change = new Promise<number>((resolve) => {
    setTimeout(() => resolve(Number.NaN), 5_000);
    new MutationObserver((_, observer) => {
      if (look() === before) return;
      observer.disconnect();
      const began = performance.getEntriesByName('limpid-key').at(-1)?.startTime ?? Number.NaN;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - began);
        port2.postMessage(null);
      });
    }).observe(root ?? document, { attributes: true, subtree: true });
  });
  Object.assign(globalThis, { limpidChange: change });
}

async function readHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** Counts the worlds of an extension in the page: `Runtime.enable` tells of all that are there. */
async function countWorlds(session: CDPSession): Promise<number> {
  let count = 0;
  const onWorld = ({ context }: { context: { origin: string } }) => {
    if (context.origin.startsWith('chrome-extension:')) count++;
  };
  session.on('Runtime.executionContextCreated', onWorld);
  await session.send('Runtime.enable');
  await session.send('Runtime.disable');
  session.off('Runtime.executionContextCreated', onWorld);
  return count;
}
