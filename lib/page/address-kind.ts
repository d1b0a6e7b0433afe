/** What the form of an address says of its page. */
export type AddressKind = 'front-page' | 'search' | 'listing' | 'article' | 'unknown';

const SEARCH_PATH =
  /\/(?:search|suche|recherche|buscar|busca|cerca|zoeken|sok|wyszukiwanie|sousuo|so|find|results?)(?:\.\w+)?(?:\/|$)/i;
const SEARCH_PARAMETER = /^(?:q|query|keyword|keywords|wd|search|searchword|search_query|kw|s)$/i;
const LISTING_PATH =
  /(?:^|\/)(?:tags?|categor(?:y|ies)|cat|topics?|channels?|archives?|list|lists|forums?|boards?|collections?|browse|authors?|users?|members?|profile|sections?|rubrik|rubrique|kategorie|thema|themen|market|shop|shopping|store)(?:\/[^/]*)?\/?$|\/(?:forum|forumdisplay|list|thread_list|bbs)[-_]?\d*(?:[-_]\d+)*\.\w+$/i;
const ACCOUNT_PATH =
  /\/(?:log-?in|sign-?in|sign-?up|register|account|passport|cart|checkout|basket)(?:\.\w+)?\/?$/i;
const INDEX_FILE = /^\/(?:index|default|home|main)?(?:\.\w{2,5})?$/i;
/** A language, a country or an edition as the whole path: `/en/`, `/zh-hant`, `/us`. */
const EDITION = /^\/[a-z]{2}(?:[-_][a-z]{2,4})?\/?$/i;

/** Reads the kind of page from an address alone. */
export function addressKind(address: string): AddressKind {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'unknown'; // Not an address; nothing to read.
  }
  const { pathname, searchParams, hash } = url;
  if (SEARCH_PATH.test(pathname)) return 'search';
  for (const [name, value] of searchParams) {
    if (SEARCH_PARAMETER.test(name) && value && !/\d{3}/.test(pathname)) return 'search';
  }
  const isIdentified = [...searchParams].some(
    ([name, value]) =>
      /^(?:id|p|aid|newsid|articleid|article_id|docid|sn|serialno|storyid|contentid|uid|tid|a|nid|itemid|no)$/i.test(
        name,
      ) && /\d|\w{8}/.test(value),
  );
  if ((INDEX_FILE.test(pathname) || EDITION.test(pathname)) && !isIdentified && !/^#!?\//.test(hash))
    return 'front-page';
  if (ACCOUNT_PATH.test(pathname)) return 'listing';
  if (isArticlePath(pathname) || isIdentified) return 'article';
  return LISTING_PATH.test(pathname) ? 'listing' : 'unknown';
}

/** A date, a long number or a slug of several words in the last segments: how sites name single texts. */
function isArticlePath(pathname: string): boolean {
  const segments = pathname.split('/').filter(Boolean);
  const last = segments.at(-1) ?? '';
  if (/(?:19|20)\d{2}[/_-]?(?:0?[1-9]|1[0-2])(?:[/_-]|\d{2})/.test(pathname) && !/^\d{1,4}$/.test(last))
    return true;
  if (/\d{5,}/.test(last)) return true;
  const words = last
    .replace(/\.\w+$/, '')
    .split(/[-_]/)
    .filter((word) => word.length > 1);
  return words.length >= 5;
}
