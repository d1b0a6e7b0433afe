import { describe, expect, it } from 'vitest';
import { isSameArticle } from './same-article.ts';

const page = (title: string, documentTitle = title) => ({ article: { title }, documentTitle });

describe('isSameArticle', () => {
  it.each([
    ['the same title', '渡口五十年', '渡口五十年'],
    ['a number in brackets', '渡口五十年', '渡口五十年（2）'],
    ['第2页', '渡口五十年', '渡口五十年 第2页'],
    ['第2頁, in the other script', '发展五十年', '發展五十年(第2頁)'],
    ['Page 2 of 3', 'The ferry at fifty', 'The ferry at fifty – Page 2 of 3'],
    ['Seite 2', 'Die Fähre am Abend', 'Die Fähre am Abend | Seite 2'],
    ['a number without brackets', 'The ferry at fifty', 'The Ferry at Fifty 2/3'],
    ['a heading of the page behind it', '渡口五十年', '渡口五十年：江上的规矩'],
    ['nothing to compare', '', '渡口五十年'],
  ])('takes %s', (_, first, next) => {
    expect(isSameArticle(page(first), page(next))).toBe(true);
  });

  it('takes a page with a heading of its own under the title of its document', () => {
    const next = page('江上的规矩', '渡口五十年（2）_青岚日报');
    expect(isSameArticle(page('渡口五十年'), next)).toBe(true);
  });

  it.each([
    ['another article', '渡口五十年', '桥上的新灯'],
    ['another article of a series', '渡口五十年之一：船家', '渡口五十年之二：江上的规矩与夜里的灯'],
    ['a short word in common', 'The ferry at fifty', 'The bridge at night'],
    ['the number that is the title', '2018', '2019'],
  ])('leaves %s', (_, first, next) => {
    expect(isSameArticle(page(first, '青岚日报'), page(next, '青岚日报'))).toBe(false);
  });
});
