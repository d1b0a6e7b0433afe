import type { Driver } from '../../tests/browsers/driver.ts';
import { HOST_NAME } from '../../tests/browsers/reader-page.ts';
import type { Sight } from './page/watch.ts';
import type { YardstickTimes } from './page/yardstick.ts';
import type { OpenedPage } from './pages.ts';

/** A script for the page, which leaves its exports in the global variable `name`. */
export interface Program {
  readonly name: string;
  readonly code: string;
}

/** The two programs that run in the page. */
export interface Programs {
  readonly watch: Program;
  readonly yardstick: Program;
}

/** Milliseconds after the click. */
export interface OpeningTimes {
  readonly appeared: number;
  readonly painted: number;
  readonly ready: number;
}

/** How long an opening may take, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Opens the page and clicks the toolbar button; `beforeClick` runs in between. Throws where the reader shows no article.
 */
export async function measureOpening(
  driver: Driver,
  page: OpenedPage,
  { watch }: Programs,
  beforeClick?: () => Promise<void>,
): Promise<OpeningTimes> {
  await show(driver, page);
  await driver.page.evaluate(watch.code);
  await driver.page.evaluate(`${watch.name}.watch(${JSON.stringify(HOST_NAME)})`);
  await beforeClick?.();
  const offset = await measureClockOffset(driver);
  const click = (await driver.clickToolbarButton()) + offset;
  const seen = driver.page.evaluate(`${watch.name}.seen()`) as Promise<Sight>;
  const { appeared, painted, ready } = await withinPatience(seen);
  return { appeared: appeared - click, painted: painted - click, ready: ready - click };
}

/** Opens the page and puts Readability's result in its place. */
export async function measureYardstick(
  driver: Driver,
  page: OpenedPage,
  { yardstick }: Programs,
): Promise<YardstickTimes> {
  await show(driver, page);
  await driver.page.evaluate(yardstick.code);
  return withinPatience(driver.page.evaluate(`${yardstick.name}.run()`) as Promise<YardstickTimes>);
}

/** Shows the page, its scripts off, and waits until the browser has nothing to do with it. */
async function show(driver: Driver, page: OpenedPage): Promise<void> {
  driver.serve((address) =>
    address === page.address.replace(/#.*$/, '')
      ? { body: page.html, headers: { 'content-security-policy': "script-src 'none'" } }
      : undefined,
  );
  await driver.open(page.address);
  await driver.page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestIdleCallback(() => resolve()))),
  );
}

/** The page's clock minus this process's, from the question that came back soonest; wrong by half its way at most. */
async function measureClockOffset(driver: Driver): Promise<number> {
  let best = { trip: Number.POSITIVE_INFINITY, offset: 0 };
  for (let attempt = 0; attempt < 8; attempt++) {
    const start = performance.now();
    const there = (await driver.page.evaluate('performance.now()')) as number;
    const end = performance.now();
    if (end - start < best.trip) best = { trip: end - start, offset: there - (start + end) / 2 };
  }
  return best.offset;
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Nothing to be seen within ${PATIENCE / 1_000} s.`)), PATIENCE);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
