import type { Article } from '../../article/article.ts';
import { bodyOf } from '../../page/unclobbered.ts';
import { titleOf } from './document-title.ts';
import { fetchPage } from './fetch-page.ts';
import { withoutGlosses } from './further-glosses.ts';
import { joinArticle, makeIdsUnique, removeRepeated } from './join-article.ts';
import type { FetchNext, JoiningHost, NextPageOutcome } from './pages-loader.ts';
import { rememberText } from './repeated-text.ts';
import { isSameArticle } from './same-article.ts';

/** Most pages of one article; what goes on longer is a book, or a trap. */
export const MOST_PAGES = 30;

/** Milliseconds that the pipeline waits at most for a moment in which the person does nothing. */
const LONGEST_WAIT = 500;

/** What the joining takes from its surroundings. */
export interface JoiningSurroundings {
  readonly fetchPage: typeof fetchPage;
  /** Resolves when nothing else is to be done. */
  readonly idle: () => Promise<void>;
}

/** Begins to join the pages that follow. Each call of the result fetches one, reads it as the first was read, and prepares it. */
export function startJoining(
  host: JoiningHost,
  { fetchPage: fetchNext, idle }: JoiningSurroundings = { fetchPage, idle: whenIdle },
): FetchNext {
  const first = host.article();
  const visited = new Set([bareAddress(first.address)]);
  const ids = new Set([...host.body.querySelectorAll('[id]')].map(({ id }) => id));
  const text = rememberText([first.title, first.subtitle ?? '', ...first.authors]);
  text.add(host.body);
  let joinedPages = 1;

  return async (signal): Promise<NextPageOutcome> => {
    const article = host.article();
    const address = article.nextPage;
    if (!address || visited.has(bareAddress(address))) return { kind: 'end' };
    if (joinedPages >= MOST_PAGES) return { kind: 'limit' };
    const fetched = await fetchNext(address, signal);
    if (fetched.kind !== 'page') return fetched;
    await idle();
    signal.throwIfAborted();
    const found = host.extract(fetched.document);
    if (visited.has(bareAddress(found.address))) return { kind: 'end' };
    if (wantsLogIn(found, fetched.document)) return { kind: 'elsewhere' };
    if (!/\S/.test(found.body.textContent ?? '') && !found.body.querySelector('img'))
      return { kind: 'failed' };
    const titles = { article: first, documentTitle: host.documentTitle };
    if (!isSameArticle(titles, { article: found, documentTitle: titleOf(fetched.document) }))
      return { kind: 'end' };

    const cleaned = withoutGlosses(found, article);
    const removals = [...cleaned.removals];
    removeRepeated(text.find(cleaned.body), removals);
    if (!text.add(cleaned.body)) return { kind: 'end' };
    joinedPages += 1;
    visited.add(bareAddress(address));
    visited.add(bareAddress(found.address));
    const page = makeIdsUnique({ ...cleaned, removals }, ids, joinedPages);
    return { kind: 'page', tree: page.body, joined: joinArticle(article, page) };
  };
}

/** A form for a password in the place of the text. */
function wantsLogIn({ judgement }: Article, document: Document): boolean {
  return !judgement.isArticle && bodyOf(document)?.querySelector('input[type=password]') != null;
}

function bareAddress(address: string): string {
  return address.replace(/#.*$/, '').replace(/\/$/, '');
}

/** Safari has no idle callbacks; the next task will do there. */
function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT });
    else setTimeout(resolve);
  });
}
