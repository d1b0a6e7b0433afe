// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Article } from '../../article/article.ts';
import { removeNodes } from '../../article/removal.ts';
import type { FetchedPage } from './fetch-page.ts';
import { MOST_PAGES, startJoining } from './join-pages.ts';
import type { NextPageOutcome } from './pages-loader.ts';

const SITE = 'https://example.org/2019/c4711';
const address = (page: number): string => (page === 1 ? `${SITE}.html` : `${SITE}_${page}.html`);
const TITLE = '渡口五十年';

/** An article as the pipeline makes it of a page. */
function articleOf(page: number, html: string, changes: Partial<Article> = {}): Article {
  const body = document.createElement('article');
  body.innerHTML = html;
  return {
    address: address(page),
    title: TITLE,
    subtitle: null,
    authors: [],
    source: null,
    editors: [],
    published: null,
    updated: null,
    siteName: null,
    leadImage: null,
    language: 'zh-CN',
    direction: 'ltr',
    script: 'Hans',
    body,
    sections: [...body.querySelectorAll('h2')].map(({ id, textContent }) => ({
      id,
      title: textContent ?? '',
      level: 1,
      promoted: false,
    })),
    removals: [],
    judgement: { isArticle: true, reason: 'enough-text', confidence: 1 },
    nextPage: address(page + 1),
    pages: { number: 1, count: null },
    ...changes,
  };
}

const paragraph = (text: string): string => `<p>${text}，江水涨到了石阶第七级，船还没有开。</p>`;

/** Joins the given pages one after another as the reader does; `pages[0]` is the one on the screen. */
async function join(pages: readonly (Article | FetchedPage['kind'])[], documents: readonly string[] = []) {
  const [first, ...rest] = pages;
  if (!first || typeof first === 'string') throw new Error('the first page is an article');
  let article = first;
  const asked: string[] = [];
  const fetchNext = startJoining(
    {
      article: () => article,
      body: first.body,
      documentTitle: documents[0] ?? TITLE,
      extract: () => {
        const page = rest[asked.length - 1];
        if (!page || typeof page === 'string') throw new Error('there is no such page');
        return page;
      },
    },
    {
      async fetchPage(next) {
        asked.push(next);
        const page = rest[asked.length - 1] ?? 'failed';
        if (page === 'failed' || page === 'elsewhere') return { kind: page };
        const inert = document.implementation.createHTMLDocument(documents[asked.length] ?? TITLE);
        return { kind: 'page', document: inert };
      },
      idle: async () => undefined,
    },
  );
  const outcomes: NextPageOutcome['kind'][] = [];
  for (let count = 0; count < 40; count += 1) {
    const outcome = await fetchNext(new AbortController().signal);
    outcomes.push(outcome.kind);
    if (outcome.kind !== 'page') break;
    first.body.append(...outcome.tree.childNodes);
    article = outcome.joined;
  }
  const lines = [...first.body.querySelectorAll('p, h2')].map(({ textContent }) => textContent?.slice(0, 4));
  return { article, asked, outcomes, lines };
}

const last = (page: number, html: string, changes: Partial<Article> = {}): Article =>
  articleOf(page, html, { nextPage: null, ...changes });

