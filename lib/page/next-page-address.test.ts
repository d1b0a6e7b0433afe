import { describe, expect, it } from 'vitest';
import { relatePages } from './next-page-address.ts';

const SITE = 'https://example.org';

describe('relatePages', () => {
  it.each([
    ['a number behind an underscore', '/2019/0114/c1-4711.shtml', '/2019/0114/c1-4711_2.shtml', 'added', 2],
    ['a number behind a hyphen', '/c1-30525412.html', '/c1-30525412-2.html', 'added', 2],
    ['counting from nought', '/content_4711.htm', '/content_4711_1.htm', 'added', 2],
    ['the third page', '/content_4711_2.htm', '/content_4711_3.htm', 'counted', 3],
    ['a query', '/story?id=4711', '/story?page=2&id=4711', 'added', 2],
    ['a later query', '/story?id=4711&page=2', '/story?id=4711&page=3', 'counted', 3],
    [
      'a tracking parameter on one side',
      '/the-long-story?utm_source=a',
      '/the-long-story?page=2',
      'added',
      2,
    ],
    ['a segment', '/2019/01/the-lamp-keeper/', '/2019/01/the-lamp-keeper/2/', 'added', 2],
    ['a segment with a word', '/the-lamp-keeper', '/the-lamp-keeper/page/2', 'added', 2],
    ['brackets', '/a4711.html', '/a4711(2).html', 'added', 2],
    ['the whole text', '/content_4711.htm', '/content_4711_all.htm', 'whole', 1],
    ['the whole text by query, from page 2', '/story?id=4711&page=2', '/story?id=4711&full=1', 'whole', 1],
  ])('takes %s', (_, from, to, kind, page) => {
    expect(relatePages(SITE + from, SITE + to)).toEqual({ kind, page });
  });

  it.each([
    ['the next identifier', '/news/4711.html', '/news/4712.html'],
    ['the next identifier behind an underscore', '/t20190114_4711.html', '/t20190114_4712.html'],
    ['the next short identifier', '/news/11.html', '/news/12.html'],
    ['page 3 from page 1', '/content_4711.htm', '/content_4711_3.htm'],
    ['the page before', '/content_4711_3.htm', '/content_4711_2.htm'],
    ['another text', '/the-lamp-keeper', '/the-ferry'],
    ['the pages of a front page', '/', '/page/2/'],
    ['a page of comments', '/the-lamp-keeper/', '/the-lamp-keeper/comment-page-2/'],
    ['a year', '/archive', '/archive/2019'],
    ['another parameter besides', '/story?id=4711', '/story?id=4712&page=2'],
  ])('leaves %s', (_, from, to) => {
    expect(relatePages(SITE + from, SITE + to)).toBeNull();
  });

  it('leaves another origin', () => {
    expect(relatePages('https://a.example/s4711.html', 'https://b.example/s4711_2.html')).toBeNull();
  });

  it('leaves what is no address', () => {
    expect(relatePages('about:blank', 'javascript:next()')).toBeNull();
  });
});
