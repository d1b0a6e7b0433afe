import { foldHan } from '../han/characters.ts';
import { type PageRelation, pageNumber, relatePages } from './next-page-address.ts';

/** Where the text goes on. */
export interface NextPage {
  /** Absolute address of the next page, of the same origin; null where the text ends here. */
  readonly next: string | null;
  /** How many pages the text has, where the page says; null where it does not. */
  readonly pages: number | null;
}

/** Words of a link to the next page of the same text; simplified Chinese stands for both scripts. Whole link text. */
const NEXT_PAGE =
  /^[\s[（(【<《«‹]*(?:下一?页|后一?页|下一頁|翻到?下一?页|点击(?:进入)?下一?页|次の?ページ(?:へ)?|次へ|続きを読む|다음\s?페이지|다음|next(?:\s+page)?|continue(?: reading)?|(?:zur )?nächste seite|weiter|page suivante|suivante?|página siguiente|siguiente|próxima(?: página)?|pagina successiva|successiva|volgende(?: pagina)?|nästa(?: sida)?|næste(?: side)?|neste(?: side)?|seuraava(?: sivu)?|następna(?: strona)?|další(?: strana)?|следующая(?: страница)?|далее|sonraki(?: sayfa)?|trang sau|berikutnya|selanjutnya)[\s\]）)】>》»›→▶…:：]*$/iu;
/** Signs alone are a next page only inside a row of page numbers. */
const NEXT_SIGN = /^(?:>{1,2}|»|›|→|▶|❯|＞|下页)$/u;
/** Words of a link to the rest, or the whole, of a text that was cut. */
const REST_OF_TEXT =
  /^[\s[（(【]*(?:点击)?(?:(?:阅读|查看|浏览|显示|展开)?(?:余下|剩余|剩下)(?:的)?(?:全文|内容|部分)?|(?:阅读|查看|浏览|显示)全文|全文阅读|在本页(?:阅读|显示)(?:全文|余下全文)|继续阅读|全文を(?:読|表示).*|続きを読む|전체\s?보기|(?:read|view|show)(?: the)? (?:full|whole|rest of the|entire) (?:article|story|text)|(?:view|read)(?: as| on)?(?: a)? (?:single|one) page|auf einer seite lesen|artikel auf einer seite(?: lesen)?|alles auf einer seite)[\s\]）)】>》»›…]*$/iu;
/** What says that a link leads to another text, picture or chapter, in its own words or right before it. */
const OTHER_TEXT =
  /(?:下一?(?:篇|条|则|章|节|回|集|组|张|图|个|期|卷|话|主题|视频)|后一(?:篇|条|张)|前一|上一|相关|图集|组图|next (?:article|post|story|gallery|photo|slide|chapter|video|up)|nächster (?:artikel|beitrag)|article suivant|次の(?:記事|写真|話)|다음\s?(?:글|기사))/iu;

/** Containers whose rows of numbers page through something other than the text. */
const OTHER_PAGER =
  '[class*="comment" i], [id*="comment" i], [class*="related" i], [class*="gallery" i], [class*="slide" i], [class*="carousel" i], [class*="swiper" i], [id*="pinglun" i], [class*="pinglun" i], nav[class*="post" i]';
/** Links looked at, from the end of the page, where pagers stand; a page with more is a catalogue. */
const MAXIMUM_LINKS = 3000;
/** As many as the reader joins. */
const MOST_PAGES = 60;

/** Finds the next page of the text on this page. Next articles, galleries and comment pages are none. */
export function findNextPage(document: Document, address: string): NextPage {
  const base = baseOf(document, address);
  let next: string | null = null;
  let best = 0;
  let highest = 0;
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
    if (score > best) {
      best = score;
      next = href;
    }
    if (claim === 'number' && !link.closest(OTHER_PAGER)) {
      const number = pageNumber(address, href);
      const shown = numberIn(text);
      if (number !== null && Math.abs(number - shown) <= 1) highest = Math.max(highest, shown);
    }
  }
  if (!next) return { next: null, pages: null };
  const stated = statedPages(document, next, base);
  const pages = stated ?? (highest >= 2 ? highest : null);
  return { next, pages: pages !== null && pages <= MOST_PAGES ? pages : null };
}

/** What a link says of itself. */
type Claim = 'next' | 'sign' | 'rest' | 'number' | 'relation';

/** Every text that one of the expressions for words takes has one of these: asked first, for the hundreds of links that say something else. */
const MAY_CLAIM =
  /[\d>»›→▶❯＞页頁下次続继繼余餘剩]|全文|다음|전체|next|continu|seite|weiter|suivant|siguiente|pr[oó]xima|successiva|volgende|n[äæ]sta|n[æe]ste|seuraava|nast[eę]pna|dal[sš][ií]|следующая|далее|sonraki|trang sau|berikutnya|selanjutnya|full|whole|rest of|entire|(?:single|one) page/i;

function claimOf(link: Element, text: string): Claim | null {
  if (text && MAY_CLAIM.test(text)) {
    const folded = foldHan(text);
    if (NEXT_PAGE.test(folded)) return 'next';
    if (NEXT_SIGN.test(folded)) return 'sign';
    if (REST_OF_TEXT.test(folded)) return 'rest';
    if (/^[[第（(]?\s?\d{1,2}\s?[\]页）)]?$/.test(folded)) return 'number';
  }
  const rel = link.getAttribute('rel');
  return rel?.toLowerCase().split(/\s+/).includes('next') ? 'relation' : null;
}

function numberIn(text: string): number {
  return Number(text.replace(/\D/g, ''));
}

/** 0 where the link does not lead to the next page; else the higher the surer. */
function scoreLink(link: Element, text: string, claim: Claim, relation: PageRelation): number {
  if (link.closest(OTHER_PAGER)) return 0;
  const label = `${text} ${link.getAttribute('title') ?? ''} ${link.getAttribute('aria-label') ?? ''}`;
  if (OTHER_TEXT.test(foldHan(label)) || OTHER_TEXT.test(foldHan(textBefore(link)))) return 0;
  const isAdded = relation.kind === 'added';
  if (relation.kind === 'whole') return claim === 'rest' ? 5 : 0;
  if (claim === 'next' || claim === 'rest' || (claim === 'sign' && isInPager(link))) return isAdded ? 10 : 8;
  if (link.getAttribute('rel')?.toLowerCase().includes('next') && (isAdded || link.localName === 'a'))
    return 7;
  return claim === 'number' && numberIn(text) === relation.page && isInPager(link) ? 6 : 0;
}

function linkText(link: Element): string {
  const text = (link.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (text) return text.length <= 60 ? text : '';
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
function statedPages(document: Document, next: string, base: string): number | null {
  for (const link of document.querySelectorAll('a[href]')) {
    if (resolve(link.getAttribute('href') ?? '', base) !== next) continue;
    const text = foldHan((link.parentElement?.parentElement?.textContent ?? '').replace(/\s+/g, ' ')).slice(
      0,
      400,
    );
    const match =
      /共\s*(\d{1,2})\s*页|第?\s*\d{1,2}\s*页?\s*[/／]\s*(?:共)?\s*(\d{1,2})\s*页|page \d{1,2} (?:of|\/) (\d{1,2})|seite \d{1,2} (?:von|\/) (\d{1,2})|(\d{1,2})\s*ページ中/i.exec(
        text,
      );
    const number = match?.slice(1).find((group) => group !== undefined);
    if (number) return Number(number);
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
