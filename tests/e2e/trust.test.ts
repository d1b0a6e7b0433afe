import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { ReaderTools } from '../browsers/reader-tools.ts';
import { servePages } from '../browsers/served-pages.ts';
import { useBrowser } from './use-browser.ts';

const ADDRESS = 'https://lakeside.example/river/trust.html';
const LINES = [
  '她的头发白了，说：“他写过‘皇后在后面’这句话。”随后合上本子，沿着石阶慢慢地往下走。',
  '镇上的人都认得她，见面总要问一声好，再问一问河水涨到哪里了，桥边的船什么时候开。',
  '村里的小卖部还开着，理发店也开着，门口坐着几位老人，谈天气，谈收成，也谈远处的儿女什么时候回来。',
];
const page = {
  address: ADDRESS,
  respond: servePages({
    [ADDRESS]:
      '<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>河边的人</title></head><body><article>' +
      `<h1>河边的人</h1>${[...LINES, ...LINES, ...LINES].map((line) => `<p>${line}</p>`).join('')}</article></body></html>`,
  }),
};

describe('trust in a conversion', () => {
  const browser = useBrowser();
  let tools: ReaderTools;

  const body = () =>
    browser.driver.page.evaluate(
      (name: string) =>
        document.querySelector(name)?.shadowRoot?.querySelector('.article-body')?.textContent ?? '',
      HOST_NAME,
    );

  beforeAll(async () => {
    tools = new ReaderTools(browser.driver);
    await browser.open(page);
    await browser.reader.open();
    await tools.click('[data-command=script-menu]');
    await tools.click('[data-setting=script] [data-value=Hant-TW] input');
    await browser.reader.waitForScript('Hant-TW');
  });

  it('quotation marks follow by nesting, and stay where that is not wanted', async () => {
    await expect.poll(body).toContain('說：「他寫過『皇后在後面』這句話。」');
    await tools.click('[data-setting=quotes] input');
    await expect.poll(body).toContain('說：“他寫過‘皇后在後面’這句話。”');
    await tools.click('[data-setting=quotes] input');
    await expect.poll(body).toContain('「他寫過『');
  });

  it('the menu counts what was changed', async () => {
    const original = [...LINES, ...LINES, ...LINES].join('');
    // Both are read together, until they agree: right after a change the menu, and lines further down, are those of before.
    const read = async () => {
      const [characters, marks] = ((await tools.textOf('.conversion-count'))?.match(/\d+/gu) ?? []).map(
        Number,
      );
      const converted = await body();
      const changed = [...original].filter((each, index) => each !== converted[index]).length;
      return { characters, marks, isSame: characters === changed, quotes: converted.split('「').length - 1 };
    };
    // 頭髮 and 理髮店, three times; quotation marks in the first line of three.
    await expect.poll(read).toMatchObject({ marks: 6, isSame: true, quotes: 3 });
    expect((await body()).length).toBe(original.length);
  });

  it('nothing is marked until one asks for it; then what is more than characters, with the original beside it', async () => {
    expect(await tools.readHighlight('limpid-converted')).toEqual([]);
    await tools.click('[data-setting=marks] input');
    await expect
      .poll(() => tools.readHighlight('limpid-converted'))
      .toEqual(['頭髮', '理髮店', '頭髮', '理髮店', '頭髮', '理髮店']);
    await browser.driver.page.keyboard.press('Escape');
    await expect.poll(() => tools.textOf('.panel-script')).toBe(null);
    const point = await browser.driver.page.evaluate((name: string) => {
      const walker = document.createTreeWalker(
        document.querySelector(name)?.shadowRoot?.querySelector('.article-body') as Node,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf('頭髮') ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 2);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      throw new Error('There is no 頭髮.');
    }, HOST_NAME);
    const { mouse } = browser.driver.page;
    // A pointer that came while the panel was still on its way out saw nothing below it: it comes again.
    const shows = async (deed: () => Promise<void>): Promise<void> => {
      await expect
        .poll(
          async () => {
            await mouse.move(2, 2);
            await mouse.move(point.x - 2, point.y);
            await deed();
            return tools.textOf('.conversion-tip');
          },
          { interval: 500 },
        )
        .toMatch(/头发$/);
    };
    await shows(() => mouse.move(point.x, point.y));
    await mouse.move(2, 2);
    await expect.poll(() => tools.textOf('.conversion-tip')).toBe(null);
    await shows(() => mouse.click(point.x, point.y));
    await browser.driver.page.mouse.move(2, 2);
    await expect.poll(() => tools.textOf('.conversion-tip')).toBe(null);
  });

  it('the key goes from mark to mark, and shows the original of each', async () => {
    const { keyboard } = browser.driver.page;
    for (const original of ['头发', '理发店', '头发', '理发店']) {
      await keyboard.down('Shift');
      await keyboard.press('X');
      await keyboard.up('Shift');
      await tools.waitForText('.conversion-tip', (text) => text.endsWith(original));
    }
  });

  it('takes words of one’s own from a file, names bad lines by number, and gives them back as one', async () => {
    await browser.driver.openTab();
    await browser.driver.openExtensionPage('options.html');
    const options = browser.driver.page;
    const file = join(tmpdir(), `limpid-words-${process.pid}-${browser.driver.name}.txt`);
    writeFileSync(file, '头发\t頭发\n没有 制表符\n小卖部\t小賣部兒\n空的\t\n');
    const input = await options.waitForSelector('input[data-command=import-to-traditional]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    const state = () =>
      options.$eval('[data-direction=to-traditional] [role=status]', (each) => each.textContent ?? '');
    await expect.poll(async () => (await state()).match(/\d+/g)).toEqual(['2', '2', '4']);
    const saved = await options.evaluate(
      () =>
        new Promise<string>((resolve) => {
          // The file as it would be saved: no driver looks into downloads.
          const create = URL.createObjectURL;
          URL.createObjectURL = (blob) => {
            void (blob as Blob).text().then(resolve);
            return create.call(URL, blob);
          };
          document.querySelector<HTMLElement>('[data-command=export-to-traditional]')?.click();
        }),
    );
    expect(saved.trim().split('\n')).toEqual(['头发\t頭发', '小卖部\t小賣部兒']);
    // Written a moment after the last change.
    const stored = () =>
      options.evaluate(async () => {
        interface Area {
          get(keys: null): Promise<unknown>;
        }
        const api =
          (globalThis as { browser?: unknown }).browser ?? (globalThis as { chrome?: unknown }).chrome;
        return JSON.stringify(await (api as { storage: { local: Area } }).storage.local.get(null));
      });
    await expect.poll(stored).toContain('小賣部兒');
    // The script is remembered: the article opens with the words in use.
    await browser.driver.open(ADDRESS);
    await browser.reader.open();
    await browser.reader.waitForScript('Hant-TW');
    await expect.poll(body).toContain('小賣部兒');
    await expect.poll(body).toContain('她的頭发白了');
  });
});
