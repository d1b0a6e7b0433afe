import { BoilerplateRegions } from './boilerplate.ts';
import { findDeclaredBlocks } from './declared-body.ts';
import { isTeaser } from './teaser.ts';
import { isParagraph, readTextBlocks, type TextBlock } from './text-blocks.ts';

/** The text of the whole copy, weighed: what the choice of the article is measured against. */
export interface PageText {
  readonly blocks: readonly TextBlock[];
  /** Blocks that may be paragraphs of the story: long, link-poor, and not in a region marked as boilerplate. */
  readonly paragraphs: readonly TextBlock[];
  /** Sum of the information of all paragraphs. */
  readonly total: number;
  /** The same, of the paragraphs inside an element. */
  readonly within: (element: Element) => number;
  readonly regions: BoilerplateRegions;
  /** Whether the page is made of summaries of other articles, each with its linked title. */
  readonly isList: boolean;
  /** Blocks that the page's structured data has as text of the article; none where it does not say. */
  readonly declared: readonly TextBlock[];
}

/** Weighs the text of the copy. */
export function readPageText(copy: Document): PageText {
  const blocks = readTextBlocks(copy.body);
  const long = blocks.filter(isParagraph);
  const everything = sumByElement(long);
  const whole = everything.get(copy.body) ?? 0;
  const regions = new BoilerplateRegions((element) => (everything.get(element) ?? 0) > MAIN_SHARE * whole);
  const own = long.filter(({ element }) => !regions.holds(element));
  const teasers = new Set(own.filter(({ element }) => isTeaser(element)));
  // A page that is made of them (a list of the best of something) is about them.
  const isList = sum(teasers) > MAIN_SHARE * sum(own);
  const paragraphs = isList ? own : own.filter((block) => !teasers.has(block));
  const sums = sumByElement(paragraphs);
  return {
    blocks,
    paragraphs,
    total: sums.get(copy.body) ?? 0,
    within: (element) => sums.get(element) ?? 0,
    regions,
    isList: isListOfSummaries(own),
    declared: findDeclaredBlocks(copy, blocks),
  };
}

/** Levels at which a summary may stand in its item where the page is asked whether it is a list: forums nest them deep. */
const DEEP = 6;

/** Whether most of the long text is summaries of other articles. */
function isListOfSummaries(own: readonly TextBlock[]): boolean {
  const summaries = own.filter(({ element }) => isTeaser(element, DEEP));
  return summaries.length >= FEWEST_TEASERS && sum(summaries) > MAIN_SHARE * sum(own);
}

/** Fewest summaries that make a list of a page. */
const FEWEST_TEASERS = 5;

/** A region with more than this share of the page's long text is what the page is about, whatever its class says. */
const MAIN_SHARE = 0.5;

/** Sums the information of blocks for everything around them. */
export function sumByElement(blocks: readonly TextBlock[]): Map<Element, number> {
  const sums = new Map<Element, number>();
  for (const block of blocks) {
    for (let element: Element | null = block.element; element; element = element.parentElement) {
      sums.set(element, (sums.get(element) ?? 0) + block.information);
    }
  }
  return sums;
}

function sum(blocks: Iterable<TextBlock>): number {
  let total = 0;
  for (const { information } of blocks) total += information;
  return total;
}
