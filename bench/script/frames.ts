import type { BrowserName, Driver } from '../../tests/browsers/driver.ts';
import { launchBrowser } from '../../tests/browsers/launch.ts';
import { HOST_NAME, ReaderPage } from '../../tests/browsers/reader-page.ts';
import { type ArticleShape, longArticle, SHAPES } from './long-article.ts';

const ADDRESS = 'https://news.example.com/long.html';
const LENGTH = 1_000_000;

const PRESSES = [
  { script: 'Hans', what: 'first 简体 (in it already)' },
  { script: 'Hant-TW', what: 'first 繁體台灣' },
  { script: 'Hant-HK', what: 'first 繁體香港' },
  { script: 'original', what: 'restored' },
  { script: 'Hans', what: '简体 again' },
  { script: 'Hant-TW', what: '繁體台灣 again' },
  { script: 'Hant-HK', what: '繁體香港 again' },
  { script: 'original', what: 'restored again' },
] as const;

/** What a stretch of time looked like from a page, in milliseconds. */
export interface Frames {
  /** Until what was waited for was there; 0 where nothing was. */
  readonly until: number;
  /** Times between callbacks of successive frames, the longest first. */
  readonly longest: readonly number[];
  /** Longest frame as the browser itself measures it: from the first task to the end of drawing; 0 where none took 50. */
  readonly longestOwn: number;
  readonly count: number;
}

/**
 * Records frames while something is done in the page: `scroll` moves the text by each frame, `idle` does nothing, and a script
 * clicks the switch and waits for it. Recording goes on for half a second after that, for what observers do.
 */
async function record(driver: Driver, doing: string): Promise<Frames> {
  return driver.page.evaluate(
    async (...[name, wanted]: [string, string]) => {
      const root = document.querySelector(name)?.shadowRoot;
      const scroller = root?.querySelector('dialog');
      const button = root?.querySelector<HTMLElement>('[data-command=script]');
      if (!root || !scroller || !button) throw new Error('There is no switch.');
      let longestOwn = 0;
      const observer =
        typeof PerformanceObserver === 'function' &&
        PerformanceObserver.supportedEntryTypes.includes('long-animation-frame')
          ? new PerformanceObserver((list) => {
              for (const { duration } of list.getEntries()) longestOwn = Math.max(longestOwn, duration);
            })
          : null;
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const deltas: number[] = [];
      // Quiet before it begins.
      for (let index = 0; index < 20; index++) await frame();
      observer?.observe({ type: 'long-animation-frame' });
      let last = await frame();
      const begin = performance.now();
      const isShown = () =>
        root.querySelector('[data-command=script]')?.getAttribute('data-script') === wanted;
      const isSwitch = wanted !== 'idle' && wanted !== 'scroll';
      if (isSwitch) button.click();
      let until = 0;
      for (;;) {
        const now = await frame();
        deltas.push(now - last);
        last = now;
        if (wanted === 'scroll') scroller.scrollTop += 40;
        const passed = performance.now() - begin;
        if (until === 0 && isSwitch && isShown()) until = passed;
        if (isSwitch ? until > 0 && passed > until + 500 : passed > 1_500) break;
        if (passed > 60_000) throw new Error(`no ${wanted} within a minute`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
      observer?.disconnect();
      const longest = deltas.toSorted((one, other) => other - one).slice(0, 4);
      return { until, longest, longestOwn, count: deltas.length };
    },
    HOST_NAME,
    doing,
  );
}

function print(what: string, { until, longest, longestOwn, count }: Frames): void {
  const times = longest.map((time) => time.toFixed(0).padStart(4)).join('');
  const own = longestOwn > 0 ? `, the browser’s own ${longestOwn.toFixed(0)}` : '';
  console.log(`  ${until.toFixed(0).padStart(7)} ms  longest frames${times} of ${count}${own}  ${what}`);
}

async function measureShape(driver: Driver, shape: ArticleShape, place: number): Promise<void> {
  const body = Buffer.from(longArticle(LENGTH, shape));
  driver.serve((address) => (address === ADDRESS ? { body } : undefined));
  await driver.open(ADDRESS);
  await new ReaderPage(driver).open();
  await driver.page.evaluate(
    (...[name, share]: [string, number]) =>
      new Promise((resolve) => {
        const scroller = document.querySelector(name)?.shadowRoot?.querySelector('dialog');
        if (scroller) scroller.scrollTop = scroller.scrollHeight * share;
        setTimeout(resolve, 1_000);
      }),
    HOST_NAME,
    place,
  );
  console.log(`\n${driver.version}: ${LENGTH} characters, ${shape.what}, read up to ${100 * place} %`);
  print('nothing is done', await record(driver, 'idle'));
  print('scrolled', await record(driver, 'scroll'));
  for (const { script, what } of PRESSES) print(what, await record(driver, script));
}

/** Prints the longest frames of a long article in the built extension: idle, scrolled, and for each switch of its script. */
export async function printFrames(
  browsers: readonly BrowserName[],
  shapes: readonly string[],
): Promise<void> {
  for (const name of browsers) {
    for (const shape of SHAPES) {
      if (!shapes.includes(shape.name)) continue;
      const driver = await launchBrowser(name);
      try {
        await measureShape(driver, shape, 0.3);
      } finally {
        await driver.close();
      }
    }
  }
}
