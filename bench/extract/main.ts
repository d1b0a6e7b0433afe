import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readCount, readOptions, UsageError, withUsage } from '../options.ts';
import { isFolder, listPages, type SavedPage } from './corpus.ts';
import { BrowserKeeper, bundleBaseline, bundlePipeline, Extractor } from './extractor.ts';
import type { ResultLine } from './result.ts';
import { summarise } from './summary.ts';

const USAGE =
  'usage: npm run bench -- extract --corpus DIR --out FILE.jsonl [--only SET] [--ids SET/ID,…] [--limit N]\n' +
  '                                [--concurrency N] [--baseline]';

/**
 * Runs the extraction pipeline on every saved page of a corpus and writes one JSON line a page. With `--baseline`
 * Readability alone runs on the same pages, before and after the pipeline by turns, into `FILE.baseline.jsonl`.
 */
export function run(args: string[]): Promise<number> {
  return withUsage(USAGE, async () => {
    const options = readOptions(args, {
      corpus: 'text',
      out: 'text',
      only: 'text',
      ids: 'text',
      limit: 'text',
      concurrency: 'text',
      baseline: 'flag',
    });
    const { corpus, out } = options;
    if (!corpus) throw new UsageError('--corpus is missing: the folder of SET/ID/page.html.');
    if (!(await isFolder(corpus))) throw new UsageError(`--corpus: there is no folder "${corpus}".`);
    if (!out) throw new UsageError('--out is missing: the file to write.');
    const concurrency = readCount(options.concurrency, 'concurrency', 2);
    const pages = await listPages(corpus, {
      only: options.only,
      ids: options.ids?.split(',').filter(Boolean),
      limit: readCount(options.limit, 'limit', undefined),
    });
    if (pages.length === 0) throw new UsageError('No page of the corpus is in this selection.');
    return extractAll(pages, out, concurrency, options.baseline ?? false);
  });
}

async function extractAll(
  pages: readonly SavedPage[],
  out: string,
  concurrency: number,
  withBaseline: boolean,
): Promise<number> {
  const start = performance.now();
  const pipeline = await bundlePipeline();
  const baseline = withBaseline ? await bundleBaseline() : null;
  await mkdir(dirname(out), { recursive: true });
  const file = createWriteStream(out);
  const baselineFile = baseline ? createWriteStream(`${out.replace(/\.jsonl$/, '')}.baseline.jsonl`) : null;
  const lines: ResultLine[] = [];
  const baselineLines: ResultLine[] = [];
  const progress = new Progress(pages.length);
  const browsers = new BrowserKeeper();

  const queue = pages.entries();
  const work = async () => {
    const extractor = new Extractor(browsers);
    for (const [index, page] of queue) {
      // By turns, so that neither always finds the page's data warm.
      const baselineFirst = index % 2 === 1;
      const programs = baseline ? (baselineFirst ? [baseline, pipeline] : [pipeline, baseline]) : [pipeline];
      const results = await extractor.extract(page, programs);
      for (const [position, line] of results.entries()) {
        const isBaseline = programs[position] === baseline;
        (isBaseline ? baselineLines : lines).push(line);
        (isBaseline ? baselineFile : file)?.write(`${JSON.stringify(line)}\n`);
        if (line.error !== null)
          progress.fault(`${page.id}${isBaseline ? ' (Readability)' : ''}: ${line.error}`);
      }
      progress.step(page.id);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(concurrency, pages.length) }, work));
  } finally {
    await browsers.close();
    await Promise.all([finish(file), finish(baselineFile)]);
    progress.end();
  }
  console.log(summarise(lines, baseline ? baselineLines : null, performance.now() - start));
  return 0;
}

function finish(file: WriteStream | null): Promise<void> {
  return new Promise((resolve) => (file ? file.end(resolve) : resolve()));
}

/** Progress on the error stream: one line that moves on a terminal, a line every 25 pages elsewhere. */
class Progress {
  readonly #total: number;
  #done = 0;

  constructor(total: number) {
    this.#total = total;
  }

  step(id: string): void {
    this.#done++;
    if (process.stderr.isTTY)
      process.stderr.write(`\r\x1b[2K${this.#done}/${this.#total} ${id.slice(0, 60)}`);
    else if (this.#done % 25 === 0) console.error(`${this.#done}/${this.#total}`);
  }

  fault(message: string): void {
    console.error(`${process.stderr.isTTY ? '\r\x1b[2K' : ''}error ${message.slice(0, 400)}`);
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K');
  }
}
