import type { Driver } from '../../tests/browsers/driver.ts';
import { HOST_NAME } from '../../tests/browsers/reader-page.ts';
import { servePages } from '../../tests/browsers/served-pages.ts';

/** What opening the reader on one page came to. Milliseconds. */
export interface Opening {
  /** From the click to the first frame that shows the article, or says that there is none; null where nothing came in time. */
  readonly shown: number | null;
  /** Processor time of the page's main thread in that span: what a machine with nothing else to do needs. Null in Firefox. */
  readonly processor: number | null;
  /** The same from that frame on, while tasks are watched: no task can have been longer. */
  readonly processorAfter: number | null;
  /** From the click to the first picture, where one came before the whole reader; else as `shown`. */
  readonly pictured: number | null;
  /** The longest time between the first picture and the frame of the whole reader for which the thread did nothing else. */
  readonly longestTaskBetween: number;
  /** The longest time after that frame for which the page's main thread did nothing else. */
  readonly longestTaskAfter: number;
  /** The longest before the first picture: that in which the page is read. */
  readonly longestTaskBefore: number;
  readonly isArticle: boolean;
  /** Characters of the text in the reader. */
  readonly characters: number;
}

const ADDRESS = 'https://ferry.example/large.html';

/** Milliseconds for a page to be read before it counts as failed. */
const PATIENCE = 120_000;

/** Milliseconds after the first frame in which tasks are watched. */
const AFTERMATH = 3_000;

interface Watch {
  pictured: number;
  shown: number;
  tasks: { start: number; duration: number }[];
}
type Watched = typeof globalThis & { limpidSizes?: Watch };

/** Loads a page and waits until it is at rest. */
export async function loadPage(driver: Driver, html: string): Promise<void> {
  driver.serve(servePages({ [ADDRESS]: html }));
  await driver.page.goto(ADDRESS, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
  await driver.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))),
  );
}

/** Opens the reader on the page in the tab and measures what the person waits for; tasks are watched for `aftermath` milliseconds. */
export async function measureOpening(driver: Driver, aftermath = AFTERMATH): Promise<Opening> {
  await driver.page.evaluate((name: string) => {
    const watch: Watch = { pictured: Number.NaN, shown: Number.NaN, tasks: [] };
    (globalThis as Watched).limpidSizes = watch;
    // A timer that fires late tells what held the thread. Chromium (156) tells of no long tasks of an extension's script, Firefox
    // of none at all. Browsers give nested timers no less than 4 ms.
    const rest = 4;
    let due = performance.now();
    const beat = (): void => {
      const now = performance.now();
      if (now > due) watch.tasks.push({ start: due, duration: now - due });
      due = now + rest;
      setTimeout(beat, rest);
    };
    setTimeout(beat, 0);
    const look = (): void => {
      const dialog = document.querySelector(name)?.shadowRoot?.querySelector('dialog');
      // Asked at the beginning of a frame: the picture is painted by the frame before, or by this one.
      if (dialog?.open && dialog.querySelector('.article') && Number.isNaN(watch.pictured))
        watch.pictured = performance.now();
      if (dialog?.open && dialog.querySelector('main')) {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            watch.shown = performance.now();
          };
          port2.postMessage(null);
        });
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, HOST_NAME);
  const processorTime = await meterProcessor(driver);
  const clicked = Number(await driver.page.evaluate(() => performance.now()));
  await driver.clickToolbarButton();
  const shown = await driver.page
    .waitForFunction(() => !Number.isNaN((globalThis as Watched).limpidSizes?.shown), {
      timeout: PATIENCE,
      polling: 100,
    })
    .then(
      () => true,
      () => false,
    );
  const processor = await processorTime();
  if (!shown)
    return {
      shown: null,
      processor,
      processorAfter: null,
      pictured: null,
      longestTaskBetween: 0,
      longestTaskAfter: 0,
      longestTaskBefore: 0,
      isArticle: false,
      characters: 0,
    };
  const timeAfter = await meterProcessor(driver);
  await new Promise((resolve) => setTimeout(resolve, aftermath));
  const processorAfter = await timeAfter();
  const opening = await driver.page.evaluate(
    (name: string, from: number) => {
      const watch = (globalThis as Watched).limpidSizes;
      const root = document.querySelector(name)?.shadowRoot;
      const at = watch?.shown ?? 0;
      const pictured = watch?.pictured ?? at;
      const tasks = watch?.tasks ?? [];
      const longest = (some: typeof tasks): number => Math.max(0, ...some.map(({ duration }) => duration));
      return {
        shown: at - from,
        pictured: pictured - from,
        longestTaskBetween: longest(tasks.filter(({ start }) => start >= pictured && start < at)),
        longestTaskAfter: longest(tasks.filter(({ start }) => start >= at)),
        longestTaskBefore: longest(tasks.filter(({ start }) => start < pictured)),
        isArticle: root?.querySelector('main.article') !== null,
        characters: root?.querySelector('.article-body')?.textContent?.length ?? 0,
      };
    },
    HOST_NAME,
    clicked,
  );
  return { ...opening, processor, processorAfter };
}

/** What a person does with an open article, by name. */
const DEEDS: readonly (readonly [name: string, run: (driver: Driver) => Promise<unknown>])[] = [
  ['end', ({ page }) => page.keyboard.press('End')],
  ['start', ({ page }) => page.keyboard.press('Home')],
  ['larger', ({ page }) => page.keyboard.press('+')],
  ['script', ({ page }) => page.keyboard.press('s')],
  ['original', ({ page }) => page.keyboard.press('s')],
  ['find', ({ page }) => page.keyboard.press('/').then(() => page.keyboard.type('門板'))],
  ['find ends', ({ page }) => page.keyboard.press('Escape')],
  ['close', ({ page }) => page.keyboard.press('Escape')],
];

/** Milliseconds without a task of note after which a deed counts as done, and after which it is waited for no more. */
const CALM = 700;
const DEED_PATIENCE = 25_000;

/** Does with the open reader what a person does, and tells the longest time that each deed held the page's main thread, in ms. */
export async function measureUse(driver: Driver): Promise<ReadonlyMap<string, number>> {
  const longest = new Map<string, number>();
  for (const [name, run] of DEEDS) {
    const from = Number(await driver.page.evaluate(() => performance.now()));
    await run(driver);
    const held = await driver.page.evaluate(
      async (start: number, calm: number, patience: number) => {
        const tasks = () =>
          ((globalThis as Watched).limpidSizes?.tasks ?? []).filter((task) => task.start >= start - 5);
        const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
        for (let seen = 0; performance.now() < start + patience; ) {
          await wait(calm);
          const now = tasks().filter(({ duration }) => duration > 30).length;
          if (now === seen) break;
          seen = now;
        }
        return Math.max(0, ...tasks().map(({ duration }) => duration));
      },
      from,
      CALM,
      DEED_PATIENCE,
    );
    longest.set(name, Number(held));
  }
  return longest;
}

/** Starts to meter the processor time of the page's main thread; the result reads it, in milliseconds. */
async function meterProcessor(driver: Driver): Promise<() => Promise<number | null>> {
  if (driver.name !== 'chromium') return async () => null;
  const session = await driver.page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const start = await read();
  return async () => {
    const time = (await read()) - start;
    await session.detach();
    return time;
  };
}
