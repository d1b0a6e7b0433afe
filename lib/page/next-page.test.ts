// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findNextPage } from './next-page.ts';

const ADDRESS = 'https://example.org/2019/0114/c4711.shtml';

function page(body: string, head = ''): Document {
  return new DOMParser().parseFromString(
    `<head>${head}</head><body><p>渡船停在岸边。</p>${body}</body>`,
    'text/html',
  );
}

function next(body: string, head = ''): string | null {
  return findNextPage(page(body, head), ADDRESS).next?.replace('https://example.org/2019/0114/', '') ?? null;
}

describe('findNextPage', () => {
  it.each([
    ['下一页', '<a href="c4711_2.shtml">下一页</a>', 'c4711_2.shtml'],
    ['下一頁 with a sign', '<a href="c4711_2.shtml">下一頁 »</a>', 'c4711_2.shtml'],
    ['下頁', '<a href="c4711_2.shtml">下頁</a>', 'c4711_2.shtml'],
    ['余下全文', '<a href="c4711_all.shtml">[余下全文]</a>', 'c4711_all.shtml'],
    ['閱讀全文', '<a href="?full=1">閱讀全文</a>', 'c4711.shtml?full=1'],
    ['Next page', '<a href="c4711_2.shtml">Next page</a>', 'c4711_2.shtml'],
    [
      'a row of numbers',
      '<div>[1]<a href="c4711_2.shtml">[2]</a><a href="c4711_3.shtml">[3]</a></div>',
      'c4711_2.shtml',
    ],
    [
      'a sign in a row of numbers',
      '<div>1 <a href="c4711_2.shtml">2</a> <a href="c4711_2.shtml">&gt;</a></div>',
      'c4711_2.shtml',
    ],
    ['rel=next', '<a rel="next" href="?page=2">older words</a>', 'c4711.shtml?page=2'],
    ['a picture of an arrow', '<a href="c4711_2.shtml"><img src="n.gif" alt="下一页"></a>', 'c4711_2.shtml'],
  ])('takes %s', (_, body, expected) => {
    expect(next(body)).toBe(expected);
  });

  it.each([
    ['the next article', '<a href="c4712.shtml">下一页</a>'],
    ['下一篇', '<a href="c4711_2.shtml">下一篇</a>'],
    ['下一篇 before its title', '<p>下一篇：<a href="c4711_2.shtml" rel="next">渡船</a></p>'],
    ['the next gallery', '<a href="c4711_2.shtml" title="下一图集">下一页</a>'],
    ['阅读全文 of another story', '<a href="c5000.shtml">阅读全文</a>'],
    [
      'the pages of the comments',
      '<div class="comment-list">1 <a href="?page=2">2</a> <a href="?page=2">下一页</a></div>',
    ],
    ['a number in the text', '<p>渡船每天开两班，票价见<a href="?page=2">2</a>号窗口。</p>'],
    ['the next page of another site', '<a href="https://example.net/2019/0114/c4711_2.shtml">下一页</a>'],
    ['a script', '<a href="javascript:next()">下一页</a>'],
    ['the page itself', '<a href="#2">下一页</a>'],
    ['a sentence', '<a href="c4711_2.shtml">下一页写着渡船的时刻</a>'],
  ])('leaves %s', (_, body) => {
    expect(next(body)).toBeNull();
  });

  it('leaves a following post that the head announces', () => {
    expect(next('', '<link rel="next" href="c4712.shtml">')).toBeNull();
  });

  it('takes a following page that the head announces', () => {
    expect(next('', '<link rel="next" href="c4711_2.shtml">')).toBe('c4711_2.shtml');
  });

  it.each([
    [
      'from the row of numbers',
      '<div>[1] <a href="c4711_2.shtml">[2]</a> <a href="c4711_3.shtml">[3]</a> <a href="c4711_2.shtml">下一页</a></div>',
      3,
    ],
    ['from words', '<div>共4页 <span><a href="c4711_2.shtml">下一页</a></span></div>', 4],
    ['not where nothing says', '<a href="c4711_2.shtml">下一页</a>', null],
  ])('counts the pages %s', (_, body, pages) => {
    expect(findNextPage(page(body), ADDRESS).pages).toBe(pages);
  });

  it('finds the third page from the second, and nothing from the last', () => {
    const pager =
      '<div><a href="c4711.shtml">1</a> <a href="c4711_2.shtml">2</a> <a href="c4711_3.shtml">3</a></div>';
    const at = (name: string) => findNextPage(page(pager), `https://example.org/2019/0114/${name}`).next;
    expect(at('c4711_2.shtml')).toBe('https://example.org/2019/0114/c4711_3.shtml');
    expect(at('c4711_3.shtml')).toBeNull();
  });

  it('resolves against the base of the copy', () => {
    const found = next('<a href="c4711_2.shtml">下一页</a>', '<base href="https://example.org/2019/0114/">');
    expect(found).toBe('c4711_2.shtml');
  });
});
