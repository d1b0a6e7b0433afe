// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Removal } from './article.ts';
import { removeNodes } from './removal.ts';

const HTML = '<section>前<p id="a">甲</p><p id="b">乙</p>中<p id="c">丙</p>后</section>';

function body(): Element {
  const article = document.createElement('article');
  article.innerHTML = HTML;
  return article;
}

function take(article: Element, removals: Removal[], ...ids: string[]): void {
  const nodes = ids.flatMap((id) => article.querySelector(`#${id}`) ?? []);
  removeNodes(removals, nodes, 'test', 'related');
}

const bare = (article: Element): string => article.innerHTML.replace(/<!--limpid-removed:\d+-->/g, '');

describe('removeNodes', () => {
  it('marks the place and records what was there', () => {
    const article = body();
    const removals: Removal[] = [];
    take(article, removals, 'a', 'b');
    expect(article.innerHTML).toBe('<section>前<!--limpid-removed:1-->中<p id="c">丙</p>后</section>');
    expect(removals[0]).toMatchObject({
      id: 1,
      rule: 'test',
      kind: 'related',
      excerpt: '甲 乙',
      removed: true,
    });
  });

  it('puts back where it was, in any order', () => {
    const article = body();
    const removals: Removal[] = [];
    take(article, removals, 'b');
    take(article, removals, 'a');
    take(article, removals, 'c');
    for (const index of [1, 2, 0]) removals[index]?.putBack();
    expect(bare(article)).toBe(HTML);
    expect(removals.map(({ removed }) => removed)).toEqual([false, false, false]);
  });

  it('puts back one inside another that is still out', () => {
    const article = body();
    const removals: Removal[] = [];
    take(article, removals, 'a');
    const section = article.querySelector('section');
    if (section) removeNodes(removals, [section], 'test', 'related');
    removals[0]?.putBack();
    expect(bare(article)).toBe('');
    removals[1]?.putBack();
    expect(bare(article)).toBe(HTML);
  });

  it.each([
    [0, 1],
    [1, 0],
  ])('puts back one whose place is among what another took out, record %i first', (...order) => {
    const article = body();
    const removals: Removal[] = [];
    take(article, removals, 'b');
    removeNodes(removals, [...(article.firstElementChild?.childNodes ?? [])].slice(1, 4), 'test', 'related');
    const without = article.innerHTML;
    for (const index of order) removals[index]?.putBack();
    expect(bare(article)).toBe(HTML);
    for (const index of order) removals[index]?.takeOut();
    expect(article.innerHTML).toBe(without);
    for (const index of [...order].reverse()) removals[index]?.putBack();
    expect(bare(article)).toBe(HTML);
  });

  it('takes out again what was put back, and nothing twice', () => {
    const article = body();
    const removals: Removal[] = [];
    take(article, removals, 'a');
    removals[0]?.putBack();
    removals[0]?.putBack();
    removals[0]?.takeOut();
    expect(bare(article)).toBe(HTML.replace('<p id="a">甲</p>', ''));
  });
});
