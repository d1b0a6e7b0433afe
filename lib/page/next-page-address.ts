/** How one address is another page of the same text. */
export interface PageRelation {
  /**
   * `added`: the one is the other plus a page number (`a.html`, `a_2.html`). `counted`: both carry a number at the same place
   * (`a_2.html`, `a_3.html`). `whole`: the same text in one piece (`a_all.html`, `?full=1`).
   */
  readonly kind: 'added' | 'counted' | 'whole';
  /** Number of the page, counted from 1; 1 for the whole text. */
  readonly page: number;
}

/** A page's number in an address, and the address without it. */
interface Numbered {
  readonly stem: string;
  readonly number: number | null;
}

/** Articles have fewer pages; what counts higher is an identifier. */
const HIGHEST_PAGE = 60;

const PAGE_PARAMETER =
  /^(?:page|p|pn|pg|paged|pageno|page_no|page_num|pagenum|pagenumber|pageindex|page_index|currentpage|curpage|cur_page|pageid|seite|pagina|pag|part|pageNum)$/i;
const WHOLE_PARAMETER =
  /^(?:full|all|whole|single|singlepage|single_page|view|page|showall|show|mode|fulltext|viewall|page_all)$/i;
const WHOLE_VALUE = /^(?:full|all|whole|1|true|single|singlepage|fulltext|viewall|0)$/i;
const COMMENT_PARAMETER = /(?:comment|cpage|reply|floor)/i;

/** Says whether `next` is the page after `current`, by the addresses alone. Both absolute; another origin is never a page. */
export function relatePages(current: string, next: string): PageRelation | null {
  const from = parse(current);
  const to = parse(next);
  if (!from || !to || from.origin !== to.origin || from.pathname === '/') return null;
  if (/comment-page|\/comments?\b/i.test(to.pathname)) return null;
  for (const a of readings(from)) {
    for (const b of readings(to)) {
      if (a.stem !== b.stem || b.number === null) continue;
      // Some systems count from nought: `a.html`, `a_1.html`, `a_2.html`.
      if (a.number === null && b.number <= 2 && !isPageOfList(from, to)) return { kind: 'added', page: 2 };
      if (a.number !== null && b.number === a.number + 1 && isTold(from, to))
        return { kind: 'counted', page: b.number };
    }
  }
  return isWhole(from, to) ? { kind: 'whole', page: 1 } : null;
}

/** Says which page of the text on `current` another address is; null where it is none, or does not say. */
export function pageNumber(current: string, other: string): number | null {
  const from = parse(current);
  const to = parse(other);
  if (!from || !to || from.origin !== to.origin) return null;
  for (const a of readings(from)) {
    for (const b of readings(to)) if (a.stem === b.stem && b.number !== null) return b.number;
  }
  return null;
}

function parse(address: string): URL | null {
  try {
    const url = new URL(address);
    url.hash = '';
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
  } catch {
    return null; // Not an address.
  }
}

/** Every way to read a page number out of an address, the reading without a number first. */
function readings(url: URL): Numbered[] {
  const parameters = [...url.searchParams].filter(
    ([name]) => !/^(?:utm_\w+|srsltid|spm|from|ref|fbclid|gclid)$/i.test(name),
  );
  const query = (without: string | null) =>
    parameters
      .filter(([name]) => name !== without)
      .map(([name, value]) => `${name}=${value}`)
      .sort()
      .join('&');
  const path = url.pathname.replace(/\/(?:index\.\w+)?$/, '');
  const found: Numbered[] = [{ stem: `${path}?${query(null)}`, number: null }];
  for (const [name, value] of parameters) {
    if (PAGE_PARAMETER.test(name) && !COMMENT_PARAMETER.test(name) && isPageNumber(value)) {
      found.push({ stem: `${path}?${query(name)}`, number: Number(value) });
    }
  }
  // `a_2.html`, `a-2.html`, `a_p2.html`, `a,2.html`, `a.2.html`, `a(2).html`.
  const suffix = /^(.+?)(?:[_\-,.~](?:p|page|pg)?[_-]?|\((?=\d+\)))(\d{1,2})\)?(\.\w{2,5})?$/i.exec(path);
  if (suffix && isPageNumber(suffix[2]))
    found.push({ stem: `${suffix[1]}${suffix[3] ?? ''}?${query(null)}`, number: Number(suffix[2]) });
  // `/a/2`, `/a/page/2`, `/a/p2`, `/a/2.html`; a file's own extension on the first page goes: `/a.html`, `/a/2.html`.
  const segment = /^(.+?)\/(?:page[/-]?|p|seite-?|pagina-?)?(\d{1,2})(?:\.\w{2,5})?$/i.exec(path);
  if (segment && isPageNumber(segment[2])) {
    found.push({ stem: `${segment[1]}?${query(null)}`, number: Number(segment[2]) });
    const extension = /\.\w{2,5}$/.exec(path)?.[0] ?? '';
    if (extension)
      found.push({ stem: `${segment[1]}${extension}?${query(null)}`, number: Number(segment[2]) });
  }
  return found;
}

function isPageNumber(text: string | undefined): boolean {
  return /^\d{1,2}$/.test(text ?? '') && Number(text) >= 1 && Number(text) <= HIGHEST_PAGE;
}

/**
 * Two numbers that follow each other are pages only where the rest of the address tells the text apart: `/news/11.html` and
 * `/news/12.html` are two articles, `/news/4711_1.html` and `/news/4711_2.html` one.
 */
function isTold(from: URL, to: URL): boolean {
  if (from.pathname === to.pathname)
    return [...from.searchParams].length > 1 || /\d{3}|[^/]{12}/.test(from.pathname);
  const stem = from.pathname.replace(/[_\-,.~(/]?(?:p|page|pg)?[_-]?\d{1,2}\)?(?:\.\w{2,5})?\/?$/i, '');
  const last = stem.split('/').at(-1) ?? '';
  return /\d{3}/.test(last) || last.length >= 12;
}

/**
 * `/blog/page/2/` is how the most common systems page their lists; texts are paged so only where the address names the text:
 * by three words, or a number.
 */
function isPageOfList(from: URL, to: URL): boolean {
  if (!/\/page\/?-?\d+\/?$/i.test(to.pathname)) return false;
  const last = from.pathname.replace(/\/$/, '').split('/').at(-1) ?? '';
  return !/\d{3}/.test(last) && !/[^-_]+[-_][^-_]+[-_][^-_]+/.test(last) && last.length < 12;
}

function isWhole(from: URL, to: URL): boolean {
  const stems = readings(from).map(({ stem }) => stem);
  const wholePath = /^(.+?)[_\-/](?:all|full|whole|quanwen|0)(\.\w{2,5})?$/i.exec(
    to.pathname.replace(/\/$/, ''),
  );
  if (wholePath) {
    const stem = `${wholePath[1]}${wholePath[2] ?? ''}?`;
    if (stems.includes(stem)) return true;
  }
  if (from.pathname !== to.pathname) return false;
  const added = [...to.searchParams].filter(([name, value]) => from.searchParams.get(name) !== value);
  const lost = [...from.searchParams.keys()].filter(
    (name) => !to.searchParams.has(name) && !PAGE_PARAMETER.test(name),
  );
  const [only] = added;
  return (
    lost.length === 0 &&
    added.length === 1 &&
    only !== undefined &&
    WHOLE_PARAMETER.test(only[0]) &&
    WHOLE_VALUE.test(only[1])
  );
}
