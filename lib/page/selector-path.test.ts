// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findBySelectorPath, isSelectorPath, isStableName, selectorPathOf } from './selector-path.ts';

function page(body: string): Document {
  return new JSDOM(`<!doctype html><body>${body}</body>`).window.document;
}

function find(live: Document, selector: string): Element {
  const element = live.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}

/** Two articles of one site: numbers, hashes and surroundings differ. */
const article = (number: number, hash: string, before = '') => `${before}
  <div class="css-${hash}"><div class="post" id="post-${number}">
    <div class="${hash} is-open"><p>導言</p></div>
    <div class="entry-body kXbRgH${hash}" data-mark><p>第一段</p><p>第二段</p></div>
    <div class="related"><p>別的</p></div>
  </div></div>`;

describe('a selector path', () => {
  it('finds the same part on the next article of the site', () => {
    const first = page(article(18_223, 'a1b2c3'));
    const second = page(article(18_931, 'z9y8x7', '<section><p>新的橫幅</p></section>'));
    const path = selectorPathOf(find(first, '[data-mark]'));
    expect(path).not.toBeNull();
    expect(path?.join(' ')).not.toMatch(/18223|a1b2c3/);
    expect(path && findBySelectorPath(second, path)).toBe(find(second, '[data-mark]'));
  });

  it.each([
    ['an id', '<div id="story" data-mark><p>文</p></div>', ['div#story']],
    ['one main', '<main data-mark>文</main><div>別的</div>', ['main']],
    [
      'a role of the text',
      '<div itemprop="articleBody" data-mark>文</div><div>別的</div>',
      ['div[itemprop="articleBody"]'],
    ],
  ])('is short where %s says enough', (_, body, expected) => {
    expect(selectorPathOf(find(page(body), '[data-mark]'))).toEqual(expected);
  });

  it('goes by place where nothing has a name', () => {
    const body = '<div><div><p>一</p></div><div><p>二</p><p data-mark>三</p></div></div>';
    const live = page(body);
    const path = selectorPathOf(find(live, '[data-mark]'));
    expect(path && findBySelectorPath(live, path)).toBe(find(live, '[data-mark]'));
  });

  it('goes by place below the depth that it names', () => {
    const deep = `${'<div>'.repeat(9)}<p data-mark>深</p>${'</div>'.repeat(9)}`;
    const live = page(`<div>${deep}</div><div>${deep.replace(' data-mark', '')}</div>`);
    const path = selectorPathOf(find(live, '[data-mark]'));
    expect(path && findBySelectorPath(live, path)).toBe(find(live, '[data-mark]'));
  });

  it('goes into open shadow roots', () => {
    const live = page('<story-view></story-view>');
    const root = find(live, 'story-view').attachShadow({ mode: 'open' });
    root.innerHTML = '<article class="text">文</article>';
    const inner = root.querySelector('article');
    const path = inner && selectorPathOf(inner);
    expect(path).toEqual(['story-view', 'article.text']);
    expect(path && findBySelectorPath(live, path)).toBe(inner);
  });

  it('takes what says most where several fit', () => {
    const live = page('<div class="text">短</div><div class="text">長得多的一段文字</div>');
    expect(findBySelectorPath(live, ['div.text'])?.textContent).toBe('長得多的一段文字');
  });

  it.each([[['div..']], [['nothing']], [['div', 'p']]])('leads nowhere: %j', (path) => {
    expect(findBySelectorPath(page('<div><p>文</p></div>'), path)).toBeNull();
  });

  it('has none for an element that is not in a page', () => {
    expect(selectorPathOf(page('').createElement('p'))).toBeNull();
  });

  it.each([
    ['post-content', true],
    ['articleBody', true],
    ['col2', true],
    ['TRS_Editor', true],
    ['entry', true],
    ['post-18223', false],
    ['css-1x9yz', false],
    ['kXbRgH', false],
    ['Body__3fKq2', false],
    ['is-open', false],
    ['文章', false],
    ['a:b', false],
    ['', false],
    ['sc-bdVTJa', false],
  ])('a name that templates share: %s is %s', (name, expected) => {
    expect(isStableName(name)).toBe(expected);
  });

  it.each([
    [['p'], true],
    [[], false],
    ['p', false],
    [[1], false],
    [['p'.repeat(2000)], false],
  ])('from storage, %j is one: %s', (value, expected) => {
    expect(isSelectorPath(value)).toBe(expected);
  });
});
