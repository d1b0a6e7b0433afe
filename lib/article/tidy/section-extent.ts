import { informationOf } from '../information.ts';
import type { TidyBlock } from './blocks.ts';
import { looksLikeStory, type TidyContext } from './context.ts';

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
  let last: ChildNode = block.nodes.at(-1) ?? first;
  const isAtEnd = runsToEnd || context.indexOf(block) > context.lastStory;
  const followers = context.blocks.slice(context.indexOf(block) + 1);
  // Climbs while the heading is the first thing in the container and the container is not the story itself.
  for (;;) {
    const parent: ParentNode | null = first.parentNode;
    if (!parent || parent === body || !isElement(parent) || hasTextBefore(first)) break;
    const inside = followers.filter((follower) => parent.contains(follower.container));
    if (!isAtEnd && holdsStory(inside, parent)) break;
    first = parent;
    last = parent;
  }
  const holdsMore = followers.some(
    ({ nodes }) => nodes[0] && first?.contains(nodes[0]) && !block.nodes.includes(nodes[0]),
  );
  if (holdsMore) return [first];
  const nodes: ChildNode[] = first === last ? [first] : [...block.nodes];
  for (let next = last.nextSibling; next; next = next.nextSibling) {
    const sibling: ChildNode = next;
    const inside = followers.filter(
      ({ nodes: [node] }) => node && (sibling === node || sibling.contains(node)),
    );
    if (!isAtEnd && (inside.some(isNotListed) || holdsStory(inside, sibling))) break;
    nodes.push(sibling);
  }
  // What was only stepped over at the end (white space, breaks) stays.
  while (nodes.length > 1 && !/\S/.test(nodes.at(-1)?.textContent ?? '')) nodes.pop();
  return nodes;
}

function isElement(node: ParentNode): node is Element {
  return node.nodeType === 1;
}

function hasTextBefore(node: ChildNode): boolean {
  for (let before = node.previousSibling; before; before = before.previousSibling) {
    if (before.nodeType !== 8 && /\S/.test(before.textContent ?? '')) return true;
  }
  return false;
}

/** Teasers have summaries: a container is the story's own only if its long lines say more than its links do. */
function holdsStory(inside: readonly TidyBlock[], container: Node): boolean {
  const story = inside.filter(looksLikeStory);
  if (story.length === 0) return false;
  const long = story.reduce((sum, { information }) => sum + information, 0);
  const linked = inside.reduce((sum, line) => sum + line.linked, 0);
  return linked < 0.25 * long || informationOf(container.textContent ?? '') === 0;
}

/** A line that no list of links would have: some length, and no link. */
function isNotListed(block: TidyBlock): boolean {
  return block.linked === 0 && block.role === 'text' && block.information > 60;
}
