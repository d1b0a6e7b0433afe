import { foldHan } from '../han/characters.ts';
import { addressKind } from './address-kind.ts';
import { type PageRelation, pageNumber, relatePages } from './next-page-address.ts';
import {
  claimOfText,
  numberNamed,
  type PageClaim,
  speaksOfOtherText,
  statedCount,
} from './next-page-words.ts';

/** Where the text goes on. */
export interface NextPage {
  /** Absolute address of the next page, of the same origin; null where the text ends here. */
  readonly next: string | null;
  /** Which page of the text this is, from 1. */
  readonly page: number;
  /** How many pages the text has, where the page says; null where it does not. */
  readonly pages: number | null;
}

/** Containers whose rows of numbers page through something other than the text. */
const OTHER_PAGER =
  '[class*="comment" i], [id*="comment" i], [class*="related" i], [class*="gallery" i], [class*="slide" i], [class*="carousel" i], [class*="swiper" i], [id*="pinglun" i], [class*="pinglun" i], nav[class*="post" i], [class*="reply" i], [class*="replies" i], [class*="breadcrumb" i], [class*="calendar" i]';
/** A pager right below one of these is theirs. */
const OTHER_LIST =
  '[class*="comment" i], [id*="comment" i], [class*="pinglun" i], [id*="pinglun" i], [class*="related" i], [class*="reply" i], [class*="replies" i]';
/** Whole headings of what people write below a text. Folded Chinese. */
const COMMENTS_HEADING =
  /^\W*(?:\d+\s*(?:条|则|個|个)?)?\s*(?:(?:网友|读者|用户|最新|热门|全部|精彩)?(?:评论|留言|回复|跟帖)|コメント|댓글|(?:\d+ )?(?:reader |user )?(?:comments?|responses?|replies)\b|kommentare|commentaires|r(?:é|e)actions|comentarios)/iu;
/** Short lines that invite to write one. */
const COMMENTS_PROMPT =
  /(?:发表|我要|添加|写|参与|提交).{0,4}(?:评论|留言|回复)|コメントを(?:書|书|投稿)|댓글 (?:쓰기|달기)|(?:add|post|leave|write|submit) (?:a |your )?(?:comment|review|reply|response)|kommentar (?:schreiben|abgeben)|(?:ajouter|laisser|écrire) un (?:commentaire|avis)|(?:escribir|añadir|dejar) un (?:comentario|opini)|добавить (?:отзыв|комментарий)|(?:оставить|написать) (?:отзыв|комментарий)/iu;
/** Characters of a line that invites; more is a text that speaks of comments. */
const PROMPT_LENGTH = 120;
/** Characters of the row of numbers itself, before the link. */
const ROW_LENGTH = 40;
/** Headings of lists of other texts; a section of the text may be called so, too, and then it is not made of links. */
const OTHER_HEADING =
  /相关|推荐|猜你|热门|排行|最新|更多|おすすめ|関連|关连|관련|추천|related|recommended|more (?:stories|from|news|articles)|most (?:read|popular)|latest|trending|you may|mehr zum|(?:ä|a)hnliche|voir aussi|relacionad/iu;
/** Share of a list's text in links from which it leads elsewhere. */
const MOSTLY_LINKS = 0.5;
/** Characters of a list from which it is one, and not a link to it. */
const LIST_LENGTH = 100;
/** Links looked at, from the end of the page, where pagers stand; a page with more is a catalogue. */
const MAXIMUM_LINKS = 3000;
/** As many as an address may number. */
const MOST_PAGES = 60;

/** Finds the next page of the text on this page. Next articles, galleries, lists, forums and comment pages are none. */
export function findNextPage(document: Document, address: string): NextPage {
  const base = baseOf(document, address);
  const none: NextPage = { next: null, page: 1, pages: null };
  let best: { readonly href: string; readonly relation: PageRelation; readonly link: Element } | null = null;
  let bestScore = 0;
  let highest = 0;
  /** How much more the links say than the addresses: systems that count from nought. */
  let offset = 0;
  const links = [...document.querySelectorAll('a[href], link[rel~="next"][href]')];
  for (const link of links.slice(-MAXIMUM_LINKS)) {
    // Words first: reading an address costs far more, and hardly any link of a page says what is looked for here.
    const text = linkText(link);
    const claim = claimOf(link, text);
    if (!claim) continue;
    const href = resolve(link.getAttribute('href') ?? '', base);
    if (!href || sameAddress(href, address)) continue;
    const relation = relatePages(address, href);
    const score = relation ? scoreLink(link, text, claim, relation) : 0;
    if (relation && score > bestScore) {
      bestScore = score;
      best = { href, relation, link };
    }
    if ((claim === 'number' || claim === 'named') && !link.closest(OTHER_PAGER)) {
      const number = pageNumber(address, href);
      const shown = numberNamed(foldHan(text));
      if (number !== null && Math.abs(number - shown) <= 1) {
        highest = Math.max(highest, shown);
        offset = shown - number;
      }
    }
  }
  if (!best || isBelowOtherList(best.link)) return none;
  const { href, relation } = best;
  if (relation.kind === 'whole') return { ...none, next: href };
  const page = relation.kind === 'added' ? 1 : relation.page + Math.max(0, offset) - 1;
  if (page === 1 && isListAddress(address)) return none;
  const stated = statedPages(document, href, base, page);
  const pages = stated ?? (highest > page ? highest : null);
  return { next: href, page, pages: pages !== null && pages > page && pages <= MOST_PAGES ? pages : null };
}

