import type { Bylines } from './bylines.ts';
import { letters } from './comparison.ts';
import type { StructuredData } from './json-ld.ts';
import { allMeta, type MetaTags } from './meta-tags.ts';
import { type ArticleEdges, PIECE_SEPARATOR, readLines } from './page-lines.ts';
import {
  isHanName,
  isHanOrganisation,
  isWesternName,
  splitEastAsianNames,
  splitHanNames,
  splitWesternNames,
  withoutSeparators,
} from './person-names.ts';
import { isSiteName } from './site-name.ts';

const AUTHOR_META = [
  'author',
  'article:author',
  'og:article:author',
  'article:author_name',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'parsely-author',
  'sailthru.author',
  'byl',
  'byline',
  'creator',
  'cxenseparse:author',
  'citation_author',
  'weibo:article:author',
  'dable:author',
];

/** Elements that say by attribute that they name the author. */
const AUTHOR_ELEMENT =
  '[itemprop~="author"], [rel~="author"], [class*="author" i], [class*="byline" i], [class*="reporter" i], [class*="writer" i], [class*="contributor" i], address a';
/** Characters: a name with its title of the trade; longer ones are biographies. */
const LONGEST_BYLINE = 120;
/** Elements looked at; a page with more author boxes lists other stories. */
const MAXIMUM_ELEMENTS = 40;

/** Finds the people who wrote the article: stated by structured data, meta, bylines or the page's markup, people before organisations. */
export function findAuthors(
  edges: ArticleEdges,
  bylines: Bylines,
  tags: MetaTags,
  data: StructuredData,
  siteNames: ReadonlySet<string>,
  isChinese: boolean,
): string[] {
  const structured = namesIn(data.article?.authors ?? [], siteNames);
  const meta = namesIn(allMeta(tags, ...AUTHOR_META.filter((name) => tags.has(name))), siteNames);
  const lines = bylines.authors.filter((name) => !isSiteName(name, siteNames));
  const lists = isChinese ? [lines, structured, meta] : [structured, meta, lines];
  const best = lists.find((list) => list.length > 0);
  if (best) {
    // The page's line may name more people than the one that the system knows.
    const fuller = lists.find(
      (list) => list.length > best.length && list.length <= 8 && best.every((name) => has(list, name)),
    );
    return fuller ?? best;
  }
  const marked = markedAuthors(edges, siteNames);
  if (marked.length > 0) return marked;
  // An organisation is named where it is all that the page states, and is not the site itself.
  const stated =
    data.article?.authors.find((name) => isOrganisationName(name) && !isSiteName(name, siteNames)) ?? null;
  return stated ? [stated] : [];
}

function has(list: readonly string[], name: string): boolean {
  const plain = letters(name);
  return list.some((other) => letters(other) === plain);
}

/** Reads declared authors into names; drops sites, addresses, numbers and log-in names. */
function namesIn(values: readonly string[], siteNames: ReadonlySet<string>): string[] {
  const names: string[] = [];
  for (const value of values) {
    if (/^(?:https?:|\/|www\.)|^\d+$|@\w+\.\w/.test(value) || value.length > 200) continue;
    for (const name of splitNames(value)) {
      if (!isSiteName(name, siteNames) && !has(names, name)) names.push(name);
    }
  }
  return names;
}

/** Splits a list of names in whatever script it is. */
function splitNames(value: string): string[] {
  if (/[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(value))
    return splitEastAsianNames(value);
  if (/\p{Script=Han}/u.test(value)) {
    const names = splitHanNames(value, { surname: true });
    if (names.length > 0) return names;
    const plain = withoutSeparators(value);
    return isHanName(plain, false) ? [plain] : [];
  }
  return splitWesternNames(value);
}

function isOrganisationName(name: string): boolean {
  return (
    isHanOrganisation(name) ||
    (/^\p{Lu}[\p{L}\s.&'-]{2,50}$/u.test(name) &&
      !/^(?:admin|administrator|editor|staff|unknown|null)$/i.test(name))
  );
}

function markedAuthors(edges: ArticleEdges, siteNames: ReadonlySet<string>): string[] {
  const { start, end } = edges;
  if (!start || !end) return [];
  const names: string[] = [];
  let count = 0;
  let distance = Number.POSITIVE_INFINITY;
  const before = new Set<Element>(edges.before.slice(-30).map((line) => line.block));
  const around = [
    ...before,
    ...edges.head.slice(0, 5).map((line) => line.block),
    ...edges.tail.slice(-3).map((line) => line.block),
    ...edges.after.slice(0, 5).map((line) => line.block),
  ];
  for (const [index, block] of around.reverse().entries()) {
    const holder = block.closest(AUTHOR_ELEMENT) ?? block.querySelector(AUTHOR_ELEMENT);
    if (!holder || index > distance + 3) continue;
    count += 1;
    if (count > MAXIMUM_ELEMENTS) break;
    const text = readLines(holder, 6)
      .map((line) => line.text)
      .join(PIECE_SEPARATOR);
    if (!text || text.length > LONGEST_BYLINE) continue;
    for (const name of splitNames(text)) {
      const proper =
        isWesternName(name) ||
        isHanName(name, false) ||
        /\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(name);
      if (proper && !isSiteName(name, siteNames) && !has(names, name)) {
        names.push(name);
        distance = Math.min(distance, index);
      }
    }
  }
  return names.slice(0, 6);
}
