import { writeFileSync } from 'node:fs';
import { readOptions, UsageError, withUsage } from '../options.ts';
import { measureAccuracy, printAccuracy } from './accuracy.ts';
import { readCases } from './cases.ts';
import { shippedConverter } from './configurations.ts';
import { printFrames } from './frames.ts';
import { printOpening } from './opening.ts';
import { measureSplits } from './splits.ts';
import { printSwitching } from './switching.ts';
import { printThroughput } from './throughput.ts';

const USAGE = `usage: npm run bench -- script --cases FILE.json --out FILE.jsonl
       npm run bench -- script [--opencc CASES.json] [--hard CASES.json] [--text FILE.txt] [--no-browsers | --frames SHAPES [--browser NAME]]
The first converts each case {id, config | dir, input} and writes a line {id, output}. The second prints the table beside
opencc-js: right answers, greedy mode's identity, phrases split across elements, opening, throughput,
a switch of the built extension to the painted frame, and the longest frames of an article of a million characters.
--frames measures those alone, for some of the shapes short, mixed, long, one (in commas), in one browser with --browser.`;

const BROWSERS = ['chromium', 'firefox'] as const;

function convertCases(path: string, out: string): void {
  const converters = new Map<string, (text: string) => string>();
  const lines = readCases(path).map(({ id, configuration, input }) => {
    let convert = converters.get(configuration);
    if (!convert) {
      convert = shippedConverter(configuration);
      converters.set(configuration, convert);
    }
    return `${JSON.stringify({ id, output: convert(input) })}\n`;
  });
  writeFileSync(out, lines.join(''));
  console.log(`${lines.length} cases → ${out}`);
}

/** Runs the benchmark of script conversion. */
export function run(args: string[]): Promise<number> {
  return withUsage(USAGE, async () => {
    const options = readOptions(args, {
      cases: 'text',
      out: 'text',
      opencc: 'text',
      hard: 'text',
      text: 'text',
      'no-browsers': 'flag',
      frames: 'text',
      browser: 'text',
    });
    if (options.cases !== undefined || options.out !== undefined) {
      if (options.cases === undefined || options.out === undefined)
        throw new UsageError('--cases and --out go together.');
      convertCases(options.cases, options.out);
      return 0;
    }
    if (options.frames !== undefined) {
      const browsers = BROWSERS.filter((name) => (options.browser ?? name) === name);
      if (browsers.length === 0) throw new UsageError(`There is no browser ${options.browser}.`);
      await printFrames(browsers, options.frames.split(','));
      return 0;
    }
    if (options.opencc !== undefined)
      printAccuracy('OpenCC’s own cases', measureAccuracy(readCases(options.opencc)));
    if (options.hard !== undefined) {
      const cases = readCases(options.hard);
      printAccuracy('Hard cases', measureAccuracy(cases));
      await measureSplits(cases);
    }
    printOpening();
    await printThroughput(options.text, options['no-browsers'] !== true);
    if (options['no-browsers'] === true) return 0;
    await printSwitching(BROWSERS, 7);
    await printFrames(BROWSERS, ['short', 'mixed', 'long', 'one']);
    return 0;
  });
}