function claimOf(link: Element, text: string): PageClaim | null {
  const claim = claimOfText(text, foldHan);
  if (claim) return claim;
  const rel = link.getAttribute('rel');
  return rel?.toLowerCase().split(/\s+/).includes('next') ? 'relation' : null;
}

/** 0 where the link does not lead to the next page; else the higher the surer. */
function scoreLink(link: Element, text: string, claim: PageClaim, relation: PageRelation): number {
  if (link.closest(OTHER_PAGER)) return 0;
  const label = `${text} ${link.getAttribute('title') ?? ''} ${link.getAttribute('aria-label') ?? ''}`;
  if (speaksOfOtherText(foldHan(label)) || speaksOfOtherText(foldHan(textBefore(link)))) return 0;
  const isAdded = relation.kind === 'added';
  if (relation.kind === 'whole') return claim === 'rest' ? 5 : 0;
  if (claim === 'next' || claim === 'rest' || (claim === 'sign' && isInPager(link))) return isAdded ? 10 : 8;
  if (link.getAttribute('rel')?.toLowerCase().includes('next') && (isAdded || link.localName === 'a'))
    return 7;
  const shown = numberNamed(foldHan(text));
  if (claim === 'named') return shown === relation.page ? 7 : 0;
  // A row of numbers counts from 1 even where the addresses count from nought.
  const isNext = shown === relation.page || (shown === relation.page + 1 && !isAdded);
  return claim === 'number' && isNext && isInPager(link) ? 6 : 0;
}

/** Lists are paged, too: `/tag/ferry/page/2`, `/list.php?page=2`. */
function isListAddress(address: string): boolean {
  const kind = addressKind(address);
  return kind === 'listing' || kind === 'search' || kind === 'front-page';
}

/** Tells whether the block before the link, or the heading that it stands under, is of comments or of other texts. */
function isBelowOtherList(link: Element): boolean {
  if (link.localName !== 'a') return false;
  let isNearest = true;
  let length = 0;
  let linked = 0;
  for (
    let around: Element | null = link;
    around && around.localName !== 'body';
    around = around.parentElement
  ) {
    for (let before = around.previousElementSibling; before; before = before.previousElementSibling) {
      const own = textLength(before);
      // What was drawn by a script, or runs one, is no text.
      if (before.localName === 'script' || before.localName === 'style') continue;
      if (length <= ROW_LENGTH && own <= PROMPT_LENGTH) {
        if (COMMENTS_PROMPT.test(foldHan(before.textContent ?? ''))) return true;
      }
      if (isNearest && own > LIST_LENGTH) {
        if (before.matches(OTHER_LIST)) return true;
        isNearest = false;
      }
      length += own;
      for (const inner of before.querySelectorAll('a[href]')) linked += textLength(inner);
      const heading = lastHeading(before);
      if (!heading) continue;
      const words = foldHan(heading.textContent ?? '').trim();
      if (COMMENTS_HEADING.test(words)) return true;
      return OTHER_HEADING.test(words) && linked >= MOSTLY_LINKS * (length - textLength(heading));
    }
  }
  return false;
}

function textLength(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}

function lastHeading(element: Element): Element | null {
  if (/^h[2-6]$/.test(element.localName)) return element;
  return [...element.querySelectorAll('h2, h3, h4, h5, h6')].at(-1) ?? null;
}

function linkText(link: Element): string {
  const text = (link.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (text) return text.length <= 90 ? text : '';
  return (
    link.querySelector('img[alt]')?.getAttribute('alt') ??
    link.getAttribute('aria-label') ??
    link.getAttribute('title') ??
    ''
  ).trim();
}

/** The words right before a link in its line: “下一篇：” says what the title behind it is. */
function textBefore(link: Element): string {
  const previous = link.previousSibling;
  return previous?.nodeType === 3 ? (previous.nodeValue ?? '').trim().slice(-12) : '';
}

/** Tells whether the link stands in a row of page numbers: at least one other number close by, linked or not. */
function isInPager(link: Element): boolean {
  let container = link.parentElement;
  for (let level = 0; container && level < 3; level += 1) {
    const text = (container.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text.length > 160) return false;
    const numbers: readonly string[] = text.match(/(?<!\d)\d{1,2}(?!\d)/g) ?? [];
    if (numbers.includes('1') && numbers.includes('2')) return true;
    container = container.parentElement;
  }
  return false;
}

/** Reads “共3页”, “1/3”, “page 1 of 3” out of the lines that hold the link. */
function statedPages(document: Document, next: string, base: string, page: number): number | null {
  for (const link of document.querySelectorAll('a[href]')) {
    if (resolve(link.getAttribute('href') ?? '', base) !== next) continue;
    for (const around of [link.parentElement, link.parentElement?.parentElement]) {
      const text = (around?.textContent ?? '').replace(/\s+/g, ' ');
      // More is no pager but the text itself.
      const count = text.length <= 400 ? statedCount(foldHan(text), page) : null;
      if (count !== null) return count;
    }
  }
  return null;
}

function baseOf(document: Document, address: string): string {
  const href = document.querySelector('base[href]')?.getAttribute('href');
  return (href && resolve(href, address)) || address;
}

function resolve(href: string, base: string): string | null {
  if (/^(?:javascript|mailto|tel|data):/i.test(href.trim()) || href.startsWith('#')) return null;
  try {
    const url = new URL(href, base);
    url.hash = '';
    return url.href;
  } catch {
    return null; // Pages link to anything.
  }
}

function sameAddress(a: string, b: string): boolean {
  return a.replace(/#.*$/, '').replace(/\/$/, '') === b.replace(/#.*$/, '').replace(/\/$/, '');
}
