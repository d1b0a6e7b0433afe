import type { BrowserName, Driver } from '../../tests/browsers/driver.ts';
import { launchBrowser } from '../../tests/browsers/launch.ts';
import { HOST_NAME, ReaderPage } from '../../tests/browsers/reader-page.ts';
import { median } from '../statistics.ts';
import { sampleText } from './sample-text.ts';

const ADDRESS = 'https://news.example.com/long.html';
const LENGTH = 5_000;
/** Lines of the sample text in one paragraph. */
const LINES = 4;

/** What a switch costs, in the order of clicks: each is a different case of loading and converting. */
const PRESSES = [
  { script: 'Hans', what: 'first 简体: converter and small dictionary loaded' },
  { script: 'Hant-TW', what: 'first 繁體台灣: large dictionary loaded' },
  { script: 'Hant-HK', what: 'first 繁體香港: dictionary warm' },
  { script: 'original', what: 'original: restored' },
  { script: 'Hans', what: '简体 seen before' },
  { script: 'Hant-TW', what: '繁體台灣 seen before' },
  { script: 'Hant-HK', what: '繁體香港 seen before' },
] as const;

function article(length: number): string {
  const lines = sampleText(length).trim().split('\n');
  const paragraphs: string[] = [];
  for (let at = 0; at < lines.length; at += LINES) {
    paragraphs.push(`<p>${lines.slice(at, at + LINES).join('')}</p>`);
  }
  return (
    '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>图书馆开到深夜</title>' +
    `<body><article><h1>图书馆开到深夜</h1>${paragraphs.join('')}</article></body></html>`
  );
}

/** Clicks the switch (pages' own key events are no key presses to the reader); gives the milliseconds until the script is painted. */
async function press(driver: Driver, script: string): Promise<number> {
  return driver.page.evaluate(
    (...[name, wanted]: [string, string]) =>
      new Promise<number>((resolve, reject) => {
        const root = document.querySelector(name)?.shadowRoot;
        const button = root?.querySelector<HTMLElement>('[data-command=script]');
        if (!root || !button) throw new Error('There is no switch.');
        const isShown = () =>
          root.querySelector('[data-command=script]')?.getAttribute('data-script') === wanted;
        const begin = performance.now();
        const wait = () => {
          const now = performance.now();
          if (now - begin > 60_000) reject(new Error(`no ${wanted} within a minute`));
          if (!isShown()) {
            requestAnimationFrame(wait);
            return;
          }
          // The callbacks of a frame run before it is painted, a message posted by them after it.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - begin);
          port2.postMessage(null);
        };
        button.click();
        requestAnimationFrame(wait);
      }),
    HOST_NAME,
    script,
  );
}

async function openReader(driver: Driver, length: number): Promise<void> {
  driver.serve((address) => (address === ADDRESS ? { body: Buffer.from(article(length)) } : undefined));
  await driver.open(ADDRESS);
  await new ReaderPage(driver).open();
  await driver.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
}

async function measureIn(name: BrowserName, rounds: number): Promise<void> {
  const driver = await launchBrowser(name);
  try {
    const times = PRESSES.map((): number[] => []);
    for (let round = 0; round < rounds; round++) {
      await openReader(driver, LENGTH);
      for (const [index, { script }] of PRESSES.entries()) {
        times[index]?.push(await press(driver, script));
      }
      await press(driver, 'original');
    }
    console.log(`\n${driver.version}: switch to painted, ${LENGTH} characters, median of ${rounds} (least)`);
    for (const [index, { what }] of PRESSES.entries()) {
      const taken = times[index] ?? [];
      console.log(`  ${median(taken).toFixed(1).padStart(7)} ms (${Math.min(...taken).toFixed(1)})  ${what}`);
    }
  } finally {
    await driver.close();
  }
}

/** Prints what switching the script costs in the built extension, from the click on the switch to the painted frame. */
export async function printSwitching(browsers: readonly BrowserName[], rounds: number): Promise<void> {
  for (const name of browsers) await measureIn(name, rounds);
}
