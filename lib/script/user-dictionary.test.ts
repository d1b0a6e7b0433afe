import { describe, expect, it } from 'vitest';
import { loadCompiled } from './compiled.test-data.ts';
import { createConverter } from './converter.ts';
import { formatUserWords, parseUserWords } from './user-dictionary.ts';

describe('parseUserWords', () => {
  it('names bad lines by number and keeps the rest', () => {
    const text =
      '\uFEFF# mine\n软件\t軟件\n\n没有制表符 的行\n\t空\n茶几\n空目标\t\n软件\t軟體\r\n内存\t記憶體 內存\n';
    expect(parseUserWords(text)).toEqual({
      words: [
        { from: '软件', to: '軟件' },
        { from: '茶几', to: '茶几' },
        { from: '内存', to: '記憶體' },
      ],
      badLines: [
        { line: 4, reason: 'no-tab' },
        { line: 5, reason: 'empty-source' },
        { line: 7, reason: 'empty-target' },
        { line: 8, reason: 'duplicate' },
      ],
    });
  });

  it('reads back what it writes', () => {
    const { words } = parseUserWords('一\t壹\n二\n');
    expect(parseUserWords(formatUserWords(words))).toEqual({ words, badLines: [] });
  });
});

describe('words of the person’s own', () => {
  it('take part in segmentation and win over the dictionary', async () => {
    const converter = createConverter({
      loadDictionary: loadCompiled,
      userWords: {
        'to-traditional': [
          { from: '头发', to: '頭發' },
          { from: '后台', to: '后台' },
          { from: '发起', to: '発起' },
        ],
        'to-simplified': [{ from: '圖書', to: '圖書' }],
      },
    });
    await converter.prepare('Hant-TW');
    await converter.prepare('Hans');
    expect(converter.convertText('他的头发白了，这里是后台', 'Hant-TW')).toBe('他的頭發白了，這裡是后台');
    expect(converter.convertText('发起这个活动', 'Hant-TW')).toBe('発起這個活動');
    expect(converter.convertText('圖書館還開著', 'Hans')).toBe('圖書馆还开着');
  });
});
