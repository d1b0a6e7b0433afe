import { describe, expect, it } from 'vitest';
import { estimateSeconds, LONGEST_UTTERANCE, sentencesOf, utteranceEnd } from './sentences.ts';

const cut = (text: string, language = 'zh-Hant-TW'): string[] =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each([
    ['by full stops', '雨停了。人來了！誰呢？', ['雨停了。', '人來了！', '誰呢？']],
    ['keeps closing quotation marks', '「走吧。」他說。“好。”', ['「走吧。」', '他說。', '“好。”']],
    [
      'keeps nested quotation marks',
      '他說：「我聽見『來！』」然後走了。',
      ['他說：「我聽見『來！』」', '然後走了。'],
    ],
    ['does not cut at a remark in brackets', '他（真的！）來了。', ['他（真的！）來了。']],
    [
      'knows a sentence that is in brackets',
      '雨停了。（記者說。）人走了。',
      ['雨停了。', '（記者說。）', '人走了。'],
    ],
    ['joins marks', '真的嗎？！不會吧……', ['真的嗎？！', '不會吧……']],
    ['cuts at line breaks', '第一行\u2028第二行', ['第一行', '第二行']],
    [
      'does not cut at line ends of the source',
      'One line\nand its end. Two.',
      ['One line\nand its end.', 'Two.'],
    ],
    ['does not cut numbers', '長3.5公尺。寬2公尺。', ['長3.5公尺。', '寬2公尺。']],
    ['says nothing of ornaments', '＊＊＊', []],
    ['drops the white space around', '　　雨。 ', ['雨。']],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('takes a broken language tag', () => {
    expect(cut('雨。風。', '"x')).toEqual(['雨。', '風。']);
  });
});

describe('utteranceEnd', () => {
  function pieces(text: string, rate = 1): string[] {
    const found: string[] = [];
    for (let at = 0; at < text.length; ) {
      const end = utteranceEnd(text, at, text.length, rate);
      found.push(text.slice(at, end));
      at = end;
    }
    return found;
  }

  it('leaves an ordinary sentence whole', () => {
    expect(pieces('雨水沿著黑瓦流進簷溝，再流進陶缸。')).toHaveLength(1);
  });

  it('cuts a long sentence after a comma', () => {
    const clause = `${'雨'.repeat(15)}，`;
    expect(pieces(clause.repeat(4))).toEqual([clause.repeat(2), clause.repeat(2)]);
  });

  it('cuts English between words', () => {
    for (const piece of pieces('water '.repeat(60)).slice(0, -1)) expect(piece).toMatch(/ $/);
  });

  it('cuts what has no gaps, between characters', () => {
    const text = '𠮷'.repeat(100);
    expect(pieces(text).join('')).toBe(text);
    for (const piece of pieces(text)) expect(piece.isWellFormed()).toBe(true);
  });

  it.each([0.5, 1, 2])('never takes longer than Chromium allows at rate %s', (rate) => {
    const text = `${'雨'.repeat(90)}，and ${'rain '.repeat(80)}${'0'.repeat(70)}`;
    const found = pieces(text, rate);
    expect(found.join('')).toBe(text);
    for (const piece of found)
      expect(estimateSeconds(piece, rate)).toBeLessThanOrEqual(LONGEST_UTTERANCE + 0.001);
  });
});