describe('startJoining', () => {
  it('joins pages in order until none follows', async () => {
    const { lines, outcomes, asked, article } = await join([
      articleOf(1, paragraph('第一段话')),
      articleOf(2, paragraph('第二段话')),
      last(3, paragraph('第三段话')),
    ]);
    expect(lines).toEqual(['第一段话', '第二段话', '第三段话']);
    expect(outcomes).toEqual(['page', 'page', 'end']);
    expect(asked).toEqual([address(2), address(3)]);
    expect(article.nextPage).toBeNull();
  });

  it('takes out title, byline and lead that come again, whatever their script, and records them', async () => {
    const { lines, article } = await join([
      articleOf(1, paragraph('核心提示') + paragraph('第一段话'), { authors: ['林小舟'] }),
      last(
        2,
        `<h2>渡口五十年（2）</h2><p>林小舟</p>${paragraph('核心提示').replace('涨', '漲')}${paragraph('第二段话')}`,
      ),
    ]);
    expect(lines).toEqual(['核心提示', '第一段话', '第二段话']);
    expect(article.removals.map(({ kind, removed }) => [kind, removed])).toEqual([['duplicate', true]]);
    article.removals[0]?.putBack();
    expect(article.removals[0]?.removed).toBe(false);
  });

  it('keeps a short line that is said twice in the middle of a page', async () => {
    const { lines } = await join([
      articleOf(1, `${paragraph('第一段话')}<p>是的。</p>`),
      last(2, `${paragraph('第二段话')}<p>是的。</p>${paragraph('第三段话')}`),
    ]);
    expect(lines).toEqual(['第一段话', '是的。', '第二段话', '是的。', '第三段话']);
  });

  it('shows of the whole text in one piece only what is new', async () => {
    const { lines } = await join([
      articleOf(1, `<h2 id="a">来处</h2>${paragraph('第一段话')}`, { nextPage: `${SITE}_all.html` }),
      last(2, `<h2 id="a">来处</h2>${paragraph('第一段话')}<h2 id="b">去处</h2>${paragraph('第二段话')}`),
    ]);
    expect(lines).toEqual(['来处', '第一段话', '去处', '第二段话']);
  });

  it('continues the sections, with ids of their own and links that follow', async () => {
    const { article } = await join([
      articleOf(1, `<h2 id="part">来处</h2>${paragraph('第一段话')}`),
      last(
        2,
        `<h2 id="part">去处</h2><p><a href="#note">注</a></p>${paragraph('第二段话')}<p id="note">注文</p>`,
      ),
    ]);
    const ids = article.sections.map(({ id }) => id);
    expect(article.sections.map(({ title }) => title)).toEqual(['来处', '去处']);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(article.body.querySelectorAll(`[id="${id}"]`)).toHaveLength(1);
  });

  it('gives a taken id another name where links lead to it, and its links, too', async () => {
    const { article } = await join([
      articleOf(1, `<p><a href="#n1">1</a></p>${paragraph('第一段话')}<p id="n1">注一</p>`),
      last(2, `<p>又<a href="#n1">1</a></p>${paragraph('第二段话')}<p id="n1">注二</p>`),
    ]);
    const [one, two] = [...article.body.querySelectorAll('a')].map((link) =>
      article.body.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`),
    );
    expect(one?.textContent).toBe('注一');
    expect(two?.textContent).toBe('注二');
  });

  it('numbers the removals of further pages on, and they still work', async () => {
    const second = last(2, `${paragraph('第二段话')}<p class="noise">分享到</p>`);
    const noise = second.body.querySelector('.noise');
    const removals = [...second.removals];
    if (noise) removeNodes(removals, [noise], 'share', 'share');
    const { article } = await join([articleOf(1, paragraph('第一段话')), { ...second, removals }]);
    expect(article.removals.map(({ id }) => id)).toEqual([1]);
    article.removals[0]?.putBack();
    expect(article.body.textContent).toContain('分享到');
  });

  it('takes the editor from the last page', async () => {
    const { article } = await join([
      articleOf(1, paragraph('第一段话')),
      last(2, paragraph('第二段话'), { editors: ['何书田'] }),
    ]);
    expect(article.editors).toEqual(['何书田']);
  });

  it('takes the few readings of a last page whose first page was full of them', async () => {
    const { article } = await join([
      articleOf(1, paragraph('第一段話'), {
        removals: [{ ...record, kind: 'gloss' }],
      }),
      last(2, '<p>產(chǎn)業(yè)在江邊慢慢長大，船家(chuanjia)還在。</p>'),
    ]);
    expect(article.body.textContent).toContain('產業在江邊慢慢長大，船家(chuanjia)還在。');
    expect(article.removals.map(({ id, kind, count }) => [id, kind, count])).toEqual([
      [1, 'gloss', 1],
      [2, 'gloss', 2],
    ]);
  });

  describe('ends', () => {
    it.each<[string, readonly (Article | FetchedPage['kind'])[], NextPageOutcome['kind'][]]>([
      [
        'where the next page is one that was shown',
        [articleOf(1, paragraph('第一段话')), articleOf(2, paragraph('第二段话'), { nextPage: address(1) })],
        ['page', 'end'],
      ],
      [
        'where the next page says the same again',
        [articleOf(1, paragraph('第一段话')), articleOf(2, paragraph('第一段话'))],
        ['end'],
      ],
      [
        'where the site sends back to the first page',
        [articleOf(1, paragraph('第一段话')), articleOf(1, paragraph('第二段话'))],
        ['end'],
      ],
      [
        'where the next page is another article',
        [articleOf(1, paragraph('第一段话')), articleOf(2, paragraph('第二段话'), { title: '桥上的新灯' })],
        ['end'],
      ],
      ['at another site', [articleOf(1, paragraph('第一段话')), 'elsewhere'], ['elsewhere']],
      ['where the page does not come', [articleOf(1, paragraph('第一段话')), 'failed'], ['failed']],
      ['where nothing is in it', [articleOf(1, paragraph('第一段话')), articleOf(2, '')], ['failed']],
    ])('%s', async (_, pages, expected) => {
      const titles = pages.map((page) => (typeof page === 'string' ? '' : page.title));
      const { outcomes, lines } = await join(pages, titles);
      expect(outcomes).toEqual(expected);
      expect(lines[0]).toBe('第一段话');
    });

    it(`after ${MOST_PAGES} pages`, async () => {
      const many = Array.from({ length: 40 }, (_, index) =>
        articleOf(index + 1, paragraph(`第${'一二三四五六七八九十'[index % 10]}${index}段话`)),
      );
      const { outcomes, asked } = await join(many);
      expect(outcomes.filter((kind) => kind === 'page')).toHaveLength(MOST_PAGES - 1);
      expect(outcomes.at(-1)).toBe('limit');
      expect(asked).toHaveLength(MOST_PAGES - 1);
    });
  });

  it('rejects where the reader is closed meanwhile', async () => {
    const closing = new AbortController();
    const fetchNext = startJoining(
      {
        article: () => articleOf(1, paragraph('第一段话')),
        body: document.createElement('article'),
        documentTitle: TITLE,
        extract: () => articleOf(2, paragraph('第二段话')),
      },
      {
        fetchPage: async () => ({ kind: 'page', document: document.implementation.createHTMLDocument('') }),
        idle: async () => closing.abort(),
      },
    );
    await expect(fetchNext(closing.signal)).rejects.toThrow();
  });
});

const record = {
  id: 1,
  rule: 'gloss',
  kind: 'gloss' as const,
  excerpt: '',
  count: 1,
  removed: true,
  putBack() {},
  takeOut() {},
};
