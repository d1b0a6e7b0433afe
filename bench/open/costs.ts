import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession } from 'puppeteer-core';
import type { Driver } from '../../tests/browsers/driver.ts';
import { findExtensionFolder } from '../../tests/browsers/extension-folder.ts';
import { measureOpening, type Programs } from './measure.ts';
import type { OpenedPage } from './pages.ts';

/** What the extension costs beside time. */
export interface Costs {
  /** Worlds of the extension in a page where nobody clicked. */
  readonly worldsBeforeClick: number;
  readonly worldsAfterClick: number;
  /** Bytes of the script that a click injects. */
  readonly injected: number;
  readonly injectedGzip: number;
  /** Bytes of script heap that a reader adds to its page, after a collection: of one, and of ten in ten tabs together. */
  readonly heapOfOne: number;
  readonly heapOfTen: number;
}

/** Measures the costs, in Chromium alone: worlds and heaps are read by its debugging protocol. */
export async function measureCosts(driver: Driver, page: OpenedPage, programs: Programs): Promise<Costs> {
  const script = readFileSync(join(findExtensionFolder(driver.name), 'content-scripts', 'reader.js'));
  let worldsBeforeClick = 0;
  let worldsAfterClick = 0;
  const heaps: number[] = [];
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
  }
  return {
    worldsBeforeClick,
    worldsAfterClick,
    injected: script.length,
    injectedGzip: gzipSync(script, { level: 9 }).length,
    heapOfOne: heaps[0] ?? Number.NaN,
    heapOfTen: heaps.reduce((sum, heap) => sum + heap, 0),
  };
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
