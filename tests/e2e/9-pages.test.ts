import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ReaderTools } from '../browsers/reader-tools.ts';
import { type ServedPage, servePages } from '../browsers/served-pages.ts';
import { textsOf } from './messages.ts';
import { readPageChange, UNCHANGED, watchPage } from './page-watch.ts';
import {
  FIRST,
  inGbk,
  LEAD,
  pageAddress,
  pagedArticle,
  pagedArticles,
  SECTIONS,
  SENTENCES,
  TITLE,
} from './paged-article.ts';
import { useBrowser } from './use-browser.ts';

/** A text of the extension in each of its languages, with its places filled. */
const textsWith = (key: string, ...values: readonly string[]) =>
  textsOf(key).map((text) => text.replace(/\$(\d)/gu, (_, place: string) => values[Number(place) - 1] ?? ''));

describe('an article over three pages', () => {
  const browser = useBrowser();
  const tools = () => new ReaderTools(browser.driver);
  const open = async (pages: Readonly<Record<string, string | ServedPage>>) => {
    await browser.open({ address: FIRST, respond: servePages(pages) });
    await browser.reader.open();
  };
  const readToTheEnd = async () => {
    for (let count = 0; count < 8; count += 1) {
      await browser.reader.press('G');
      await delay(150);
      if ((await tools().readPagesLine())?.state === 'all') return;
    }
    await tools().waitForPages('all');
  };

  it('is joined as one reads, without what stands on every page, and the page underneath stays as it was', async () => {
    // Page 2 is slow, so that what is said before it comes can be read; page 3 is in another encoding.
    await browser.open({
      address: FIRST,
      respond: servePages({
        ...pagedArticles(),
        [pageAddress(2)]: { body: pagedArticle(2), delay: 3000 },
        [pageAddress(3)]: inGbk(pagedArticle(3)),
      }),
    });
    await watchPage(browser.driver);
    await browser.reader.open();
    const before = await tools().readPagesLine();
    expect([...textsWith('pages_of', '1', '3'), ...textsWith('pages_loading', '2')]).toContain(before?.text);
    expect((await browser.reader.read()).outline.map(({ title }) => title)).toEqual(SECTIONS[0]);

    await readToTheEnd();
    const { title, lines, outline, facts } = await browser.reader.read();
    expect(title).toBe(TITLE);
    expect(outline.map((section) => section.title)).toEqual(SECTIONS.flat());
    expect(lines.filter((line) => SECTIONS.flat().some((section) => section === line))).toEqual(
      SECTIONS.flat(),
    );
    const text = lines.join('\n');
    for (const sentence of [LEAD, ...SENTENCES.flat()]) expect(text.split(sentence)).toHaveLength(2);
    expect(text).not.toContain(TITLE);
    expect(facts.editors).toBe('何书田');
    expect(textsWith('pages_all', '3')).toContain((await tools().readPagesLine())?.text);
    // Every line of the outline leads to a heading of its own.
    const { headingTops } = await browser.reader.readPosition();
    expect(new Set(headingTops).size).toBe(SECTIONS.flat().length);

    await browser.reader.press('Escape');
    await browser.reader.waitUntilClosed();
    expect(await readPageChange(browser.driver)).toEqual(UNCHANGED);
    expect(await browser.driver.page.evaluate(() => document.documentElement.dataset.ran)).toBe('page 1');
  });

  it('comes in the script shown, and goes back to the original with the rest', async () => {
    await open(pagedArticles());
    await browser.reader.press('s');
    await browser.reader.waitForScript('Hans');
    await browser.reader.press('s');
    await browser.reader.waitForScript('Hant-TW');
    await readToTheEnd();
    const shown = await browser.reader.read();
    expect(shown.lines.join('\n')).toContain('今年秋天，老船工把鑰匙交給了他的女兒。');
    expect(shown.outline.map(({ title }) => title)).toEqual([
      '渡船從哪裡來',
      '頭一個冬天',
      '江上的規矩',
      '夜裡的燈',
      '把船交給誰',
    ]);
    await browser.reader.press('s');
    await browser.reader.waitForScript('Hant-HK');
    await browser.reader.press('s');
    await browser.reader.waitForScript('original');
    const back = await browser.reader.read();
    expect(back.outline.map(({ title }) => title)).toEqual(SECTIONS.flat());
    for (const sentence of SENTENCES.flat()) expect(back.lines.join('\n')).toContain(sentence);
  });

  it('says that a page did not come, and tries it again when asked', async () => {
    await open({ ...pagedArticles(), [pageAddress(2)]: { body: 'gone', status: 500 } });
    await browser.reader.press('G');
    await tools().waitForPages('failed');
    const line = await tools().readPagesLine();
    expect(textsWith('pages_failed', '2')).toContain(line?.text);
    expect(line?.actions).toHaveLength(2);
    browser.driver.serve(servePages(pagedArticles()));
    await tools().click('.next-pages button');
    await tools().waitForPages('waiting', 'loading', 'all');
    await readToTheEnd();
    expect((await browser.reader.read()).outline).toHaveLength(SECTIONS.flat().length);
  });

  it.each<[string, ServedPage]>([
    ['to another site', { body: '', status: 302, headers: { location: 'https://elsewhere.example/' } }],
    [
      'to a log-in',
      { body: '<title>登录</title><form><input name="u"><input type="password"></form><p>请先登录。</p>' },
    ],
  ])('says that the next page leads %s', async (_, second) => {
    await open({ ...pagedArticles(), [pageAddress(2)]: second, 'https://elsewhere.example/': 'elsewhere' });
    await browser.reader.press('G');
    await tools().waitForPages('elsewhere');
    const line = await tools().readPagesLine();
    expect(textsWith('pages_elsewhere', '2')).toContain(line?.text);
    expect((await browser.reader.read()).outline).toHaveLength(SECTIONS[0].length);
  });

  it.each<[string, Record<string, string | ServedPage>]>([
    ['comes again under every number', { [pageAddress(3)]: pagedArticle(2, { of: 4, next: 4 }) }],
    [
      'is where the third sends back to',
      { [pageAddress(3)]: { body: '', status: 302, headers: { location: pageAddress(2) } } },
    ],
  ])('ends where the second page %s', async (_, further) => {
    await open({ ...pagedArticles(), ...further });
    await readToTheEnd();
    expect((await browser.reader.read()).outline.map(({ title }) => title)).toEqual([
      ...SECTIONS[0],
      ...SECTIONS[1],
    ]);
  });

  it('is left as it is where another article is behind the link', async () => {
    const other = pagedArticle(2).replaceAll(TITLE, '桥上的新灯照到了对岸');
    await open({ ...pagedArticles(), [pageAddress(2)]: other });
    await browser.reader.press('G');
    await tools().waitForPages(null);
    expect((await browser.reader.read()).outline).toHaveLength(SECTIONS[0].length);
  });

  it('is fetched whole where one finds', async () => {
    await open(pagedArticles());
    await browser.driver.page.keyboard.press('/');
    await tools().waitForFocus('.find-bar input');
    await browser.driver.page.keyboard.type('發展');
    // Once in every filling paragraph but those that begin behind it: read in the pages themselves.
    const expected = [1, 2, 3].reduce((sum, page) => sum + pagedArticle(page).split('发展').length - 1, 0);
    await tools().waitForText('.find-bar .bar-status', (text) => text.includes(String(expected)));
    await tools().waitForPages('all');
  });

  it('cancels what is on its way when the reader closes', async () => {
    await open({ ...pagedArticles(), [pageAddress(2)]: { body: pagedArticle(2), delay: 2500 } });
    const errors: string[] = [];
    browser.driver.page.on('pageerror', (error) => errors.push(String(error)));
    await browser.reader.press('G');
    await tools().waitForPages('loading');
    await browser.reader.press('Escape');
    await browser.reader.waitUntilClosed();
    await delay(2700);
    expect(await browser.reader.count()).toBe(0);
    expect(errors).toEqual([]);
    await browser.reader.open();
    expect((await browser.reader.read()).outline).toHaveLength(SECTIONS[0].length);
  });
});
