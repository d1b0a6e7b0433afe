import type { Removal, RemovalKind } from './article.ts';

/** Text of the comment node that marks the place of a removal in the body, before its id. */
export const REMOVAL_MARK = 'limpid-removed:';

/** Longest excerpt in characters: enough to recognise the block in a list of removals. */
const EXCERPT_LENGTH = 200;

/** The text of a block as one line, cut at the length of an excerpt. */
export function excerptOf(nodes: readonly Node[]): string {
  let text = '';
  for (const node of nodes) {
    text += ` ${node.textContent ?? ''}`;
    if (text.length > 4 * EXCERPT_LENGTH) break;
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, EXCERPT_LENGTH);
}

/** What each record took, for steps that look after what is out of the body. */
const taken = new WeakMap<Removal, readonly ChildNode[]>();

/** The nodes that a record took out; none for records of other makes. */
export function removedNodes(removal: Removal): readonly ChildNode[] {
  return taken.get(removal) ?? [];
}

/** What the record of a mark has put back behind it, at the moment. */
const standing = new WeakMap<Node, () => readonly ChildNode[]>();

/** The nodes in order, each mark among them with what its record has put back. */
function withPutBack(nodes: readonly ChildNode[]): ChildNode[] {
  const all: ChildNode[] = [];
  const pending = [...nodes].reverse();
  for (let node = pending.pop(); node; node = pending.pop()) {
    all.push(node);
    const behind = standing.get(node)?.() ?? [];
    pending.push(...[...behind].reverse());
  }
  return all;
}

/**
 * Takes adjacent nodes out of the body, leaves a comment in their place and records it. Every removal goes through here,
 * so that any one can be undone alone and in any order.
 */
export function removeNodes(
  removals: Removal[],
  nodes: readonly ChildNode[],
  rule: string,
  kind: RemovalKind,
): Removal | null {
  const first = nodes[0];
  const owner = first?.ownerDocument;
  if (!first?.parentNode || !owner) return null;
  const id = removals.length + 1;
  const mark = owner.createComment(`${REMOVAL_MARK}${id}`);
  first.before(mark);
  // Beside one another also while they are out: what was taken out between them can come back to its place meanwhile.
  const shelter = owner.createDocumentFragment();
  let removed = false;
  standing.set(mark, () => (removed ? [] : nodes));
  const removal: Removal = {
    id,
    rule,
    kind,
    excerpt: excerptOf(nodes),
    count: 1,
    get removed() {
      return removed;
    },
    putBack() {
      if (!removed) return;
      mark.after(...shelter.childNodes);
      removed = false;
    },
    takeOut() {
      if (removed) return;
      shelter.append(...withPutBack(nodes));
      removed = true;
    },
  };
  removal.takeOut();
  taken.set(removal, nodes);
  removals.push(removal);
  return removal;
}
