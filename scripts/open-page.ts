// What `npm start` runs once everything is set up and built: reads one page in a real browser with the extension.
import { mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../tests/browsers/chromium.ts';
import type { Driver } from '../tests/browsers/driver.ts';
import { findPageSource, type PageSource } from './page-source.ts';
import {
  describeArticle,
  readPage,
  SCRIPTS,
  type ScriptName,
  showScript,
  takeScreenshot,
} from './read-page.ts';
import { main, PlainFailure, ROOT } from './run-command.mjs';

const USAGE = `npm start -- [FILE-OR-URL] [options]
  FILE-OR-URL        a saved page or a live address; without it, the sample page
  --address URL      where a saved page is opened; without it, where the page itself says
  --headless         no window: a screenshot and a summary (so it is without a display)
  --script NAME      original, hans, tw or hk
  --width N          width of the page area in px (default 1280)
  --height N         height of the page area in px (default 900)
  --dark             as if the person preferred dark pages
  --out FILE.png     where the screenshot goes (default out/reader.png)`;

interface Options {
  readonly source: PageSource;
  readonly headless: boolean;
  readonly script: ScriptName | undefined;
  readonly width: number;
  readonly height: number;
  readonly isSized: boolean;
  readonly dark: boolean;
  readonly out: string;
}

await main(async () => {
  if (process.argv.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const options = readOptions();
  const { headless, width, height, isSized, source } = options;
  const driver = await launchChromium({
    headless,
    network: source.network,
    viewport: headless || isSized ? { width, height } : null,
  });
  const stop = () => void driver.close().finally(() => process.exit(130));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await show(driver, options);
    if (!headless) {
      console.log('\nThe browser stays open. Close it, or press Ctrl+C here, to end.');
      await driver.waitForExit();
    }
  } finally {
    await driver.close();
  }
  return 0;
});

async function show(driver: Driver, { source, script, dark, headless, out }: Options): Promise<void> {
  if (dark) await driver.setColourScheme('dark');
  const reader = await readPage(driver, source);
  const refusal = await reader.readRefusal();
  if (refusal) {
    console.log(`\n${source.address}\n${refusal.heading}\n${refusal.sentence}`);
  } else {
    if (script) await showScript(reader, script);
    console.log(`\n${source.address}\n${describeArticle(await reader.read())}`);
  }
  if (!headless) return;
  mkdirSync(dirname(out), { recursive: true });
  await takeScreenshot(driver, out);
  console.log(`Screenshot: ${relative(ROOT, out)}`);
}

function readOptions(): Options {
  const { values, positionals } = parse();
  const { script } = values;
  if (script !== undefined && !isScriptName(script)) {
    throw new PlainFailure(`--script ${script}: it is one of ${Object.keys(SCRIPTS).join(', ')}.`);
  }
  if (positionals.length > 1) throw new PlainFailure(`One page at a time.\n\n${USAGE}`);
  // npm runs scripts in the repository; a file is named from where the person is.
  const here = process.env.INIT_CWD;
  if (here) process.chdir(here);
  return {
    source: findPageSource(positionals[0], values.address),
    headless: (values.headless ?? false) || !hasDisplay(),
    script,
    width: size('width', values.width, 1280),
    height: size('height', values.height, 900),
    isSized: values.width !== undefined || values.height !== undefined,
    dark: values.dark ?? false,
    out: values.out ? join(process.cwd(), values.out) : join(ROOT, 'out', 'reader.png'),
  };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        address: { type: 'string' },
        headless: { type: 'boolean' },
        script: { type: 'string' },
        width: { type: 'string' },
        height: { type: 'string' },
        dark: { type: 'boolean' },
        out: { type: 'string' },
      },
    });
  } catch (error) {
    throw new PlainFailure(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

function isScriptName(name: string): name is ScriptName {
  return Object.hasOwn(SCRIPTS, name);
}

function size(name: string, value: string | undefined, standard: number): number {
  if (value === undefined) return standard;
  const pixels = Number(value);
  // Chromium draws no larger picture.
  if (Number.isInteger(pixels) && pixels >= 100 && pixels <= 16_384) return pixels;
  throw new PlainFailure(`--${name} ${value}: it is a number of px from 100 to 16384.`);
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
