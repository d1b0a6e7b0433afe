import type { Driver } from '../../tests/browsers/driver.ts';
import { HOST_NAME } from '../../tests/browsers/reader-page.ts';
import { servePages } from '../../tests/browsers/served-pages.ts';

/** What opening the reader on one page came to. Milliseconds. */
export interface Opening {
  /** From the click to the first frame that shows the article, or says that there is none; null where nothing came in time. */
  readonly shown: number | null;
  /** Processor time of the page's main thread in that span: what a machine with nothing else to do needs. Null in Firefox. */
  readonly processor: number | null;
  /** The longest task of the page's main thread after that frame; in Firefox, which tells of no tasks, the longest wait for a timer. */
  readonly longestTaskAfter: number;
  /** The longest task before it: the one that reads the page. */
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
    const watch: Watch = { shown: Number.NaN, tasks: [] };
    (globalThis as Watched).limpidSizes = watch;
    try {
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries())
          watch.tasks.push({ start: startTime, duration });
      }).observe({ type: 'longtask' });
    } catch {
      // The browser may throw on what it does not know.
    }
    // Firefox tells of no long tasks: there a timer that fires late tells of what held the thread.
    if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) {
      // Browsers give nested timers no less than 4 ms.
      const rest = 4;
      let due = performance.now();
      const beat = (): void => {
        const now = performance.now();
        if (now > due) watch.tasks.push({ start: due, duration: now - due });
        due = now + rest;
        setTimeout(beat, rest);
      };
      setTimeout(beat, 0);
    }
    const look = (): void => {
      const dialog = document.querySelector(name)?.shadowRoot?.querySelector('dialog');
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
      longestTaskAfter: 0,
      longestTaskBefore: 0,
      isArticle: false,
      characters: 0,
    };
  await new Promise((resolve) => setTimeout(resolve, aftermath));
  const opening = await driver.page.evaluate(
    (name: string, from: number) => {
      const watch = (globalThis as Watched).limpidSizes;
      const root = document.querySelector(name)?.shadowRoot;
      const at = watch?.shown ?? 0;
      const tasks = watch?.tasks ?? [];
      const longest = (some: typeof tasks): number => Math.max(0, ...some.map(({ duration }) => duration));
      return {
        shown: at - from,
        longestTaskAfter: longest(tasks.filter(({ start }) => start >= at)),
        longestTaskBefore: longest(tasks.filter(({ start }) => start < at)),
        isArticle: root?.querySelector('main.article') !== null,
        characters: root?.querySelector('.article-body')?.textContent?.length ?? 0,
      };
    },
    HOST_NAME,
    clicked,
  );
  return { ...opening, processor };
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
