// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isProbablyArticle } from './article-likelihood.ts';

const CHINESE =
  '渡船昨天傍晚停在北岸，船员把缆绳系好，码头上的灯一盏接一盏亮起来，等船的人慢慢散去，只有卖橘子的老人还坐在台阶上数零钱。';
const ENGLISH =
  'The ferry stopped at the northern bank last evening because of fog that did not lift until midnight, and the people on the pier went home one after another.';

function page(body: string, head = ''): Document {
  return new DOMParser().parseFromString(`<head>${head}</head><body>${body}</body>`, 'text/html');
}

const ADDRESS = 'https://example.org/lamp';

describe('isProbablyArticle', () => {
  it.each([
    ['Chinese paragraphs', `<div>${`<p>${CHINESE}</p>`.repeat(4)}</div>`, ''],
    ['English paragraphs', `<div>${`<p>${ENGLISH}</p>`.repeat(5)}</div>`, ''],
    ['paragraphs each in a box', `<div>${`<div><p>${ENGLISH}</p></div>`.repeat(5)}</div>`, ''],
    ['text between line breaks', `<div>${`　　${CHINESE}<br><br>`.repeat(4)}</div>`, ''],
    [
      'a short item that says what it is',
      `<div>${`<p>${CHINESE}</p>`.repeat(2)}</div>`,
      '<meta property="og:type" content="article">',
    ],
    [
      'a short item with structured data',
      `<div>${`<p>${CHINESE}</p>`.repeat(2)}</div>`,
      '<script type="application/ld+json">{"@type": "NewsArticle"}</script>',
    ],
  ])('takes %s', (_, body, head) => {
    expect(isProbablyArticle(page(body, head), ADDRESS)).toBe(true);
  });

  it.each([
    ['two short paragraphs', `<div>${`<p>${CHINESE}</p>`.repeat(2)}</div>`, ''],
    ['teasers', `<div class="box"><h3>x</h3><p>${CHINESE}</p></div>`.repeat(12), ''],
    ['links', `<div>${`<p><a href="/b">${CHINESE}</a></p>`.repeat(8)}</div>`, ''],
    ['comments', `<div class="comment-list">${`<p>${CHINESE}</p>`.repeat(8)}</div>`, ''],
    [
      'a product',
      `<div>${`<p>${CHINESE}</p>`.repeat(8)}</div>`,
      '<meta property="og:type" content="product">',
    ],
    ['nothing', '', ''],
  ])('leaves %s', (_, body, head) => {
    expect(isProbablyArticle(page(body, head), ADDRESS)).toBe(false);
  });

  it.each([
    'https://example.org/',
    'https://example.org/search?q=ferry',
    'https://example.org/category/news/',
  ])('leaves %s', (address) => {
    expect(isProbablyArticle(page(`<div>${`<p>${CHINESE}</p>`.repeat(8)}</div>`), address)).toBe(false);
  });
});
