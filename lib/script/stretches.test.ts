import { describe, expect, it } from 'vitest';
import { stretchEnds } from './string-conversion.ts';

const stretchesOf = (text: string): string[] => {
  let start = 0;
  return stretchEnds(text).map((end) => {
    const stretch = text.slice(start, end);
    start = end;
    return stretch;
  });
};

describe('the stretches of a long text', () => {
  it('are short, end with a sentence, and are the text together', () => {
    const text = '她的头发白了，仍然每天从山后走到镇上。'.repeat(400);
    const stretches = stretchesOf(text);
    expect(stretches.join('')).toBe(text);
    for (const stretch of stretches) {
      expect(stretch.endsWith('。')).toBe(true);
      expect(stretch.length).toBeLessThanOrEqual(1000);
    }
  });

  it('go on to the end of a long sentence rather than cut it', () => {
    const sentence = `${'头发'.repeat(800)}。`;
    expect(stretchesOf(sentence.repeat(3))).toEqual([sentence, sentence, sentence]);
  });

  it('cut text without sentences where they must, but no character', () => {
    const text = `发${'𠮷'.repeat(5000)}`;
    const stretches = stretchesOf(text);
    expect(stretches.join('')).toBe(text);
    for (const stretch of stretches) {
      expect(stretch.length).toBeLessThanOrEqual(4000);
      expect(stretch.isWellFormed()).toBe(true);
    }
  });

  it('are one for a short text', () => {
    expect(stretchesOf('头发。理发。')).toEqual(['头发。理发。']);
  });
});
