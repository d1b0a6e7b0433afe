import { describe, expect, it } from 'vitest';
import { expectedArticles, sampleArticle } from './articles.ts';
import { useBrowser } from './use-browser.ts';

/** The cycle, and the `lang` that each script has. */
const CYCLE = [
  { script: 'Hans', language: 'zh-Hans-CN' },
  { script: 'Hant-TW', language: 'zh-Hant-TW' },
  { script: 'Hant-HK', language: 'zh-Hant-HK' },
] as const;

/** The sample page in each script, written by hand. */
const SAMPLE_SHOWN = {
  Hans: {
    title: '一座山城怎样把雨水留下来 石阶老街十年存水记',
    source: '远山日报',
    authors: '于书远',
    editors: '何书田',
    sections: [
      '先问水从哪里走',
      '从一口缸做起',
      '账本挂在墙上',
      '三次失败',
      '旱季里的一百天',
      '把做法教出去',
    ],
    lines: [
      '五月的第一场大雨落在青岚镇时',
      '再顺着刷成墨绿色的水管',
      '余素芬还记得',
      '刚从大学毕业的范雨桐回到镇上教书',
    ],
  },
  'Hant-TW': {
    title: '一座山城怎樣把雨水留下來 石階老街十年存水記',
    source: '遠山日報',
    authors: '于書遠',
    editors: '何書田',
    sections: [
      '先問水從哪裡走',
      '從一口缸做起',
      '帳本掛在牆上',
      '三次失敗',
      '旱季裡的一百天',
      '把做法教出去',
    ],
    lines: [
      '五月的第一場大雨落在青嵐鎮時',
      '再順著刷成墨綠色的水管',
      '余素芬還記得',
      '剛從大學畢業的范雨桐回到鎮上教書',
    ],
  },
  'Hant-HK': {
    title: '一座山城怎樣把雨水留下來 石階老街十年存水記',
    source: '遠山日報',
    authors: '于書遠',
    editors: '何書田',
    sections: [
      '先問水從哪裏走',
      '從一口缸做起',
      '帳本掛在牆上',
      '三次失敗',
      '旱季裏的一百天',
      '把做法教出去',
    ],
    lines: [
      '五月的第一場大雨落在青嵐鎮時',
      '再順着刷成墨綠色的水管',
      '余素芬還記得',
      '剛從大學畢業的范雨桐回到鎮上教書',
    ],
  },
} as const;

describe.each(expectedArticles())('the script of $name', (expected) => {
  const browser = useBrowser();
  // The choice is remembered: the next test begins with the one that this one ends with.
  const close = async () => {
    await browser.reader.press('Escape');
    await browser.reader.waitUntilClosed();
  };

  it.each([
    ['key', () => browser.reader.press('s')],
    ['button', () => browser.reader.clickCommand('script')],
  ])('goes round by %s and comes back byte for byte', async (_, switchScript) => {
    await browser.open(expected.page);
    const { reader } = browser;
    await reader.open();
    const original = await reader.read();
    expect(original.script).toBe('original');
    let before = original;
    for (const { script, language } of CYCLE) {
      await switchScript();
      await reader.waitForScript(script);
      const shown = await reader.read();
      expect(shown.languages).toEqual([language, language]);
      expect(shown.lines).toHaveLength(original.lines.length);
      expect(shown.lines).not.toEqual(before.lines);
      before = shown;
    }
    await switchScript();
    await reader.waitForScript('original');
    const back = await reader.read();
    expect(back.markup).toEqual(original.markup);
    expect(back).toEqual(original);
    await close();
  });
});

describe('the sample page', () => {
  const browser = useBrowser();

  it('changes title, metadata, sections and text', async () => {
    await browser.open(sampleArticle().page);
    const { reader } = browser;
    await reader.open();
    for (const { script } of CYCLE) {
      await reader.press('s');
      await reader.waitForScript(script);
      const { title, facts, outline, lines } = await reader.read();
      const expected = SAMPLE_SHOWN[script];
      expect(title).toBe(expected.title);
      expect(facts.source).toBe(expected.source);
      expect(facts.authors).toContain(expected.authors);
      expect(facts.editors).toContain(expected.editors);
      expect(outline.map((section) => section.title)).toEqual(expected.sections);
      const text = lines.join('\n');
      expect(expected.lines.filter((line) => !text.includes(line))).toEqual([]);
      // The headings in the text are the same as in the outline.
      expect(expected.sections.filter((section) => !lines.includes(section))).toEqual([]);
    }
  });
});

describe('the chosen script', () => {
  const browser = useBrowser();

  it('is remembered when the browser is started again', async () => {
    const { page } = sampleArticle();
    const { driver } = browser;
    await browser.open(page);
    await browser.reader.open();
    await browser.reader.press('s');
    await browser.reader.waitForScript('Hans');
    await browser.reader.press('Escape');
    await browser.reader.waitUntilClosed();
    await driver.restart();
    await browser.open(page);
    await browser.reader.open();
    await browser.reader.waitForScript('Hans');
    const { title, languages } = await browser.reader.read();
    expect(title).toBe(SAMPLE_SHOWN.Hans.title);
    expect(languages).toEqual(['zh-Hans-CN', 'zh-Hans-CN']);
  });
});
