import { describe, expect, it } from 'vitest';
import { FOREIGN_HEADINGS, whyForeign } from './foreign-headings.ts';

describe('headings of something else', () => {
  it.each(FOREIGN_HEADINGS.map((rule) => [rule.id, rule] as const))(
    '%s takes its example and leaves its near miss',
    (id, rule) => {
      expect(whyForeign(rule.example)).toBe(id);
      expect(whyForeign(rule.nearMiss)).toBeNull();
    },
  );

  it.each([
    '相關新聞',
    '推薦閱讀',
    '延伸閱讀',
    'Kommentare',
    'Lesen Sie auch',
    'You might also like',
    '3 thoughts on “The lock”',
  ])('takes %s', (heading) => {
    expect(whyForeign(heading)).not.toBeNull();
  });

  it.each([
    '更多的水',
    '最新的橋',
    '標籤背後的人',
    'Further upstream',
    'Top of the lock',
    'Popular songs of the river',
  ])('leaves %s', (heading) => {
    expect(whyForeign(heading)).toBeNull();
  });
});
