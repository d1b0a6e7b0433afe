import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { servePages } from '../browsers/served-pages.ts';
import { textsOf } from './messages.ts';
import { readPageChange, UNCHANGED, watchPage } from './page-watch.ts';
import { useBrowser } from './use-browser.ts';

const ADDRESS = 'https://ferry.example/boats/topic.html';
const NEXT_ADDRESS = 'https://ferry.example/boats/next-topic.html';
const QUESTION = [
  '上個月接了外公的渡船，頭一回自己撐到對岸，風一起就偏。',
  '請教各位，逆風時篙子該下在哪一側？',
];
const SIGNATURE = '簽名檔：湖上一條小船';
/** Time for the picker to come or go, in ms: a busy machine is no fault of the extension. */
const PATIENCE = 30_000;

describe('picking by hand', () => {
  const browser = useBrowser();
  const body = readFileSync(join(import.meta.dirname, '../fixtures/pages/forum-thread.html'));
  const thread = { address: ADDRESS, respond: servePages({ [ADDRESS]: { body }, [NEXT_ADDRESS]: { body } }) };

  /** Opens the reader and asks for the picker by its key. */
  const startPicking = async (): Promise<void> => {
    await browser.reader.open();
    await browser.driver.page.keyboard.press('h');
    await browser.driver.page.waitForFunction(
      (name: string) => document.querySelector(name)?.shadowRoot?.querySelector('.picker-bar') != null,
      { timeout: PATIENCE },
      HOST_NAME,
    );
  };
  const press = async (
    ...keys: readonly ('ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Enter' | 'Delete' | 'Escape')[]
  ) => {
    for (const key of keys) await browser.driver.page.keyboard.press(key);
  };
  /** Where an element of the page is on the screen. */
  const middleOf = async (selector: string) =>
    browser.driver.page.evaluate((wanted: string) => {
      const box = document.querySelector(wanted)?.getBoundingClientRect();
      if (!box) throw new Error(`The page has no ${wanted}.`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, selector);
  const pointAt = async (selector: string): Promise<{ x: number; y: number }> => {
    const point = await middleOf(selector);
    // From elsewhere: Firefox tells the page nothing of a pointer that is already there.
    await browser.driver.page.mouse.move(1, 1);
    await browser.driver.page.mouse.move(point.x, point.y);
    return point;
  };
  const readLines = async () => (await browser.reader.read()).lines;

  it('by mouse: the paragraph under the pointer is the article', async () => {
    await browser.open(thread);
    await startPicking();
    const { x, y } = await pointAt('.question p');
    await browser.driver.page.mouse.click(x, y);
    await browser.reader.waitUntilOpen();
    expect(await readLines()).toEqual([QUESTION[0]]);
  });

  it('by mouse and one arrow: what stands around it is', async () => {
    await browser.open(thread);
    await startPicking();
    const { x, y } = await pointAt('.question p');
    await press('ArrowUp');
    await browser.driver.page.mouse.click(x, y);
    await browser.reader.waitUntilOpen();
    expect(await readLines()).toEqual([...QUESTION, SIGNATURE]);
  });

  it('by keys alone: the part before the longest one, without one line of it', async () => {
    await browser.open(thread);
    await startPicking();
    // The answers are marked; before them stands the question; its first line says most, its last is the signature.
    await press('ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Delete', 'ArrowUp', 'Enter');
    await browser.reader.waitUntilOpen();
    expect(await readLines()).toEqual(QUESTION);
  });

  it('ends with Escape, the page as it was', async () => {
    await browser.open(thread);
    await watchPage(browser.driver);
    await startPicking();
    await pointAt('.question p');
    await press('ArrowUp', 'Delete', 'Escape');
    await browser.reader.waitUntilClosed();
    expect(await readPageChange(browser.driver)).toEqual(UNCHANGED);
  });

  it('is kept for the site, until it is forgotten', async () => {
    await browser.open(thread);
    await startPicking();
    await browser.driver.page.evaluate((name: string) => {
      document.querySelector(name)?.shadowRoot?.querySelector<HTMLInputElement>('input')?.click();
    }, HOST_NAME);
    await press('ArrowLeft', 'Enter');
    await browser.reader.waitUntilOpen();
    await browser.open({ ...thread, address: NEXT_ADDRESS });
    await browser.reader.open();
    expect(await readLines()).toEqual([...QUESTION, SIGNATURE]);
    const forget = await browser.driver.page.evaluateHandle(
      (name: string) => document.querySelector(name)?.shadowRoot?.querySelector('.toast button'),
      HOST_NAME,
    );
    const button = forget.asElement();
    expect(textsOf('notice_forget')).toContain(await button?.evaluate((element) => element.textContent));
    await browser.driver.page.evaluate((element) => (element as HTMLElement).click(), button);
    await browser.driver.page.waitForFunction(
      (name: string) =>
        document
          .querySelector(name)
          ?.shadowRoot?.querySelector('.article-body, .not-article')
          ?.textContent?.includes('一樓說') ?? false,
      { timeout: PATIENCE },
      HOST_NAME,
    );
  });
});
