import type { Article } from '../../article/article.ts';
import { fingerprint } from './repeated-text.ts';

/** Share of two-character pieces that two titles have in common where they are one title. */
const ALIKE = 0.7;

/** A page, as far as its titles go. */
export interface TitledPage {
  readonly article: Pick<Article, 'title'>;
  /** Title of its document. */
  readonly documentTitle: string;
}

/**
 * Tells whether a page goes on with the text of the first, by their titles: links to the next article look like links to
 * the next page on some sites, and their addresses, too.
 */
export function isSameArticle(first: TitledPage, next: TitledPage): boolean {
  const title = bare(first.article.title);
  if (title === '' || bare(next.article.title) === '') return true;
  // Some sites give each page a heading of its own, and the article's title in the document's only.
  return areAlike(title, bare(next.article.title)) || bare(next.documentTitle).includes(title);
}

/** A title without what sites add to it from the second page on. */
function bare(title: string): string {
  return fingerprint(
    title.replace(
      /[\s\-–—_|:：,，(（[【]*(?:第?\s?\d{1,2}\s?页|第\s?\d{1,2}\s?頁|(?:page|seite|página|pagina|p\.?)\s?\d{1,2}(?:\s?(?:of|von|\/)\s?\d{1,2})?|\d{1,2}\s?(?:\/\s?\d{1,2}|ページ目?)|\d{1,2}(?=[)）\]】]))[)）\]】\s]*$/iu,
      '',
    ),
  );
}

function areAlike(one: string, other: string): boolean {
  if (one === other) return true;
  // Years, parts, results: what differs in its numbers alone is another text.
  if (one.replace(/\p{N}+/gu, '') === other.replace(/\p{N}+/gu, '')) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 4 && long.includes(short)) return true;
  const pieces = piecesOf(short);
  let common = 0;
  for (const piece of piecesOf(long)) if (pieces.has(piece)) common += 1;
  return pieces.size > 0 && common / pieces.size >= ALIKE && short.length >= long.length / 2;
}

function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at += 1) pieces.add(text.slice(at, at + 2));
  return pieces;
}
