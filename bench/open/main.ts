import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../../tests/browsers/driver.ts';
import { launchBrowser } from '../../tests/browsers/launch.ts';
import { bundleForPage } from '../bundle.ts';
import { isFolder } from '../extract/corpus.ts';
import { readCount, readOptions, UsageError, withUsage } from '../options.ts';
import { measureCosts } from './costs.ts';
import { makePages } from './made-pages.ts';
import { measureOpening, measureYardstick, type OpeningTimes, type Programs } from './measure.ts';
import type { YardstickTimes } from './page/yardstick.ts';
import { choosePages, type OpenedPage, readCorpusPages, readPages } from './pages.ts';
import { type PageMeasurements, replaceReport, writeCosts, writeTable } from './report.ts';

const USAGE =
  'usage: npm run bench -- open [--browser chromium|firefox] [--rounds N] [--pages FILE.html,…]\n' +
  '                             [--corpus DIR [--ids SET/ID,…]] [--docs]\n' +
  '       Without pages: eight pages that the bench makes. The extension must be built (npm run build).';

const DOCS = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

/**
 * Measures from a real click on the toolbar button of the built extension to the painted text and to an idle page, by
 * turns with Readability plus `innerHTML` on the same page in the same browser.
 */
export function run(args: string[]): Promise<number> {
  return withUsage(USAGE, async () => {
    const options = readOptions(args, {
      browser: 'text',
      rounds: 'text',
      pages: 'text',
      corpus: 'text',
      ids: 'text',
      docs: 'flag',
    });
    const rounds = readCount(options.rounds, 'rounds', 15);
    const browsers = readBrowsers(options.browser);
    const pages = await readWantedPages(options);
    if (pages.length === 0) throw new UsageError('There is no page to open.');
    const programs: Programs = {
      watch: await bundle('limpidBenchWatch', './page/watch.ts'),
      yardstick: await bundle('limpidBenchYardstick', './page/yardstick.ts'),
    };
    const report = [describeRun(rounds)];
    let failures = 0;
    for (const name of browsers) {
      const driver = await launchBrowser(name);
      try {
        const measurements: PageMeasurements[] = [];
        for (const page of pages) {
          const measured = await measurePage(driver, page, programs, rounds);
          measurements.push(measured);
          failures += measured.errors.length;
          for (const error of new Set(measured.errors)) console.error(`${name}, ${page.kind}: ${error}`);
        }
        report.push(writeTable(driver.version, measurements));
        const [first] = pages;
        if (name === 'chromium' && first) {
          try {
            report.push(writeCosts(await measureCosts(driver, first, programs)));
          } catch (error) {
            failures++;
            console.error(`${name}, costs: ${error instanceof Error ? error.message : error}`);
          }
        }
      } finally {
        await driver.close();
      }
    }
    console.log(report.join('\n\n'));
    if (options.docs) await writeFile(DOCS, replaceReport(await readFile(DOCS, 'utf8'), report.join('\n\n')));
    return failures === 0 ? 0 : 1;
  });
}

function describeRun(rounds: number): string {
  const processors = cpus();
  return (
    `Medians of ${rounds} rounds in milliseconds, quartiles in brackets; ` +
    `${processors.length} × ${processors[0]?.model ?? 'unknown processor'}, headless.`
  );
}

async function measurePage(
  driver: Parameters<typeof measureOpening>[0],
  page: OpenedPage,
  programs: Programs,
  rounds: number,
): Promise<PageMeasurements> {
  const openings: OpeningTimes[] = [];
  const yardsticks: YardstickTimes[] = [];
  const errors: string[] = [];
  const attempt = async <T>(list: T[], work: Promise<T>) => {
    try {
      list.push(await work);
    } catch (error) {
      errors.push(error instanceof Error ? error.message : String(error));
    }
  };
  for (let round = 0; round < rounds; round++) {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${page.kind} ${round + 1}/${rounds}\r`);
    await attempt(openings, measureOpening(driver, page, programs));
    await attempt(yardsticks, measureYardstick(driver, page, programs));
  }
  return { kind: page.kind, size: page.html.length, openings, yardsticks, errors };
}

async function readWantedPages(options: {
  readonly pages: string | undefined;
  readonly corpus: string | undefined;
  readonly ids: string | undefined;
}): Promise<OpenedPage[]> {
  const { pages, corpus, ids } = options;
  if (pages !== undefined) return readPages(pages.split(',').filter(Boolean));
  if (corpus === undefined) return makePages();
  if (!(await isFolder(corpus))) throw new UsageError(`--corpus: there is no folder "${corpus}".`);
  return ids === undefined ? choosePages(corpus) : readCorpusPages(corpus, ids.split(',').filter(Boolean));
}

function readBrowsers(name: string | undefined): readonly BrowserName[] {
  if (name === undefined) return ['chromium', 'firefox'];
  if (name === 'chromium' || name === 'firefox') return [name];
  throw new UsageError(`--browser is chromium or firefox, not "${name}".`);
}

async function bundle(name: string, file: string): Promise<Programs[keyof Programs]> {
  return { name, code: await bundleForPage(fileURLToPath(new URL(file, import.meta.url)), name) };
}
