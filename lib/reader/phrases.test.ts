import { describe, expect, it } from 'vitest';
import { phraseLength } from './phrases.ts';

describe('the phrases of a headline', () => {
  it.each([
    ['「老街」改造十年，留下了誰？', 'short'],
    ['燈塔守夜人的最後一本日誌', 'short'],
    ['昨夜的風：燈塔守夜人和他的最後一本日誌', 'medium'],
    ['燈塔守夜人最後一本日誌今天在海邊的圖書館公開展出', 'long'],
    ['The keeper of the lighthouse and the last of his logbooks', 'short'],
    ['', 'short'],
  ] as const)('%s: %s', (headline, length) => {
    expect(phraseLength(headline)).toBe(length);
  });
});
