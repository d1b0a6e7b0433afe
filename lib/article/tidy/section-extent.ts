import { isTeaser } from '../teaser.ts';
import type { TidyBlock } from './blocks.ts';
import { looksLikeStory, type TidyContext } from './context.ts';

/** Largest share of all story-like text that a section of other articles may hold beside teasers. */
const LARGEST_SHARE = 0.25;

/** Readers may write more than the author, but not much more than a short story's length again. */
const LARGEST_COMMENTS = 0.8;

/** Teasers have summaries: they are told from the story by links that say at least this share of what the long lines say. */
const TEASER_LINKS = 0.25;

/** From this share on, a line is a linked title. */
const MOSTLY_LINK = 0.8;

/**
 * Finds what a heading such as "Related stories" heads: the container that begins with it, or, where it stands among the story's
 * own paragraphs, the lists, links and short lines that follow. Returns neighbouring nodes, the heading's among them.
 */
export function extentOf(
  block: TidyBlock,
  context: TidyContext,
  body: Element,
  runsToEnd: boolean,
): readonly ChildNode[] {
  let first = block.nodes[0];
  if (!first) return [];
  const index = context.indexOf(block);
  const isAtEnd = index > context.lastStory;
  const followers = context.blocks.slice(index + 1);
  const allStory = storyInformation(context.blocks);
  const alternates = isListOfTeasers(followers);
  const mayTake = (inside: readonly TidyBlock[]): boolean => {
    if (inside.some(({ role }) => role === 'note')) return false;
    const story = storyInformation(inside);
    if (story === 0) return true;
    if (index < context.firstStory) return false;
    if (isAtEnd || alternates) return true;
    if (story > (runsToEnd ? LARGEST_COMMENTS : LARGEST_SHARE) * allStory) return false;
    if (runsToEnd) return true;
    const linked = inside.reduce((sum, line) => sum + line.linked, 0);
    return linked >= TEASER_LINKS * story;
  };
  // Climbs while the heading is the first thing in the container and the container is not the story itself.
  for (;;) {
    const parent: ParentNode | null = first.parentNode;
    if (!parent || parent === body || parent.nodeType !== 1 || hasTextBefore(first)) break;
    const element = parent as Element;
    if (!mayTake(followers.filter(({ container }) => element.contains(container)))) break;
    first = element;
  }
  const inFirst = first;
  const holdsMore = followers.some(
    ({ nodes: [node] }) => node && inFirst.contains(node) && !block.nodes.includes(node),
  );
  if (holdsMore) return [first];
  const nodes: ChildNode[] = block.nodes.includes(first) ? [...block.nodes] : [first];
  for (let next = nodes.at(-1)?.nextSibling; next; next = next.nextSibling) {
    const sibling: ChildNode = next;
    const inside = followers.filter(
      ({ nodes: [node] }) => node && (sibling === node || sibling.contains(node)),
    );
    if (!mayTake(inside)) break;
    if (!isAtEnd && !alternates && !runsToEnd && inside.length === 1 && inside.some(isNotListed)) break;
    nodes.push(sibling);
  }
  // What was only stepped over at the end (white space, breaks) stays.
  while (nodes.length > 1 && !/\S/.test(nodes.at(-1)?.textContent ?? '')) nodes.pop();
  return nodes;
}

/** Fewest linked titles with a summary under them that make what follows a list of other articles. */
const TEASERS = 2;

/** Whether all long lines from here to the end of the article stand each under a linked title of their own. */
function isListOfTeasers(followers: readonly TidyBlock[]): boolean {
  let summaries = 0;
  for (const [index, line] of followers.entries()) {
    if (!looksLikeStory(line)) continue;
    const title = followers[index - 1];
    if (!title || title.information === 0 || title.linked < MOSTLY_LINK * title.information) return false;
    summaries += 1;
  }
  return summaries >= TEASERS;
}

function storyInformation(blocks: readonly TidyBlock[]): number {
  return blocks.reduce(
    (sum, block) => (looksLikeStory(block) && !isTeaser(block.container) ? sum + block.information : sum),
    0,
  );
}

function hasTextBefore(node: ChildNode): boolean {
  for (let before = node.previousSibling; before; before = before.previousSibling) {
    if (before.nodeType !== 8 && /\S/.test(before.textContent ?? '')) return true;
  }
  return false;
}

/** A line that no list of links would have: some length, and no link. */
function isNotListed(block: TidyBlock): boolean {
  return block.linked === 0 && block.role === 'text' && block.information > 60;
}
