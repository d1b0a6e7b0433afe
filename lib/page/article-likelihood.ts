import { addressKind } from './address-kind.ts';
import { textWeight } from './text-weight.ts';

/** Letters (`textWeight`) of a paragraph that counts: twenty-odd Han characters, or a sentence of a dozen words. */
const PARAGRAPH = 75;
/** Sum of the paragraphs' weights from which a page is taken for an article: three short paragraphs of news. */
const ENOUGH = 560;
/** The same where the page declares an article, or its address names a single text. */
const ENOUGH_WITH_HINT = 260;
/** Paragraphs looked at; by then an article has shown itself. */
const MAXIMUM_PARAGRAPHS = 400;
/** Milliseconds are what counts here: the live page is asked for boxes of this many paragraphs at most. */
const MAXIMUM_MEASURED = 40;

const APART =
  'nav, footer, aside, form, [class*="comment" i], [id*="comment" i], [class*="footer" i], [class*="sidebar" i], [class*="related" i], [class*="recommend" i]';

/**
 * Guesses in a millisecond or two whether the live page is an article, without the pipeline: for the colour of the toolbar
 * icon on sites that the person granted. `judge` decides when the reader opens. Only reads the page.
 */
export function isProbablyArticle(document: Document, address = document.URL): boolean {
  const kind = addressKind(address);
  if (kind === 'front-page' || kind === 'search') return false;
  const openGraph = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  if (/product/i.test(openGraph)) return false;
  const isDeclared = /article|news|story|blog/i.test(openGraph) || declaresArticle(document);
  if (kind === 'listing' && !isDeclared) return false;
  const needed = isDeclared || kind === 'article' ? ENOUGH_WITH_HINT : ENOUGH;
  // Teasers stand one to a box; the paragraphs of an article stand side by side in one.
  const weights = new Map<Node, number>();
  let looked = 0;
  let measured = 0;
  for (const { holder, text, linkLength, element } of paragraphs(document)) {
    looked += 1;
    if (looked > MAXIMUM_PARAGRAPHS) break;
    const weight = textWeight(text);
    if (weight < PARAGRAPH || linkLength * 3 > text.length || element.closest(APART)) continue;
    if (measured < MAXIMUM_MEASURED) {
      measured += 1;
      if (element.getClientRects().length === 0 && document.defaultView && hasLayout(document)) continue;
    }
    const total = (weights.get(holder) ?? 0) + weight;
    if (total >= needed) return true;
    weights.set(holder, total);
  }
  return false;
}

interface Paragraph {
  readonly element: Element;
  /** What the paragraphs of one text have in common: the parent, or the grandparent where each has a box. */
  readonly holder: Node;
  readonly text: string;
  readonly linkLength: number;
}

function* paragraphs(document: Document): Generator<Paragraph> {
  for (const element of document.querySelectorAll('p, pre, blockquote'))
    yield toParagraph(element, element.textContent ?? '');
  // Older pages set their text straight into a block, with line breaks between.
  const broken = new Set<Element>();
  for (const lineBreak of document.querySelectorAll('br')) {
    const parent = lineBreak.parentElement;
    if (parent && parent.localName !== 'p' && broken.size < MAXIMUM_PARAGRAPHS) broken.add(parent);
  }
  for (const element of broken) {
    for (const child of element.childNodes) {
      const text = child.nodeType === 3 ? (child.nodeValue ?? '') : '';
      if (text.length > 20) yield { element, holder: element, text, linkLength: 0 };
    }
  }
}

function toParagraph(element: Element, text: string): Paragraph {
  let linkLength = 0;
  for (const link of element.querySelectorAll('a')) linkLength += link.textContent?.length ?? 0;
  const parent = element.parentElement ?? element;
  return {
    element,
    holder: parent.childElementCount === 1 ? (parent.parentElement ?? parent) : parent,
    text: text.trim(),
    linkLength,
  };
}

function declaresArticle(document: Document): boolean {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (
      /"@type"\s*:\s*\[?\s*"(?:[^"]*[/])?(?:\w*NewsArticle|Article|BlogPosting|Report)"/.test(
        (script.textContent ?? '').slice(0, 20_000),
      )
    )
      return true;
  }
  return false;
}

/** A document without a window that paints (a parser's, a test's) gives no boxes to anything. */
function hasLayout(document: Document): boolean {
  return document.documentElement.getClientRects().length > 0;
}
