import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Article } from '../../article/article.ts';
import type { ArticleModel } from '../article-model.ts';
import type { ScriptModel } from '../script-model.ts';
import type { FetchNext, StartJoining } from './pages-loader.ts';

/** How far an article that is split over several pages is here. */
export interface PagesState {
  /** Numbers of the first and the last page that are here. */
  readonly first: number;
  readonly last: number;
  /** How many there are; null where the page does not say. */
  readonly count: number | null;
  /**
   * `waiting` for the person to come near the end; `all` are here; the rest is not: it leads to another site or a log-in
   * (`elsewhere`), did not come (`failed`), or is more than the reader joins (`limit`).
   */
  readonly doing: 'waiting' | 'loading' | 'all' | 'elsewhere' | 'failed' | 'limit';
  /** Address of the page that follows; null where none does. */
  readonly next: string | null;
}

/** The pages of an article. */
export interface PagesModel {
  /** Null for an article of one page. */
  readonly state: ReadonlySignal<PagesState | null>;
  /** Fetches the page that follows whenever this element, at the end of the text, comes near. */
  watch(end: Element): void;
  /** Fetches all that follow; resolves when they are here, or no more come. */
  all(): Promise<void>;
  /** Fetches the one that follows, if it may come by itself; resolves when it is here, or none comes. */
  following(): Promise<void>;
  /** Tries the page that did not come once more. */
  retry(): void;
}

/** What the model works with. */
export interface PagesModelParts {
  readonly article: ArticleModel;
  readonly script: ScriptModel;
  readonly scroller: Element;
  readonly documentTitle: string;
  readonly extract: (document: Document) => Article;
  readonly loadPages: () => Promise<StartJoining>;
  /** Is told of what should not happen; the person is told that the page did not come. */
  readonly onFailure: (error: unknown) => void;
}

/** How far below the window, in its heights, the end is near: at reading speed a page has half a minute to come. */
const NEAR = '200%';

/** Makes the model; what is on its way when the lifetime ends is cancelled. */
export function createPagesModel(parts: PagesModelParts, lifetime: AbortSignal): PagesModel {
  const { article, script } = parts;
  const { nextPage, pages } = article.article;
  const first = pages.number;
  const state = signal<PagesState | null>(
    nextPage ? { first, last: first, count: pages.count, doing: 'waiting', next: nextPage } : null,
  );
  let fetchNext: FetchNext | null = null;
  let running: Promise<void> | null = null;
  let wantsAll = false;
  let watched: { readonly observer: IntersectionObserver; readonly end: Element } | null = null;

  const change = (changed: Partial<PagesState>): void => {
    if (state.value) state.value = { ...state.value, ...changed };
  };

  /** Fetches and joins one page; tells whether more may follow. */
  async function joinNext(): Promise<boolean> {
    fetchNext ??= (await parts.loadPages())({
      article: () => article.article,
      body: article.body,
      documentTitle: parts.documentTitle,
      extract: parts.extract,
    });
    const outcome = await fetchNext(lifetime);
    if (outcome.kind === 'end') {
      // What looked like a next page was none: there is nothing to say of pages.
      if (state.value?.last === first) state.value = null;
      else change({ doing: 'all', next: null });
      return false;
    }
    if (outcome.kind !== 'page') {
      change({ doing: outcome.kind });
      return false;
    }
    const { tree, joined } = outcome;
    const part = article.admit(tree);
    await script.join(part, () => {
      batch(() => {
        article.join(part, joined);
        const last = (state.value?.last ?? first) + 1;
        const count = joined.pages.count === null ? null : Math.max(last, joined.pages.count);
        const doing = joined.nextPage ? 'waiting' : 'all';
        change({ last, count, doing, next: joined.nextPage });
      });
    });
    return joined.nextPage !== null;
  }

  async function run(): Promise<void> {
    try {
      do change({ doing: 'loading' });
      while ((await joinNext()) && wantsAll && !lifetime.aborted);
    } catch (error) {
      if (lifetime.aborted) return;
      parts.onFailure(error);
      change({ doing: 'failed' });
    } finally {
      running = null;
      wantsAll = false;
      // The observer speaks only of changes: an end that is still near is to be told anew.
      watched?.observer.unobserve(watched.end);
      if (!lifetime.aborted) watched?.observer.observe(watched.end);
    }
  }

  const begin = (): Promise<void> => {
    running ??= run();
    return running;
  };

  return {
    state,
    watch(end) {
      watched?.observer.disconnect();
      const observer = new IntersectionObserver(
        (entries) => {
          if (entries.at(-1)?.isIntersecting && state.peek()?.doing === 'waiting') void begin();
        },
        { root: parts.scroller, rootMargin: NEAR },
      );
      watched = { observer, end };
      observer.observe(end);
      lifetime.addEventListener('abort', () => observer.disconnect(), { once: true });
    },
    async all() {
      const doing = state.peek()?.doing;
      if (doing !== 'waiting' && doing !== 'loading') return;
      wantsAll = true;
      await begin();
    },
    async following() {
      const doing = state.peek()?.doing;
      if (doing === 'waiting' || doing === 'loading') await begin();
    },
    retry() {
      if (state.peek()?.doing !== 'failed') return;
      void begin();
    },
  };
}
