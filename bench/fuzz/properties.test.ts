// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Article } from '../../lib/article/article.ts';
import { extract } from '../../lib/article/extract.ts';
import { loadCompiled } from '../../lib/script/compiled.test-data.ts';
import { createConverter } from '../../lib/script/converter.ts';
import { makeArticlePage } from './article-page.ts';
import { findFaults } from './properties.ts';

const converter = createConverter({ loadDictionary: loadCompiled });
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

test('the same seed makes the same page', () => {
  expect(makeArticlePage(7)).toBe(makeArticlePage(7));
  expect(makeArticlePage(7)).not.toBe(makeArticlePage(8));
});

// Random pages are checked in real browsers (tests/e2e/fuzz.test.ts), which are faster at it than jsdom.
describe('the properties', () => {
  const lines = Array.from(
    { length: 9 },
    (_, index) => `<p>第${index}天，渡口的水位漲了十七公分，擺渡的人把數字寫在門板上，給後來的人看。</p>`,
  );
  const story = `<h1>渡口</h1><h2>一節</h2>${lines.join('')}<p>责任编辑：某某</p>`;

  test('hold for a page in order', async () => {
    expect(await findFaults(story, 1, parse, { converter })).toEqual([]);
  });

  test.each<[string, string, (page: Document) => Article]>([
    [
      'touches the page',
      'the page was touched',
      (page) => {
        page.body.setAttribute('data-seen', '');
        return extract(page);
      },
    ],
    [
      'throws',
      'threw',
      () => {
        throw new Error('no');
      },
    ],
    [
      'says what the page does not say',
      'text that the page does not have',
      (page) => {
        const article = extract(page);
        article.body.append('憑空而來的一句話。');
        return article;
      },
    ],
    [
      'names two sections alike',
      'two sections with one id',
      (page) => {
        const article = extract(page);
        const [first] = article.sections;
        return first ? { ...article, sections: [first, first] } : article;
      },
    ],
    [
      'is not the same twice',
      'the same page gives another article',
      (page) => ({ ...extract(page), title: String(performance.now()) }),
    ],
    [
      'loses what it took out',
      'changes the article',
      (page) => {
        const article = extract(page);
        const [removal] = article.removals;
        return {
          ...article,
          removals: removal ? [{ ...removal, putBack: () => article.body.lastChild?.remove() }] : [],
        };
      },
    ],
  ])('find a pipeline that %s', async (_, fault, read) => {
    expect((await findFaults(story, 1, parse, { read })).join('\n')).toContain(fault);
  });
});
