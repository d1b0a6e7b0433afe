import { textWeight } from '../../page/text-weight.ts';
import { letters, likeness } from './comparison.ts';
import type { StructuredData } from './json-ld.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';
import type { ArticleEdges } from './page-lines.ts';
import { withoutSeparators } from './person-names.ts';
import { isSiteName } from './site-name.ts';
import { type TitleEvidence, withoutSite } from './title-pieces.ts';

/** The title, and the element of the copy that shows it, where the page shows it. */
export interface FoundTitle {
  readonly title: string;
  readonly element: Element | null;
}

interface Heading {
  readonly text: string;
  readonly plain: string;
  readonly element: Element;
  /** 0 for `h1`, `itemprop=headline`; 1 for other headings and blocks named as title; 2 for a plain line. */
  readonly rank: number;
  /** Whether it stands right before the text or opens it. */
  readonly near: boolean;
}

/** Characters: longer headings are paragraphs in disguise. */
const LONGEST_TITLE = 250;
/** Headings looked at; a page of a thousand headings is a listing. */
const MAXIMUM_HEADINGS = 60;
/** Letters (`textWeight`) of a heading that is believed against all that the page declares; labels and channels are shorter. */
const FULL_HEADLINE = 22;
/** Share of letter pairs by which two wordings of one headline are told from two headlines. */
const SAME_HEADLINE = 0.6;
/** The same for what is not the first heading: channels and teasers are worded like the title too. */
const SAME_HEADLINE_UNMARKED = 0.8;

/** Finds the title as a person reading the page would say it: what the page shows, confirmed by what it declares. */
export function findTitle(
  copy: Document,
  edges: ArticleEdges,
  tags: MetaTags,
  data: StructuredData,
  siteNames: ReadonlySet<string>,
): FoundTitle {
  const declared = declaredTitles(tags, data);
  const documentTitle = clean(copy.title);
  const headings = collectHeadings(copy, edges, siteNames);
  const seen = new Set<string>();
  for (const heading of headings) seen.add(heading.plain);
  for (const text of declared) seen.add(letters(text));
  const evidence: TitleEvidence = { siteNames, seen };
  const stated = [...declared, documentTitle].filter((text) => text !== '');
  const shown = chooseHeading(headings, stated, documentTitle, evidence);
  if (shown) {
    const whole = withoutKicker(shown, declared);
    if (whole) return { title: whole, element: shown.element };
    const own = withoutSite(shown.text, { siteNames, seen: new Set() });
    return { title: complete(own, stated), element: shown.element };
  }
  // A page that declares no title shows one: the first heading, best the one over the text.
  const first =
    headings.find((each) => each.rank === 0 && each.near) ??
    headings.find((each) => each.rank === 0) ??
    headings[0];
  if (stated.length === 0 && first) return { title: first.text, element: first.element };
  const cutTitles = stated.map((text) => withoutSite(text, evidence)).filter((text) => letters(text) !== '');
  const proper = cutTitles.filter((text) => !isSiteName(text, siteNames));
  return { title: complete(proper[0] ?? cutTitles[0] ?? '', stated), element: null };
}

function declaredTitles(tags: MetaTags, data: StructuredData): string[] {
  const found = [
    data.article?.headline,
    firstMeta(tags, 'og:title'),
    firstMeta(
      tags,
      'articletitle',
      'contenttitle',
      'dc.title',
      'dcterms.title',
      'parsely-title',
      'sailthru.title',
      'headline',
      'weibo:article:title',
    ),
    firstMeta(tags, 'twitter:title'),
  ];
  return found.map((text) => clean(text ?? '')).filter((text) => text !== '');
}

