import { describe, expect, it } from 'vitest';
import { convertQuotes } from './quotes.ts';

describe('convertQuotes to corner marks', () => {
  it.each([
    ['a pair', '她说“好”。', '她说「好」。'],
    ['nested', '她说“他叫‘小王’吧”。', '她说「他叫『小王』吧」。'],
    ['single marks outermost', '所谓‘新’字', '所谓「新」字'],
    ['a foreign word in Chinese', '按下“OK”键', '按下「OK」键'],
    ['a foreign quotation stays', '“Hello,” she said.', '“Hello,” she said.'],
    ['apostrophes stay', '“don’t”这个词', '「don’t」这个词'],
    ['a trailing apostrophe stays', 'the readers’ choice', 'the readers’ choice'],
    ['inches and code stay', '6.1" 屏幕，x = "a"', '6.1" 屏幕，x = "a"'],
    ['a quotation that goes on in the next paragraph', '“第一段没有完。', '「第一段没有完。'],
    ['the end of one that began before', '第二段完了。”', '第二段完了。」'],
    ['two pairs in a row', '“一”和“二”', '「一」和「二」'],
  ])('%s', (_description, from, to) => {
    expect(convertQuotes(from, 'corner')).toBe(to);
  });

  it('goes back by nesting, whichever marks were outermost', () => {
    expect(convertQuotes('她說「他叫『小王』吧」。', 'curly')).toBe('她說“他叫‘小王’吧”。');
    expect(convertQuotes('她說『好』。', 'curly')).toBe('她說“好”。');
  });
});
