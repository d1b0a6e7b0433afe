import { foldHan } from '../../han/characters.ts';
import { type AddressKind, addressKind } from '../../page/address-kind.ts';
import { textWeight } from '../../page/text-weight.ts';
import { readStructuredData } from '../metadata/json-ld.ts';
import { firstMeta, readMetaTags } from '../metadata/meta-tags.ts';
import { readLines } from '../metadata/page-lines.ts';
import type { Workspace } from '../workspace.ts';

/** What the page says that it is, by structured data and Open Graph. */
export type DeclaredKind = 'article' | 'product' | 'listing' | 'front-page' | null;

/** Everything that the judgement looks at. Weights as `textWeight` gives them: Latin letters, a Han character counts three. */
export interface Evidence {
  /** Text of the chosen article, and what of it is inside links. */
  readonly bodyWeight: number;
  readonly bodyLinkWeight: number;
  /** Lines of running text: long enough for a sentence, few links, punctuation. */
  readonly paragraphs: number;
  readonly proseWeight: number;
  readonly longestParagraph: number;
  /** Links in the article that are as long as headlines. */
  readonly headlineLinks: number;
  /** Text in blocks that repeat side by side, each with a link or heading of its own: teasers, results, goods. */
  readonly cardWeight: number;
  /** Whether most of the page's long text is summaries of other articles, each with its linked title. */
  readonly isListOfSummaries: boolean;
  readonly declared: DeclaredKind;
  /** Whether the page declares when it was published: shops and lists hardly ever do. */
  readonly isDated: boolean;
  readonly address: AddressKind;
  /** Whether its title calls the page the results of a search. */
  readonly namesItselfSearch: boolean;
  readonly passwordFields: number;
  /** Prices and buttons to buy. */
  readonly buySigns: number;
  readonly prices: number;
  /** Share of the page's text that the chosen article has; 0 where the page has far more text than a short article. */
  readonly shareOfPage: number;
  /** Fields to fill in, anywhere on the page. */
  readonly fields: number;
}

/** Letters: a line that holds a sentence; twenty Han characters or ten words. */
const SENTENCE = 60;
/** Letters: the shortest headline; eight Han characters or five words. */
const HEADLINE = 24;
/** Lines of the article looked at. */
const MAXIMUM_LINES = 2000;
/** Characters of a page's text, white space and all, above which a short article is a small part of it. */
const SHORT_PAGE = 50_000;
const PUNCTUATION = /[。！？，、；：.!?,;:।၊။។؟،]/;

const BUY =
  /(?:add to (?:cart|bag|basket|trolley)|buy (?:it )?now|in den warenkorb|ajouter au panier|añadir al carrito|adicionar ao carrinho|aggiungi al carrello|加入购物车|加入購物車|立即购买|立即購買|立刻购买|カートに入れる|장바구니)/i;
const SEARCH_TITLE =
  /(?:搜索结果|搜寻结果|的搜索|站内搜索|search results|results for|検索結果|검색\s?결과|suchergebnis|résultats de (?:la )?recherche|resultados de (?:la )?búsqueda)/i;
const PRICE = /(?:[$€£¥￥₩₹]\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|kr\b|zł|元\/|USD|EUR))/g;

/** Gathers the evidence from the chosen article and the page around it. */
export function gatherEvidence(workspace: Workspace): Evidence {
  const { copy, body, address } = workspace;
  let bodyWeight = 0;
  let bodyLinkWeight = 0;
  let paragraphs = 0;
  let proseWeight = 0;
  let longestParagraph = 0;
  for (const line of readLines(body, MAXIMUM_LINES)) {
    const weight = textWeight(line.text);
    const links = Math.min(weight, (weight * line.linkLength) / Math.max(1, line.text.length));
    bodyWeight += weight;
    bodyLinkWeight += links;
    if (weight >= SENTENCE && links <= 0.35 * weight && PUNCTUATION.test(line.text)) {
      paragraphs += 1;
      proseWeight += weight;
      longestParagraph = Math.max(longestParagraph, weight);
    }
  }
  let headlineLinks = 0;
  for (const link of body.querySelectorAll('a[href]')) if (isHeadline(link)) headlineLinks += 1;
  const { declared, isDated } = readDeclared(copy);
  const pageText = copy.body?.textContent ?? '';
  return {
    cardWeight: weighCards(body),
    isListOfSummaries: workspace.isList === true,
    bodyWeight,
    bodyLinkWeight,
    paragraphs,
    proseWeight,
    longestParagraph,
    headlineLinks,
    declared,
    isDated,
    address: addressKind(address),
    namesItselfSearch: SEARCH_TITLE.test(foldHan(copy.title)),
    passwordFields: copy.querySelectorAll('input[type="password"]').length,
    buySigns: countBuySigns(copy),
    prices: pageText.slice(0, 200_000).match(PRICE)?.length ?? 0,
    shareOfPage: pageText.length > SHORT_PAGE ? 0 : bodyWeight / Math.max(1, textWeight(pageText)),
    fields: copy.querySelectorAll('input:not([type="hidden"]), textarea, select').length,
  };
}

