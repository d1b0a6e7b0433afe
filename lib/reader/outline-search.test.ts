import { describe, expect, it } from 'vitest';
import { matchSections } from './outline-search.ts';

function found(titles: readonly string[], query: string): string[] {
  return matchSections(
    titles.map((title) => ({ title })),
    query,
  ).map(({ title }) => title);
}

describe('matchSections', () => {
  it('matches in either script', () => {
    expect(found(['經濟發展', '后来的人'], '发展')).toEqual(['經濟發展']);
    expect(found(['经济发展', '後來的人'], '發展')).toEqual(['经济发展']);
    expect(found(['後來的人'], '后来')).toEqual(['後來的人']);
  });

  it('puts beginnings before words and words before the rest', () => {
    const titles = ['Upstream', 'The stream', 'Stream and mill'];
    expect(found(titles, 'stream')).toEqual(['Stream and mill', 'The stream', 'Upstream']);
  });

  it('looks behind a number or an ornament', () => {
    const titles = ['二、渡口和橋', '橋上', '（三）橋下', '【橋頭】', '第四章 橋洞'];
    expect(found(titles, '橋')).toEqual(['橋上', '（三）橋下', '【橋頭】', '第四章 橋洞', '二、渡口和橋']);
    expect(found(titles, '二')).toEqual(['二、渡口和橋']);
  });

  it('ignores case, width and accents', () => {
    expect(found(['Ｗater', 'Élan vital'], 'water')).toEqual(['Ｗater']);
    expect(found(['Élan vital'], 'elan')).toEqual(['Élan vital']);
  });

  it('takes characters in order when nothing holds them together', () => {
    expect(found(['渡口的早晨', '早晨的渡口'], '渡晨')).toEqual(['渡口的早晨']);
    expect(found(['The river'], 'tr')).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(found(['渡口'], '  ')).toEqual([]);
    expect(found(['渡口'], '山')).toEqual([]);
  });
});