/** Titles are declared with entities escaped twice, tags inside, and white space of every kind. */
function clean(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]{0,80}>/gi, ' ')
    .replace(
      /&(?:amp;)?(quot|amp|lt|gt|nbsp|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|#0?39|#8217|#x27);/gi,
      (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole,
    )
    .replace(/[\u200b\u200e\u200f\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  '#39': "'",
  '#039': "'",
  '#8217': '’',
  '#x27': "'",
};

function collectHeadings(copy: Document, edges: ArticleEdges, siteNames: ReadonlySet<string>): Heading[] {
  const found: Heading[] = [];
  const nearBlocks = new Set<Element>();
  for (const line of [...edges.before.slice(-30), ...edges.head.slice(0, 4)]) nearBlocks.add(line.block);
  const add = (element: Element, text: string, rank: number, near: boolean) => {
    const shown = clean(text);
    const plain = letters(shown);
    if (!plain || shown.length > LONGEST_TITLE || isSiteName(shown, siteNames)) return;
    found.push({ text: shown, plain, element, rank, near });
  };
  const selector =
    'h1, [itemprop~="headline"], h2, h3, [class*="title" i], [class*="headline" i], [id*="title" i]';
  let count = 0;
  for (const element of copy.body?.querySelectorAll(selector) ?? []) {
    if (count >= MAXIMUM_HEADINGS * 5) break;
    const tag = element.localName;
    const isHeading = /^h[1-6]$/.test(tag);
    if (!isHeading && element.querySelector('h1, h2, p, div, li, img, table')) continue;
    if (element.closest('nav, footer, aside')) continue;
    count += 1;
    const near =
      nearBlocks.has(element) ||
      [...nearBlocks].some((block) =>
        block.contains(element) ? block.textContent === element.textContent : element.contains(block),
      );
    const rank = tag === 'h1' || element.getAttribute('itemprop')?.includes('headline') ? 0 : 1;
    if (rank === 1 && !near && isLater(element, edges.start)) continue;
    add(element, headingText(element), rank, near);
    if (found.length >= MAXIMUM_HEADINGS) break;
  }
  for (const line of [...edges.before.slice(-30), ...edges.head.slice(0, 3)]) {
    if (line.text.length <= LONGEST_TITLE && line.linkLength * 2 < line.text.length)
      add(line.block, withoutSeparators(line.text), 2, true);
  }
  return found;
}

/**
 * Takes off the line that stands over a title inside the same heading (“Culture”): the page declares the title without it,
 * and holds the title in an element of its own.
 */
function withoutKicker(heading: Heading, declared: readonly string[]): string | null {
  for (const text of declared) {
    const plain = letters(text);
    if (!heading.plain.endsWith(plain) || heading.plain === plain || plain.length * 2 < heading.plain.length)
      continue;
    for (const part of heading.element.querySelectorAll('*')) {
      if (letters(part.textContent ?? '') === plain) return clean(part.textContent ?? '');
    }
  }
  return null;
}

/** Text of a heading; a line break is a space between the parts of a title. */
function headingText(element: Element): string {
  let text = '';
  const walker = element.ownerDocument.createTreeWalker(element, 5, (node) =>
    node.nodeType === 1 && /^(?:script|style|noscript|rt|rp|button|svg)$/i.test(node.nodeName) ? 2 : 1,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? '';
      // Lines of a title in elements of their own may have nothing between them but their layout.
      if (/[\p{Ll}\d?!.:’”]$/u.test(text) && /^\p{Lu}/u.test(value)) text += ' ';
      text += value;
    } else if (/^(?:br|div|p)$/i.test(node.nodeName)) text += ' ';
  }
  return text;
}

function isLater(element: Element, start: Element | null): boolean {
  return start !== null && (start.compareDocumentPosition(element) & 4) !== 0;
}

/** Chooses the heading that shows the title, or null where what the page declares is surer. */
function chooseHeading(
  headings: readonly Heading[],
  stated: readonly string[],
  documentTitle: string,
  evidence: TitleEvidence,
): Heading | null {
  const plainStated = stated.map(letters);
  const proper = new Set(stated.map((text) => letters(withoutSite(text, evidence))));
  const tails = new Set(
    documentTitle
      .split(/[|｜│_»-]+/)
      .slice(1)
      .map(letters),
  );
  let best: Heading | null = null;
  let bestScore = 0;
  const topLevel = headings.filter((heading) => heading.rank === 0);
  for (const heading of headings) {
    const { plain } = heading;
    let score = 0;
    for (const text of plainStated) {
      if (plain === text) score = Math.max(score, 100);
      // A line that nothing marks as a heading must be the whole title: it may as well be the first line of one.
      else if (heading.rank === 2 || isShort(heading.text)) continue;
      else if (text.startsWith(plain)) {
        // In two lines set as one title, with a space, a block may hold the first.
        if (heading.rank === 1 && isHalf(heading.text, stated)) continue;
        score = Math.max(score, 60 + (30 * plain.length) / text.length);
      } else if (text.includes(plain) && plain.length * 2.5 >= text.length)
        score = Math.max(score, 50 + (30 * plain.length) / text.length);
      else if (plain.includes(text) && (heading.rank === 0 || text.length * 1.5 > plain.length))
        score = Math.max(score, 70);
      else {
        const alike = likeness(plain, text) * Math.min(1, plain.length / (0.4 * text.length));
        if (alike >= (heading.rank === 0 ? SAME_HEADLINE : SAME_HEADLINE_UNMARKED))
          score = Math.max(score, 80 * alike);
      }
    }
    if (score < 100 && proper.has(plain)) score = 95;
    // A channel's name stands in the document's title too, behind the title.
    if (tails.has(plain) && score < 100) score = 0;
    if (score === 0) {
      // The page shows another headline than it declares: the one above the text, if there is only one such.
      if (
        heading.rank === 0 &&
        heading.near &&
        topLevel.length === 1 &&
        textWeight(heading.text) >= FULL_HEADLINE &&
        !isSiteName(heading.text, evidence.siteNames)
      )
        score = 30;
      else continue;
    }
    score += heading.near ? 12 : 0;
    score += [10, 4, 0][heading.rank] ?? 0;
    if (score > bestScore) {
      best = heading;
      bestScore = score;
    }
  }
  return bestScore >= 40 ? best : null;
}

/** Tells whether a Chinese title goes on after this text with nothing but a space between. */
function isHalf(text: string, stated: readonly string[]): boolean {
  return stated.some(
    (whole) => whole.startsWith(text) && /^\s\p{Script=Han}/u.test(whole.slice(text.length)),
  );
}

function isShort(text: string): boolean {
  const han =
    text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return han > 0 ? han < 5 && text.length < 12 : letters(text).length < 12;
}

/** Completes a title that was cut short (“…”) from a place where it stands whole. */
function complete(title: string, stated: readonly string[]): string {
  if (!/(?:…|\.\.\.|⋯)+$/.test(title)) return title;
  const start = letters(title);
  for (const text of stated) {
    const plain = letters(text);
    if (
      start.length >= 6 &&
      plain.startsWith(start) &&
      plain.length > start.length &&
      !/(?:…|\.\.\.|⋯)+$/.test(text)
    ) {
      return withoutSite(text, { siteNames: new Set(), seen: new Set() });
    }
  }
  return title;
}
