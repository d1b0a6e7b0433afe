import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserKeeper, bundlePipeline, Extractor } from '../extract/extractor.ts';
import { readCount, readOptions, withUsage } from '../options.ts';
import { quantile } from '../statistics.ts';
import { makeHostilePage } from './hostile-page.ts';

const USAGE = 'usage: npm run bench -- fuzz [--count N] [--seed FIRST]';

/**
 * Runs the pipeline on pages that are broken in many ways, one for each seed from the first one on. A page on which it
 * throws, crashes or takes over 20 s is told with its seed; then the exit code is 1.
 */
export function run(args: string[]): Promise<number> {
  return withUsage(USAGE, async () => {
    const options = readOptions(args, { count: 'text', seed: 'text' });
    const count = readCount(options.count, 'count', 200);
    const first = readCount(options.seed, 'seed', 1);
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
      `${count} pages, ${failures} failed, median ${quantile(times, 0.5).toFixed(0)} ms, ` +
        `longest ${Math.max(0, ...times).toFixed(0)} ms`,
    );
    return failures === 0 ? 0 : 1;
  });
}
