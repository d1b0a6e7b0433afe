import { type Steps, withSteps } from '../../page/steps.ts';
import { isContent } from './candidates.ts';
import { whyForeign } from './foreign-headings.ts';
import { bareText, endsClosed } from './line-text.ts';
import type { Line } from './lines.ts';
import { whyNotHeading } from './not-headings.ts';

/** What the page says of itself, for telling its title block from a section. */
export interface TitleBlock {
  readonly title: string;
  readonly subtitle: string;
}

/** What becomes of a heading of the page's own: `section`, or why it heads none. */
export type HeadingVerdict =
  | 'section'
  | 'empty'
  | 'title'
  | 'standfirst'
  | 'caption'
  | 'quotation'
  | 'teaser'
  | 'nothing-below'
  | (string & {});

/** Longest own heading, in full-width characters: a whole paragraph in `<h2>` is a page's way to make its text large. */
const LONGEST_OWN_HEADING = 120;

/** Heading before the text, in full-width characters, from which it is a standfirst and no section of the article. */
const SHORTEST_STANDFIRST = 28;

/** Words of the text that a page shows again in large letters: all of the line in quotation marks, with the stop inside or behind. */
const PULL_QUOTE =
  /^(?:“[^“”]+[.!?。！？]”|”[^”]+[.!?]”|„[^“”]+[.!?][“”]|"[^"]+[.!?]"|«[^«»]+[.!?] ?»|「[^「」]+[。！？]」|『[^『』]+[。！？]』)\.?$/u;

/** Whether a heading only shows words of the text again. Headings of sections may be words of somebody, too, but not all of a level. */
function isPullQuote({ text, width }: Line): boolean {
  return width >= SHORTEST_STANDFIRST && PULL_QUOTE.test(text);
}

/** Part of the title, in letters and digits, from which a heading above the text is that part and not a word by chance. */
const SHORTEST_TITLE_PART = 4;

/** Entry of a list, in full-width characters, from which it reads as part of the story. */
const SHORTEST_STORY_ENTRY = 25;

/** Lines of a teaser below its heading: a text, its date and what filed it. */
const MOST_TEASER_LINES = 4;

/** An `<article>` within the article that holds less than this share of its text is a teaser for another one. */
const TEASER_SHARE = 0.3;

/** Judges the page's own headings: which of them head a section of the article. In document order. */
export function* judgeHeadings(
  lines: readonly Line[],
  { title, subtitle }: TitleBlock,
): Steps<Map<Line, HeadingVerdict>> {
  const headings = lines.filter(({ kind }) => kind === 'heading');
  const firstContent = lines.findIndex(isStoryContent);
  const lastContent = lines.findLastIndex((line) => isContent(line) || line.kind === 'media');
  const isOnlyFirstLevel = headings.filter(({ level }) => level === 1).length === 1;
  const own = bareText(title);
  const short = headings.filter(({ text, width }) => width <= LONGEST_OWN_HEADING && bareText(text) !== own);
  const teasers = yield* teasersAmong(lines);
  const linkedTeasers = linkedTeasersAmong(lines);
  const judge = (line: Line, index: number): HeadingVerdict => {
    if (!/[\p{L}\p{N}]/u.test(line.text)) return 'empty';
    const bare = bareText(line.text);
    if (bare === own) return 'title';
    if (line.context === 'caption' || line.width > LONGEST_OWN_HEADING) return 'caption';
    const foreign = whyForeign(line.text);
    if (foreign !== null) return foreign;
    if (isPullQuote(line) && headings.every((other) => other.level !== line.level || isPullQuote(other)))
      return 'quotation';
    if (index > lastContent) return 'nothing-below';
    if (index < firstContent) {
      if (line.level === 1 && isOnlyFirstLevel && isVariant(bare, own)) return 'title';
      // A title that the page sets as two headings.
      if (bare.length >= SHORTEST_TITLE_PART && own.includes(bare)) return 'title';
      if (bare === bareText(subtitle) || line.block.closest('header')) return 'standfirst';
      const typical = median(short.flatMap(({ width }, at) => (short[at] === line ? [] : [width])));
      const isLong = line.width > 1.5 * typical || endsClosed(line.text);
      if (isLong && line.width >= SHORTEST_STANDFIRST) return 'standfirst';
    }
    if (linkedTeasers.has(line) || line.block.closest('aside, nav, footer, form')) return 'teaser';
    const article = line.block.closest('article');
    return article && teasers.has(article) ? 'teaser' : 'section';
  };
  const verdicts = new Map<Line, HeadingVerdict>();
  yield* withSteps(lines.entries(), ([index, line]) => {
    if (line.kind === 'heading') verdicts.set(line, judge(line, index));
  });
  return verdicts;
}

/** Whether a line is content of the story: above it, short entries of lists are sharing, filing and dates. */
function isStoryContent(line: Line): boolean {
  return isContent(line) && (line.context === 'flow' || line.width >= SHORTEST_STORY_ENTRY);
}

/** Share of the letters of a heading from which it is a link as a whole. */
const WHOLLY_LINKED = 0.9;

/** Least teasers in a row: a section whose heading leads to its source may be followed by a date once. */
const TEASERS_NEEDED = 2;

/**
 * The headings that are links to other articles, each with the beginning of that article below: a text that is cut off, or
 * its date. A list of goods or places with linked names has whole paragraphs instead.
 */
function linkedTeasersAmong(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  let row: Line[] = [];
  const close = (): void => {
    if (row.length >= TEASERS_NEEDED) for (const line of row) found.add(line);
    row = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'heading') continue;
    if (line.linked >= WHOLLY_LINKED && isTeased(lines, index)) row.push(line);
    else close();
  }
  close();
  return found;
}

/** Whether what stands below a heading is a few lines, the last of which is cut off or a date. */
function isTeased(lines: readonly Line[], index: number): boolean {
  const below = lines.slice(index + 1, index + 1 + MOST_TEASER_LINES);
  const end = below.findIndex(({ kind }) => kind === 'heading');
  const texts = (end === -1 ? below : below.slice(0, end)).filter(({ kind }) => kind === 'text');
  return texts.some(({ text }) => /(?:\.{3}|…)$/u.test(text) || whyNotHeading(text) === 'dateline');
}

/**
 * The inner `<article>` elements that hold only a small part of the text, where most of it stands outside of such: else
 * the page makes an `<article>` of each section.
 */
function* teasersAmong(lines: readonly Line[]): Steps<ReadonlySet<Element>> {
  const widths = new Map<Element, number>();
  let total = 0;
  yield* withSteps(lines, ({ block, width }) => {
    total += width;
    const article = block.closest('article');
    if (article?.parentElement?.closest('article')) widths.set(article, (widths.get(article) ?? 0) + width);
  });
  const small = [...widths].filter(([, width]) => width < TEASER_SHARE * total);
  const inSmall = small.reduce((sum, [, width]) => sum + width, 0);
  return new Set(inSmall < total / 2 ? small.map(([article]) => article) : []);
}

/** Characters that two titles must begin with alike, to be two versions of one. */
const SHARED_START = 8;

/** Whether a title is another version of the article's: one holds the other, or both begin alike. */
function isVariant(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  return (
    one.includes(other) || other.includes(one) || one.slice(0, SHARED_START) === other.slice(0, SHARED_START)
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
