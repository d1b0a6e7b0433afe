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
    ['下一页 in brackets of another kind', '<a href="c4711_2.shtml">【下一页】</a>', 'c4711_2.shtml'],
    ['全文阅读', '<a href="c4711_all.shtml">全文阅读</a>', 'c4711_all.shtml'],
    ['查看全文', '<a href="c4711_all.shtml">点击查看全文&gt;&gt;</a>', 'c4711_all.shtml'],
    ['次のページ', '<a href="c4711_2.shtml">次のページへ</a>', 'c4711_2.shtml'],
    [
      '次ページ with the heading of that page',
      '<a href="c4711_2.shtml">次ページ：渡し船の一日</a>',
      'c4711_2.shtml',
    ],
    ['다음 페이지', '<a href="c4711_2.shtml">다음 페이지</a>', 'c4711_2.shtml'],
    ['Nächste Seite', '<a href="c4711_2.shtml">Nächste Seite »</a>', 'c4711_2.shtml'],
    ['Seite 2 with a heading', '<a href="c4711_2.shtml">Seite 2: Die Fähre am Abend</a>', 'c4711_2.shtml'],
    ['Page suivante', '<a href="c4711_2.shtml">Page suivante</a>', 'c4711_2.shtml'],
    ['第2页 alone', '<a href="c4711_2.shtml">第2页：渡船的晚上</a>', 'c4711_2.shtml'],
    ['Continue to page 2', '<a href="c4711_2.shtml">Continued on page 2</a>', 'c4711_2.shtml'],
    [
      'a row of numbers below a section that is called 最新进展',
      '<h2>最新进展</h2><p>渡口昨天又开了一班夜船，船家说等到秋天水浅的时候再看要不要停。</p><p>1 <a href="c4711_2.shtml">2</a></p>',
      'c4711_2.shtml',
    ],
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
    [
      'a row of numbers below a heading for comments',
      '<h3>网友评论</h3><div><p>写得好，我小时候天天坐这条船。</p></div><div>1 <a href="?page=2">2</a></div>',
    ],
    [
      'a row of numbers below an invitation to write a comment',
      '<p>写得好，我小时候天天坐这条船。</p><div>发表评论</div><div></div><div>1 <a href="?page=2">2</a></div>',
    ],
    [
      'a row of numbers below an invitation in another language',
      '<div>Добавить отзыв</div><div><b>1</b> <a href="?page=2">2</a></div>',
    ],
    [
      'a row of numbers below a list of other texts',
      '<h3>Related stories</h3><ul><li><a href="a.html">The ferry at night</a></li></ul><div>1 <a href="?page=2">2</a></div>',
    ],
    ['page 3 from page 1', '<a href="c4711_3.shtml">第3页</a>'],
    ['a page of another number than its words', '<a href="c4711_2.shtml">Page 12</a>'],
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
    ['a blog', 'https://example.org/blog', '/blog/page/2/'],
    ['a tag', 'https://example.org/tag/ferries-of-the-river', '/tag/ferries-of-the-river?page=2'],
    ['a forum', 'https://example.org/forums/boats-and-ferries/', '/forums/boats-and-ferries/page-2'],
    ['a search', 'https://example.org/search?q=ferry', '/search?q=ferry&page=2'],
    ['a front page', 'https://example.org/en/', '/en/page/2/'],
  ])('leaves the pages of %s', (_, address, href) => {
    const pager = page(`<div>1 <a href="${href}">2</a> <a href="${href}">Next</a></div>`);
    expect(findNextPage(pager, address).next).toBeNull();
  });

  it.each([
    [
      'from the row of numbers',
      '<div>[1] <a href="c4711_2.shtml">[2]</a> <a href="c4711_3.shtml">[3]</a> <a href="c4711_2.shtml">下一页</a></div>',
      3,
    ],
    ['from words', '<div>共4页 <span><a href="c4711_2.shtml">下一页</a></span></div>', 4],
    ['from a sentence', '<div>第 1 页，共 3 页 <a href="c4711_2.shtml">下一页</a></div>', 3],
    ['from a fraction', '<div><span>1/5</span> <a href="c4711_2.shtml">下一页</a></div>', 5],
    ['from English', '<div>Page 1 of 4 <a href="c4711_2.shtml">Next</a></div>', 4],
    ['from German', '<div>Seite 1 von 4 <a href="c4711_2.shtml">Weiter</a></div>', 4],
    ['from French', '<div>Page 1 sur 4 <a href="c4711_2.shtml">Suivante</a></div>', 4],
    ['from Japanese', '<div>1ページ目（全4ページ） <a href="c4711_2.shtml">次へ</a></div>', 4],
    ['from Korean', '<div>1 / 4 페이지 <a href="c4711_2.shtml">다음</a></div>', 4],
    ['not from the fraction of another page', '<div>3/5 <a href="c4711_2.shtml">下一页</a></div>', null],
    ['not from a date', '<div>1/12/2019 <a href="c4711_2.shtml">下一页</a></div>', null],
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

  it.each([
    ['c4711.shtml', 1],
    ['c4711_2.shtml', 2],
  ])('knows which page %s is', (name, number) => {
    const pager = '<div><a href="c4711_2.shtml">2</a> <a href="c4711_3.shtml">3</a> 共3页</div>';
    const found = findNextPage(
      page(`${pager}<a href="c4711_${number + 1}.shtml">下一页</a>`),
      `https://example.org/2019/0114/${name}`,
    );
    expect(found).toMatchObject({ page: number, pages: 3 });
  });

  it('knows which page it is where the addresses count from nought', () => {
    const pager =
      '<div><a href="c4711.shtml">1</a> 2 <a href="c4711_2.shtml">3</a> <a href="c4711_3.shtml">4</a></div>';
    const found = findNextPage(page(pager), 'https://example.org/2019/0114/c4711_1.shtml');
    expect(found).toEqual({ next: 'https://example.org/2019/0114/c4711_2.shtml', page: 2, pages: 4 });
  });

  it('resolves against the base of the copy', () => {
    const found = next('<a href="c4711_2.shtml">下一页</a>', '<base href="https://example.org/2019/0114/">');
    expect(found).toBe('c4711_2.shtml');
  });
});
