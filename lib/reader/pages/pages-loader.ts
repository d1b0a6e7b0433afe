import type { Article } from '../../article/article.ts';
import { sendMessage } from '../../messages.ts';

/** What the joining of pages needs of the open reader. */
export interface JoiningHost {
  /** The article with the pages joined so far. */
  readonly article: () => Article;
  /** The body with the pages joined so far, in whichever script. */
  readonly body: HTMLElement;
  /** Title of the page's document. */
  readonly documentTitle: string;
  /** The pipeline, which the reader has already. */
  readonly extract: (document: Document) => Article;
}

/** What became of the next page. */
export type NextPageOutcome =
  /** `tree` goes at the end of the body, as unclean as every page; `joined` is the article with it. */
  | { readonly kind: 'page'; readonly tree: HTMLElement; readonly joined: Article }
  /** Nothing follows: the pages go round, or what follows is another text. */
  | { readonly kind: 'end' }
  /** As many pages as are joined are joined. */
  | { readonly kind: 'limit' }
  /** The page leads to another site, or to a log-in. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'failed' };

/** Fetches the pages that follow, one at each call. Rejects where the signal aborts. */
export type FetchNext = (signal: AbortSignal) => Promise<NextPageOutcome>;

/** Begins the joining for an open reader. */
export type StartJoining = (host: JoiningHost) => FetchNext;

/** Where the two content scripts meet: the global of their isolated world, which no page sees. */
const PLACE = Symbol.for('limpid.pages');

type World = typeof globalThis & { [PLACE]?: StartJoining };

/** Offers the joining to the reader; its own entrypoint calls it. */
export function offerPages(start: StartJoining): void {
  (globalThis as World)[PLACE] = start;
}

/**
 * Brings the joining into this document's isolated world, once. Rejects where the background cannot inject it, for instance
 * because the extension was updated meanwhile.
 */
export async function loadPages(): Promise<StartJoining> {
  const world: World = globalThis;
  if (!world[PLACE]) await sendMessage({ type: 'pages' });
  const start = world[PLACE];
  if (!start) throw new Error('the joining of pages did not arrive');
  return start;
}
