import { removeNodes } from '../removal.ts';
import { isTeaser } from '../teaser.ts';
import type { TidyBlock } from '../tidy/blocks.ts';
import { looksLikeStory } from '../tidy/context.ts';
import type { Workspace } from '../workspace.ts';
import { blocksOf } from './blocks-of.ts';

/** Id of the removals of lists of other articles. */
export const TEASERS_RULE = 'teasers';

/** Fewest summaries of other articles in one list. */
const FEWEST = 3;

/** Least that a summary says, in Latin letters: half a sentence. */
const SUMMARY = 45;

/** Largest share of the article's text that such lists may have; a page with more is about them. */
const LARGEST_SHARE = 0.5;

/** Takes out lists of other articles, each with its linked title and a summary, before and behind the story. */
export function removeTeasers(workspace: Workspace): void {
  const { body, removals, disabledRules } = workspace;
  if (disabledRules.has(TEASERS_RULE)) return;
  const blocks = blocksOf(workspace);
  const teasers = new Set(blocks.filter(isSummary));
  if (teasers.size < FEWEST) return;
  const isStory = (block: TidyBlock): boolean => looksLikeStory(block) && !teasers.has(block);
  const first = blocks.findIndex(isStory);
  const last = blocks.findLastIndex(isStory);
  if (first < 0) return;
  const outside = [...teasers].filter((block) => {
    const index = blocks.indexOf(block);
    return index < first || index > last;
  });
  const sum = (lines: Iterable<TidyBlock>): number =>
    [...lines].reduce((total, { information }) => total + information, 0);
  if (outside.length < FEWEST || sum(outside) > LARGEST_SHARE * sum(blocks)) return;
  const story = blocks.filter(isStory).map(({ container }) => container);
  for (const list of listsOf(outside, body)) {
    if (!body.contains(list) || story.some((paragraph) => list.contains(paragraph))) continue;
    removeNodes(removals, [list], TEASERS_RULE, 'related');
  }
}

function isSummary(block: TidyBlock): boolean {
  return (
    block.information >= SUMMARY && !block.isHeading && block.role !== 'cell' && isTeaser(block.container)
  );
}

/** Levels above a summary at which its list is looked for. */
const LEVELS = 6;

/** The elements that hold several of the summaries, innermost first: those are the lists. */
function listsOf(teasers: readonly TidyBlock[], body: Element): ReadonlySet<Element> {
  const lists = new Set<Element>();
  for (const { container } of teasers) {
    let around = container.parentElement;
    for (let level = 0; around && around !== body && level < LEVELS; level += 1) {
      const list: Element = around;
      const held = teasers.filter((other) => list.contains(other.container)).length;
      if (held >= FEWEST) {
        lists.add(list);
        break;
      }
      around = around.parentElement;
    }
  }
  return lists;
}
