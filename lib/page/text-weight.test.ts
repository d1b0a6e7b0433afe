import { expect, it } from 'vitest';
import { textWeight } from './text-weight.ts';

it.each([
  ['Latin letters and digits', 'Ferry 12!', 7],
  ['letters with accents', 'été', 3],
  ['Han characters', '渡船，停航。', 12],
  ['kana and Hangul', 'かな 한글', 12],
  ['a rare Han character', '\u{20bb7}', 3],
  ['wide digits', '１２', 2],
  ['signs alone', ' …—！？「」()', 0],
])('weighs %s', (_, text, weight) => {
  expect(textWeight(text)).toBe(weight);
});
