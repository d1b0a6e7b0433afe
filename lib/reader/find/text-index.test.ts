// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { foldHan } from '../../han/characters.ts';
import { DISTINCT_GROUPS } from './distinct-characters.ts';
import { foldText } from './fold-text.ts';
import { indexInSteps, rangeOf, type TextIndex } from './text-index.ts';

function indexText(root: Element): TextIndex {
  const steps = indexInSteps(root);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function found(html: string, query: string): string[] {
  const root = document.createElement('article');
  root.innerHTML = html;
  return indexText(root)
    .find(query)
    .map((match) => rangeOf(match)?.toString() ?? '');
}

describe('find', () => {
  it.each([
    ['simplified finds traditional', '<p>經濟發展很快</p>', '发展', ['發展']],
    ['traditional finds simplified', '<p>经济发展很快</p>', '發展', ['发展']],
    ['the same script finds itself', '<p>經濟發展</p>', '發展', ['發展']],
    ['a simplified character finds every word it stands for', '<p>頭髮與發展</p>', '发', ['髮', '發']],
    ['a traditional character does not find the other word', '<p>頭髮與發展，头发</p>', '髮', ['髮', '发']],
    ['a false first match hides no true one', '<p>發髮</p>', '髮', ['髮']],
    ['three words of one character', '<p>颱風、臺灣、檯燈、台中</p>', '臺', ['臺', '台']],
    ['regional variants are one word', '<p>屋裏、屋裡、屋里</p>', '屋裡', ['屋裏', '屋裡', '屋里']],
    ['variants of Taiwan and Hong Kong', '<p>為何、爲何、为何</p>', '為何', ['為何', '爲何', '为何']],
    ['across inline elements', '<p>剪頭<b>髮</b>去</p>', '头发', ['頭髮']],
    ['not across paragraphs', '<p>發</p><p>展</p>', '发展', []],
    ['case and width', '<p>ＷｉＦｉ 與 wifi</p>', 'WiFi', ['ＷｉＦｉ', 'wifi']],
    ['accents', '<p>café, cafe\u0301s</p>', 'CAFE', ['café', 'cafe\u0301']],
    ['spaces between Chinese and digits', '<p>在 2024 年，在2025年</p>', '在2024年', ['在 2024 年']],
    ['a query with spaces', '<p>在2024年</p>', ' 在 2024 年 ', ['在2024年']],
    ['line breaks of the source', '<p>new\n   york</p>', 'New York', ['new\n   york']],
    ['over a line break within a paragraph', '<p>發<br>展</p>', '发展', ['發展']],
    ['words stay apart', '<p>newyork</p>', 'new york', []],
    ['quotation marks of any kind', '<p>他說「好」，她说“好”</p>', '"好"', ['「好」', '“好”']],
    ['dashes of any kind', '<p>1998–2003</p>', '1998-2003', ['1998–2003']],
    ['invisible characters', '<p>清\u200b讀 a\u00adb</p>', '清讀', ['清\u200b讀']],
    ['compatibility forms', '<p>㎏ と ﬁn</p>', 'kg', ['㎏']],
    ['characters beyond the first plane', '<p>𠮷野家與😀笑</p>', '😀', ['😀']],
    ['half of a Hangul syllable is no match', '<p>한국</p>', '하', []],
    ['voiced kana are letters of their own', '<p>が</p>', 'か', []],
    ['words under ruby, which the range spans', '<p><ruby>漢<rt>hàn</rt>字</ruby></p>', '汉字', ['漢hàn字']],
    ['pronunciations', '<p><ruby>漢<rt>hàn</rt></ruby></p>', 'han', ['hàn']],
    ['no overlaps', '<p>哈哈哈哈哈</p>', '哈哈', ['哈哈', '哈哈']],
    ['white space alone finds nothing', '<p>a b</p>', ' ', []],
    ['hidden text is not found', '<p>見<span hidden>不見</span></p>', '不', []],
    ['signs of patterns are plain text', '<p>a.b a*b (x)</p>', 'a*b', ['a*b']],
  ])('%s', (_, html, query, expected) => {
    expect(found(html, query)).toEqual(expected);
  });

  it('maps every folded character into the original', () => {
    const original = 'Ａﬁ 一 　Ⅷ\u0130É𠮷發\u200b(㎏)'.repeat(50);
    const { text, offsets } = foldText(original);
    expect(offsets.length).toBe(text.length);
    for (let index = 1; index < offsets.length; index++) {
      expect(offsets[index]).toBeGreaterThanOrEqual(offsets[index - 1] ?? 0);
      expect(offsets[index]).toBeLessThan(original.length);
    }
  });

  it('folding twice is folding once', () => {
    for (const sample of ['Ｆöß ﬁ ㎏ 發展 「引」', '在 2024 年', 'İstanbul', '한국 が ｶﾞ']) {
      const once = foldText(sample).text;
      expect(foldText(once).text).toBe(once);
    }
  });
});

describe('DISTINCT_GROUPS', () => {
  it.each(DISTINCT_GROUPS.map((group) => [group]))('%s are written alike in simplified Chinese', (group) => {
    expect(new Set(Array.from(group, foldHan)).size).toBe(1);
  });
});
