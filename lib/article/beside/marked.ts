import { kindOf } from '../body/kind.ts';
import { removeNodes } from '../removal.ts';
import type { TidyBlock } from '../tidy/blocks.ts';
import { looksLikeStory } from '../tidy/context.ts';
import type { Workspace } from '../workspace.ts';
import { blocksOf } from './blocks-of.ts';
import { extentsOf } from './extents.ts';

/** Id of the removals of what the page's own names call something else than the story. */
export const MARKED_RULE = 'marked-by-page';

const word = (words: string): RegExp => new RegExp(`(?:^|[-_\\s])(?:${words})(?:$|[-_\\s])`, 'i');

/** Names, in class or id, of what is beside the story wherever it stands. */
const BESIDE = word(
  'cookies?|consent|gdpr|privacy|newsletters?|sign-?up|subscribe|subscription|related(?:posts?|articles?|news|stories|content|links)?|recommend(?:ed|ation|ations|s)?|teasers?|read-?more|read-?next|see-?also|also-?(?:read|like)|more-?(?:stories|news|articles|posts|from)|outbrain|taboola|most-?(?:read|popular|viewed|recent)|trending|popular|author-?(?:bio|box|info|content|excerpt|profile|card|description|details|about|block)|about-?(?:the-?)?author|post-?author|bio|comments?|disqus|respond|replies|share|sharing|sharebar|share-?this|social|sociallinks|breaking-?news|promo|promotion|adverts?|advertisement|sponsor(?:ed)?|print-?(?:only|header|block)|visible-print|disclaimers?|disclosures?|copyright',
);

/** Names of what is beside the story above its first and below its last paragraph. */
const AT_EDGES = word(
  'by-?line|author(?:s|-?name)?|attribution|contributors?|dateline|date-?(?:time|line|published|posted|stamp)?|time(?:stamp)?|published|posted|updated|(?:post|entry|article|story|content)-?(?:meta|info|date|time|header-?meta|footer|tools|views)|meta|views?|hits|(?:estimated-?)?read(?:ing)?-?time|bread-?crumbs?|tool-?(?:bar|box|s)|credits?|footer|foot|tags?|topics?|categor(?:y|ies)|keywords?|labels?|nav|navbar|navigation|menu|pagination|pager|pages|rating|ratings|stars|vote|likes?|modal|popup|overlay|sidebar|source',
);

/** Elements that are what they are, whatever they are called. */
const STATED = 'figure, figcaption, picture, img, video, pre, code, math, blockquote, h1, table *';

/** Names of players, whose captions and buttons are nothing without them. */
const PLAYER = word(
  'player|video-?player|(?:featured|embedded|inline)-?(?:video|media)|video-?(?:caption|title|info|description|meta|text)',
);

/** What of a player shows in the reader. */
const POSTER = 'img, picture, video, a > svg';

/** Largest share of the article's text that one such element may have among its paragraphs; one with more is the story. */
const LARGEST_SHARE = 0.2;

/** The same before and behind the story, where teasers and comments may say more than a short story does. */
const LARGEST_SHARE_AT_EDGE = 0.6;

/** Share of the text that must be left as the story for the larger elements to be beside it. */
const SMALLEST_STORY = 0.25;

/** Most that an element at the edges says, in Latin letters; longer ones are told by more than their name. */
const LONGEST_AT_EDGE = 700;

/**
 * Takes out what the names in the page's own markup call something else than the story: profiles of authors, prompts, teasers; and at
 * its edges, bylines, dates, tags and tools. Names alone are no reason: the element must be small beside the story.
 */
export function removeMarked(workspace: Workspace): void {
  const { body, removals, disabledRules } = workspace;
  if (disabledRules.has(MARKED_RULE)) return;
  const marked = [...body.querySelectorAll('[class], [id]')].filter(isMarked);
  if (marked.length === 0) return;
  const blocks = blocksOf(workspace);
  const extents = extentsOf(blocks, body);
  const whole = extents.get(body);
  if (!whole) return;
  const share = (element: Element): number =>
    (extents.get(element)?.information ?? Infinity) / whole.information;
  const named = marked.filter((element) => !element.matches(STATED) && isBeside(element));
  let beside = new Set(named.filter((element) => share(element) <= LARGEST_SHARE_AT_EDGE));
  if (sumOf(blocks, beside) < SMALLEST_STORY * whole.story)
    beside = new Set(named.filter((element) => share(element) <= LARGEST_SHARE));
  const isStory = (block: TidyBlock): boolean => looksLikeStory(block) && !isWithin(block, beside);
  const first = blocks.findIndex(isStory);
  const last = blocks.findLastIndex(isStory);
  if (first < 0) return;
  for (const element of marked) {
    const extent = extents.get(element);
    if (!extent || extent.holdsNote || !body.contains(element) || element.matches(STATED)) continue;
    const isAtEdge = extent.last < first || extent.first > last;
    const isTaken = beside.has(element)
      ? isAtEdge || share(element) <= LARGEST_SHARE
      : isAtEdge && share(element) <= LARGEST_SHARE && extent.information <= LONGEST_AT_EDGE;
    if (isTaken && !isStandfirst(element, extent.last < first))
      removeNodes(removals, [element], MARKED_RULE, kindOf(element));
  }
}

/** What German pages call a teaser is the standfirst, if it stands before the story and leads nowhere. */
function isStandfirst(element: Element, isBefore: boolean): boolean {
  return isBefore && /teaser/i.test(namesOf(element)) && element.querySelector('a[href]') === null;
}

function isBeside(element: Element): boolean {
  const names = namesOf(element);
  return BESIDE.test(names) || (PLAYER.test(names) && element.querySelector(POSTER) === null);
}

function isWithin({ container }: TidyBlock, elements: ReadonlySet<Element>): boolean {
  for (let around: Element | null = container; around; around = around.parentElement) {
    if (elements.has(around)) return true;
  }
  return false;
}

/** How much story there is outside of some elements. */
function sumOf(blocks: readonly TidyBlock[], without: ReadonlySet<Element>): number {
  return blocks.reduce(
    (sum, block) => (looksLikeStory(block) && !isWithin(block, without) ? sum + block.information : sum),
    0,
  );
}

/** Class and id in words; a page builder's own names say what it builds with, not what it builds. */
function namesOf(element: Element): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return names.replace(/\be(?:lementor)?-[\w-]+/g, '').replace(/([a-z])([A-Z])/g, '$1-$2');
}

function isMarked(element: Element): boolean {
  const names = namesOf(element);
  return BESIDE.test(names) || AT_EDGES.test(names) || PLAYER.test(names);
}
