import { describe, expect, it } from 'vitest';
import { sampleArticle } from './articles.ts';
import { englishArticle, sampleUnderPolicy, xhtmlArticle } from './hazard-pages.ts';
import { useBrowser } from './use-browser.ts';

describe('pages that make it hard', () => {
  const browser = useBrowser();

  it.each([
    ['forbids everything', "default-src 'none'; style-src 'none'; script-src 'none'"],
    ['requires trusted types', "require-trusted-types-for 'script'; trusted-types 'none'"],
    ['is sandboxed', 'sandbox'],
  ])('opens on a page whose policy %s, with its styles', async (_, policy) => {
    const expected = sampleArticle();
    await browser.open(sampleUnderPolicy(policy));
    await browser.reader.open();
    const { title, lines, outline } = await browser.reader.read();
    expect(title).toBe(expected.title);
    expect(lines).toEqual(expected.lines);
    expect(outline.map((section) => section.title)).toEqual(expected.sections);
    // The reader covers the window: its styles have arrived.
    expect(await browser.reader.readBox()).toEqual(
      await browser.driver.page.evaluate(() => [innerWidth, innerHeight]),
    );
  });

  it('opens on a page that is XML', async () => {
    await browser.open(xhtmlArticle());
    const { reader } = browser;
    await reader.open();
    const shown = await reader.read();
    expect(shown.title).toBe('渡口的钟为什么慢三分钟');
    expect(shown.outline.map(({ title }) => title)).toEqual(['没有人去纠正它', '三分钟够做什么']);
    expect(shown.lines).toHaveLength(8);
    await reader.press('s');
    await reader.press('s');
    await reader.waitForScript('Hant-TW');
    expect((await reader.read()).title).toBe('渡口的鐘為什麼慢三分鐘');
    await reader.press('s');
    await reader.press('s');
    await reader.waitForScript('original');
    expect((await reader.read()).markup).toEqual(shown.markup);
  });

  it('offers no script for an article that is not Chinese', async () => {
    await browser.open(englishArticle());
    const { reader } = browser;
    await reader.open();
    const shown = await reader.read();
    expect(shown.title).toBe('The ferry that learned to wait');
    expect(shown.lines).toHaveLength(8);
    expect(shown.languages).toEqual(['en', 'en']);
    expect(shown.script).toBeNull();
    await reader.press('s');
    await reader.press('n');
    await reader.waitForCurrentSection(0);
    expect((await reader.read()).lines).toEqual(shown.lines);
  });
});
