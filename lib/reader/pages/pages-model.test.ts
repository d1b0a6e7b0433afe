// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../article/article.ts';
import type { ArticleModel } from '../article-model.ts';
import type { NextPageOutcome } from './pages-loader.ts';
import { createPagesModel, type PagesModel } from './pages-model.ts';

let article: Article;
let outcomes: (NextPageOutcome | Error)[];
let body: HTMLElement;
let lifetime: AbortController;
let failures: unknown[];
let notify: (isIntersecting: boolean) => void;

const address = (page: number): string => `https://example.org/c4711_${page}.html`;

function pageOutcome(page: number, isLast = false): NextPageOutcome {
  const tree = document.createElement('article');
  tree.innerHTML = `<p>第${page}页</p>`;
  return {
    kind: 'page',
    tree,
    joined: { ...article, nextPage: isLast ? null : address(page + 1) },
  };
}

function open(changes: Partial<Article> = {}): PagesModel {
  article = {
    nextPage: address(2),
    pages: { number: 1, count: 3 },
    ...changes,
  } as Article;
  const model = {
    get article() {
      return article;
    },
    body,
    admit(tree: HTMLElement) {
      const part = document.createDocumentFragment();
      part.append(...tree.childNodes);
      return part;
    },
    join(part: DocumentFragment, joined: Article) {
      body.append(part);
      article = joined;
    },
  } as unknown as ArticleModel;
  return createPagesModel(
    {
      article: model,
      script: { join: async (_: unknown, insert: () => void) => insert() } as never,
      scroller: body,
      documentTitle: '',
      extract: () => article,
      loadPages: async () => () => async () => {
        const outcome = outcomes.shift() ?? { kind: 'end' };
        if (outcome instanceof Error) throw outcome;
        return outcome;
      },
      onFailure: (error) => failures.push(error),
    },
    lifetime.signal,
  );
}

beforeEach(() => {
  body = document.createElement('article');
  outcomes = [];
  failures = [];
  lifetime = new AbortController();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
        notify = (isIntersecting) => callback([{ isIntersecting }]);
      }
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  lifetime.abort();
  vi.unstubAllGlobals();
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('pages model', () => {
  it('says nothing of an article of one page', () => {
    expect(open({ nextPage: null, pages: { number: 1, count: null } }).state.value).toBeNull();
  });

  it('says which page this is, and fetches none by itself', async () => {
    const model = open();
    await settle();
    expect(model.state.value).toMatchObject({ first: 1, last: 1, count: 3, doing: 'waiting' });
    expect(body.textContent).toBe('');
  });

  it('fetches one page when the end comes near', async () => {
    const model = open();
    outcomes = [pageOutcome(2), pageOutcome(3, true)];
    model.watch(document.createElement('p'));
    notify(false);
    await settle();
    expect(body.textContent).toBe('');
    notify(true);
    expect(model.state.value?.doing).toBe('loading');
    await settle();
    expect(body.textContent).toBe('第2页');
    expect(model.state.value).toMatchObject({ last: 2, doing: 'waiting', next: address(3) });
  });

  it('fetches all at once where all are wanted, even while one is on its way', async () => {
    const model = open();
    outcomes = [pageOutcome(2), pageOutcome(3, true)];
    model.watch(document.createElement('p'));
    notify(true);
    await model.all();
    expect(body.textContent).toBe('第2页第3页');
    expect(model.state.value).toMatchObject({ last: 3, doing: 'all', next: null });
  });

  it('fetches the one that follows where the voice has come to the end, and none where it did not come before', async () => {
    outcomes = [pageOutcome(2), new Error('offline')];
    const model = open();
    await model.following();
    expect([body.textContent, model.state.value?.last]).toEqual(['第2页', 2]);
    await model.following();
    expect(model.state.value?.doing).toBe('failed');
    outcomes = [pageOutcome(3, true)];
    await model.following();
    expect(outcomes).toHaveLength(1);
  });

  it('tries a page that did not come once more, when asked', async () => {
    const model = open();
    outcomes = [{ kind: 'failed' }, pageOutcome(2, true)];
    await model.all();
    expect(model.state.value).toMatchObject({ last: 1, doing: 'failed', next: address(2) });
    await model.all();
    expect(model.state.value?.doing, 'wanting all is no asking').toBe('failed');
    model.retry();
    await settle();
    expect(model.state.value).toMatchObject({ last: 2, doing: 'all' });
  });

  it('is silent about a next page that was none', async () => {
    const model = open();
    await model.all();
    expect(model.state.value).toBeNull();
  });

  it('reports what should not happen, and says that the page did not come', async () => {
    const model = open();
    outcomes = [new Error('no program')];
    await model.all();
    expect(failures).toHaveLength(1);
    expect(model.state.value?.doing).toBe('failed');
  });

  it('is silent about what breaks off because the reader closes', async () => {
    const model = open();
    outcomes = [new Error('aborted')];
    lifetime.abort();
    await model.all();
    expect(failures).toEqual([]);
  });
});