function isHeadline(link: Element): boolean {
  const text = link.textContent ?? '';
  return text.length < 400 && textWeight(text) >= HEADLINE;
}

/** Siblings that make a row of cards; an article has fewer boxes of one kind. */
const FEWEST_CARDS = 5;
const NO_CARDS = new Set([
  'P',
  'BR',
  'HR',
  'TR',
  'TD',
  'TH',
  'A',
  'SPAN',
  'IMG',
  'FIGURE',
  'BLOCKQUOTE',
  'PRE',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
]);

function weighCards(body: HTMLElement): number {
  let heaviest = 0;
  for (const parent of [body, ...body.querySelectorAll('*')]) {
    if (parent.childElementCount < FEWEST_CARDS) continue;
    const rows = new Map<string, { count: number; weight: number }>();
    for (const child of parent.children) {
      if (NO_CARDS.has(child.nodeName) || !child.querySelector('a[href], h2, h3, h4')) continue;
      const weight = textWeight(child.textContent ?? '');
      if (weight < HEADLINE) continue;
      const kind = `${child.nodeName} ${child.getAttribute('class')?.split(/\s+/)[0] ?? ''}`;
      const row = rows.get(kind) ?? { count: 0, weight: 0 };
      row.count += 1;
      row.weight += weight;
      rows.set(kind, row);
    }
    for (const { count, weight } of rows.values())
      if (count >= FEWEST_CARDS) heaviest = Math.max(heaviest, weight);
  }
  return heaviest;
}

function countBuySigns(copy: Document): number {
  let signs =
    copy.querySelectorAll('[itemprop="price"], [itemprop="offers"], [itemtype$="/Product"]').length > 0
      ? 1
      : 0;
  for (const element of copy.querySelectorAll(
    'button, input[type="submit"], input[type="button"], a[class*="cart" i], a[class*="buy" i], [role="button"]',
  )) {
    const text = element.textContent || element.getAttribute('value') || '';
    if (text.length < 60 && BUY.test(text)) {
      signs += 1;
      if (signs >= 5) break;
    }
  }
  return signs;
}

const PRODUCT_TYPE =
  /^(?:Product|ProductGroup|IndividualProduct|Vehicle|Course|SoftwareApplication|VideoGame|Offer|AggregateOffer)$/;
const LISTING_TYPE = /^(?:CollectionPage|ItemList|SearchResultsPage|OfferCatalog|Blog|ProfilePage)$/;
const ARTICLE_TYPE = /^(?:\w*Article|\w*NewsArticle|BlogPosting|Report|LiveBlogPosting)$/;

function readDeclared(copy: Document): { declared: DeclaredKind; isDated: boolean } {
  const data = readStructuredData(copy);
  const tags = readMetaTags(copy);
  const openGraph = (firstMeta(tags, 'og:type') ?? '').toLowerCase();
  const isDated = Boolean(
    data.article?.published ??
      firstMeta(
        tags,
        'article:published_time',
        'pubdate',
        'publishdate',
        'datepublished',
        'dc.date.issued',
        'parsely-pub-date',
      ),
  );
  const has = (pattern: RegExp) => [...data.mainTypes].some((type) => pattern.test(type));
  let declared: DeclaredKind = null;
  if (has(ARTICLE_TYPE)) declared = 'article';
  else if (has(PRODUCT_TYPE) || /^(?:og:)?product/.test(openGraph)) declared = 'product';
  else if (has(LISTING_TYPE)) declared = 'listing';
  else if (/article|blog|news|story/.test(openGraph)) declared = 'article';
  else if (
    /website/.test(openGraph) &&
    data.mainTypes.size > 0 &&
    has(/^WebSite$/) &&
    !has(/^(?:WebPage|BreadcrumbList)$/)
  )
    declared = 'front-page';
  return { declared, isDated };
}
