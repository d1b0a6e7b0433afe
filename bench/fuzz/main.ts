import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../browser.ts';
import { BrowserKeeper, bundlePipeline, Extractor } from '../extract/extractor.ts';
import { readCount, readOptions, withUsage } from '../options.ts';
import { quantile } from '../statistics.ts';
import { bundleChecks, openFuzzTab } from './fuzz-tab.ts';
import { makeHostilePage } from './hostile-page.ts';

const USAGE = 'usage: npm run bench -- fuzz [--count N] [--seed FIRST] [--rendered]';

/** Pages that a tab checks between two words to us. */
const BATCH = 100;

/** Milliseconds for a batch before its tab counts as hung. */
const PATIENCE = 120_000;

async function checkProperties(first: number, count: number): Promise<number> {
  const checks = await bundleChecks();
  const { browser, close } = await launchChromium();
  const faults: string[] = [];
  let slowest = { seed: first, ms: 0 };
  let next = first;
  const work = async (): Promise<void> => {
    let tab = await openFuzzTab(await browser.newPage(), checks);
    while (next < first + count) {
      const from = next;
      next += BATCH;
      const limit = new Promise<never>((_, reject) =>
        setTimeout(() => reject(new Error('hung')), PATIENCE).unref(),
      );
      try {
        const checked = await Promise.race([tab.check(from, Math.min(BATCH, first + count - from)), limit]);
        faults.push(...checked.faults);
        if (checked.slowest.ms > slowest.ms) slowest = checked.slowest;
      } catch (error) {
        faults.push(`seeds ${from} to ${from + BATCH - 1}: ${String(error)}`);
        tab = await openFuzzTab(await browser.newPage(), checks);
      }
    }
  };
  const start = performance.now();
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, work));
  } finally {
    await close();
  }
  for (const fault of faults) console.log(fault.slice(0, 600));
  console.log(
    `${count} pages from seed ${first}: ${faults.length} faults, ${((performance.now() - start) / 1_000).toFixed(0)} s, ` +
      `slowest page ${slowest.ms.toFixed(0)} ms (seed ${slowest.seed})`,
  );
  return faults.length;
}

/** Pages that are broken beyond recognition, each loaded and laid out; told are those on which the pipeline throws, crashes or takes over 20 s. */
async function extractRendered(first: number, count: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'limpid-fuzz-'));
  const browsers = new BrowserKeeper();
  const extractor = new Extractor(browsers);
  const pipeline = await bundlePipeline();
  const times: number[] = [];
  let failures = 0;
  try {
    for (let seed = first; seed < first + count; seed++) {
      const file = join(folder, 'page.html');
      await writeFile(file, makeHostilePage(seed));
      const page = { id: `seed ${seed}`, file, address: 'https://news.example/2026/story.html', gold: {} };
      const [line] = await extractor.extract(page, [pipeline]);
      if (line?.error === null) {
        times.push(line.ms);
        continue;
      }
      failures++;
      console.log(`seed ${seed}: ${line?.error ?? 'no result'}`);
    }
  } finally {
    await browsers.close();
    await rm(folder, { recursive: true, force: true });
  }
  console.log(
    `${count} rendered pages, ${failures} failed, median ${quantile(times, 0.5).toFixed(0)} ms, ` +
      `longest ${Math.max(0, ...times).toFixed(0)} ms`,
  );
  return failures;
}

/**
 * Holds the pipeline to what must be true of any page, on pages that are broken at random, one for each seed from the first one
 * on: 10,000 of them unless told otherwise. With `--rendered` the pages are loaded and laid out (200 of them). Exit code 1
 * where something was found; each finding is told with its seed.
 */
export function run(args: string[]): Promise<number> {
  return withUsage(USAGE, async () => {
    const options = readOptions(args, { count: 'text', seed: 'text', rendered: 'flag' });
    const count = readCount(options.count, 'count', options.rendered ? 200 : 10_000);
    const first = readCount(options.seed, 'seed', 1);
    const found = options.rendered
      ? await extractRendered(first, count)
      : await checkProperties(first, count);
    return found === 0 ? 0 : 1;
  });
}
