import type { BrowserName } from '../../tests/browsers/driver.ts';
import { launchBrowser } from '../../tests/browsers/launch.ts';
import { readOptions, UsageError, withUsage } from '../options.ts';
import { loadPage, measureOpening, measureUse, type Opening } from './measure.ts';
import { SHAPES, type Shape } from './shapes.ts';

const USAGE =
  'usage: npm run bench -- sizes [--only SHAPE,…] [--browser chromium|firefox] [--part SHARE] [--use]';

/** Shares of the largest size at which a shape is tried: each twice the one before. */
const SHARES = [1 / 8, 1 / 4, 1 / 2, 1];

/** Slope of the time over the size on double logarithmic paper: 1 is linear, 2 quadratic. */
export function exponentOf(points: readonly { readonly size: number; readonly time: number }[]): number {
  const logs = points.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(logs.map((log) => log.x));
  const y = mean(logs.map((log) => log.y));
  const over = logs.reduce((sum, log) => sum + (log.x - x) * (log.y - y), 0);
  const under = logs.reduce((sum, log) => sum + (log.x - x) ** 2, 0);
  return over / under;
}

function describe(size: number, opening: Opening): string {
  if (opening.shown === null) return `${String(size).padStart(9)}  did not open`;
  const {
    shown,
    processor,
    pictured,
    longestTaskBefore,
    longestTaskBetween,
    longestTaskAfter,
    isArticle,
    characters,
  } = opening;
  return `${String(size).padStart(9)}  ${shown.toFixed(0).padStart(6)} ms (processor ${processor?.toFixed(0) ?? '–'})  first picture ${pictured?.toFixed(0) ?? '–'} ms, longest task before it ${longestTaskBefore.toFixed(0).padStart(6)} ms, up to the whole reader ${longestTaskBetween.toFixed(0)} ms, after ${longestTaskAfter.toFixed(0).padStart(5)} ms  ${isArticle ? 'article' : 'no article'}, ${characters} characters`;
}

async function runShape(name: BrowserName, shape: Shape, part: number, use: boolean): Promise<boolean> {
  const driver = await launchBrowser(name);
  const points: { size: number; time: number }[] = [];
  let isGood = true;
  console.log(`${shape.name} (${shape.unit})`);
  try {
    for (const share of SHARES) {
      const size = Math.round(shape.largest * share * part);
      await loadPage(driver, shape.make(size));
      const opening = await measureOpening(driver);
      console.log(describe(size, opening));
      if (opening.shown === null) {
        isGood = false;
        break;
      }
      if (use && opening.isArticle) {
        const deeds = [...(await measureUse(driver))].map(([deed, ms]) => `${deed} ${ms.toFixed(0)}`);
        console.log(`           longest task of each deed, in ms: ${deeds.join(', ')}`);
      }
      points.push({ size, time: opening.processor ?? opening.shown });
    }
    if (points.length > 1) console.log(`           time ~ size^${exponentOf(points).toFixed(2)}`);
  } catch (error) {
    isGood = false;
    console.log(`           ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await driver.close();
  }
  return isGood;
}

/**
 * Opens the built extension on large pages of many shapes, at four sizes each, up to the largest or a part of it; with `--use`
 * also does with each what a person does. Exit code 1 where it does not open.
 */
export function run(args: string[]): Promise<number> {
  return withUsage(USAGE, async () => {
    const options = readOptions(args, { only: 'text', browser: 'text', part: 'text', use: 'flag' });
    const names = options.only?.split(',');
    const unknown = names?.find((name) => !SHAPES.some((shape) => shape.name === name));
    if (unknown) throw new UsageError(`There is no shape ${unknown}.`);
    const browser = options.browser ?? 'chromium';
    if (browser !== 'chromium' && browser !== 'firefox')
      throw new UsageError(`There is no browser ${browser}.`);
    const part = Number(options.part ?? 1);
    if (!(part > 0 && part <= 1))
      throw new UsageError(`--part wants a share up to 1, not "${options.part}".`);
    let failures = 0;
    for (const shape of SHAPES) {
      if (names && !names.includes(shape.name)) continue;
      if (!(await runShape(browser, shape, part, options.use ?? false))) failures += 1;
    }
    return failures === 0 ? 0 : 1;
  });
}
