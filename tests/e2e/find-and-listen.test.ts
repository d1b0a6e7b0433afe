import { describe, expect, inject, it } from 'vitest';
import { ReaderTools } from '../browsers/reader-tools.ts';
import { servePages } from '../browsers/served-pages.ts';
import { textsOf } from './messages.ts';
import { FIRST, pagedArticle, pagedArticles, SENTENCES } from './paged-article.ts';
import { readSpoken, stubVoices } from './stubbed-voices.ts';
import { useBrowser } from './use-browser.ts';

describe('finding', () => {
  const browser = useBrowser();
  const tools = () => new ReaderTools(browser.driver);
  const status = (isWanted: (text: string) => boolean) =>
    tools().waitForText('.find-bar .bar-status', isWanted);
  const isAt = (position: number, count: number) => (text: string) =>
    textsOf('find_count').some(
      (form) => form.replace('$1', String(position)).replace('$2', String(count)) === text,
    );

  it('finds either script, counts, steps, and marks without changing the text', async () => {
    await browser.open({ address: FIRST, respond: servePages({ [FIRST]: pagedArticle(1, { of: 1 }) }) });
    await browser.reader.open();
    const before = await browser.reader.read();
    const { keyboard } = browser.driver.page;
    await keyboard.press('/');
    await tools().waitForFocus('.find-bar input');
    // 石階第七級 stands once, 渡口 in each filling paragraph that has its beginning.
    await keyboard.type('石階第七級');
    await status(isAt(1, 1));
    await expect.poll(() => tools().readHighlight('limpid-found-current')).toEqual(['石阶第七级']);
    await browser.driver.page.keyboard.down('Control');
    await keyboard.press('a');
    await browser.driver.page.keyboard.up('Control');
    await keyboard.type('發展');
    const count = before.lines.join('\n').split('发展').length - 1;
    expect(count).toBeGreaterThan(2);
    await status(isAt(1, count));
    await expect
      .poll(() => tools().readHighlight('limpid-found'))
      .toEqual(Array.from({ length: count }, () => '发展'));
    await keyboard.press('Enter');
    await status(isAt(2, count));
    await keyboard.down('Shift');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.up('Shift');
    await status(isAt(count, count));
    // 髮 is another word than 發, and 发 stands for both.
    await browser.driver.page.keyboard.down('Control');
    await keyboard.press('a');
    await browser.driver.page.keyboard.up('Control');
    await keyboard.type('髮展');
    // Another query keeps the place.
    await status(isAt(count, count));
    expect((await browser.reader.read()).markup[1]).toBe(before.markup[1]);
    await keyboard.press('Escape');
    await expect.poll(() => tools().readHighlight('limpid-found')).toEqual([]);
  });

  it('finds the other script after a switch, and not another word', async () => {
    await browser.open({ address: FIRST, respond: servePages({ [FIRST]: pagedArticle(1, { of: 1 }) }) });
    await browser.reader.open();
    for (const script of ['Hans', 'Hant-TW']) {
      await browser.reader.press('s');
      await browser.reader.waitForScript(script);
    }
    const { keyboard } = browser.driver.page;
    await keyboard.press('/');
    await tools().waitForFocus('.find-bar input');
    await keyboard.type('髮展');
    const none = textsOf('find_none');
    await status((text) => none.includes(text));
    for (let count = 0; count < 2; count += 1) await keyboard.press('Backspace');
    await keyboard.type('发展');
    await tools().waitForText('.find-bar .bar-status', (text) => !none.includes(text) && text !== '');
    expect(new Set(await tools().readHighlight('limpid-found'))).toEqual(new Set(['發展']));
    await keyboard.press('Escape');
    for (const script of ['Hant-HK', 'original']) {
      await browser.reader.press('s');
      await browser.reader.waitForScript(script);
    }
  });
});

describe('listening', () => {
  const browser = useBrowser();
  const tools = () => new ReaderTools(browser.driver);

  it('says so where this computer has no voice for the language', async () => {
    // Vietnamese: neither the machines that test nor Firefox's voices for tests have one.
    const page = pagedArticle(1, { of: 1 }).replaceAll(/[\p{Script=Han}]+/gu, 'đò ngang trên sông');
    const vietnamese = page.replace('zh-CN', 'vi');
    await browser.open({ address: FIRST, respond: servePages({ [FIRST]: vietnamese }) });
    await browser.reader.open();
    await browser.driver.page.keyboard.press('l');
    const sentences = textsOf('listen_no_voice');
    await tools().waitForText('.listen-bar .bar-status', (text) => sentences.includes(text));
  });

  // Firefox lets nothing stand in for the voices of an extension's own world.
  it.runIf(inject('browser') === 'chromium')(
    'reads sentence by sentence through sections and pages, in the voice of the script',
    async () => {
      await browser.open({ address: FIRST, respond: servePages(pagedArticles(2)) });
      await browser.reader.open();
      const voices = await stubVoices(browser.driver, ['en-US', 'zh-TW', 'zh-HK', 'zh-CN']);
      await browser.driver.page.keyboard.press('l');
      await tools().waitFor('.listen-bar');
      const [first = ''] = SENTENCES[0];
      await voices.waitFor(first);
      const [marked] = await tools().readHighlight('limpid-spoken');
      expect(marked?.length).toBeGreaterThan(3);
      await voices.waitFor(SENTENCES[1][1]);
      const spoken = await readSpoken(voices);
      expect(new Set(spoken.map(({ voice }) => voice))).toEqual(new Set(['zh-CN']));
      // Ten seconds of Chinese are forty syllables.
      expect(Math.max(...spoken.map(({ text }) => text.length))).toBeLessThanOrEqual(44);
      // Every sentence once: a page that was joined meanwhile makes no one begin again.
      expect(spoken.filter(({ text }) => text.includes(first))).toHaveLength(1);
      expect(spoken.filter(({ text }) => text.includes('江上的规矩不写在纸上'))).toHaveLength(1);
    },
  );
});
