import { isBlock } from '../elements.ts';
import type { GlossEvidence } from './gloss-evidence.ts';
import { findInjectedGlosses, mayBeGlossed, weighGlosses } from './gloss-evidence.ts';

/** Text nodes that read as one line of text. */
interface Line {
  readonly nodes: readonly Text[];
  readonly text: string;
}

/** What was taken. */
export interface GlossRemoval {
  readonly count: number;
  /** A few of them with their characters, at most 200 characters. */
  readonly excerpt: string;
  readonly evidence: GlossEvidence;
  /** Whether they are out of the tree at the moment. */
  readonly removed: boolean;
  /** Puts every one back, byte for byte. */
  putBack(): void;
  takeOut(): void;
}

// No readings of the page's text are looked for in these: what stands there is meant letter by letter.
const LEFT_ALONE = new Set(
  'script style noscript template textarea code pre kbd samp rt rp svg math'.split(' '),
);
const EXCERPT_LENGTH = 200;

/** Cuts a tree into lines: text runs on through inline elements and stops at blocks and line breaks. A loop, whatever the depth. */
function readLines(root: Node): Line[] {
  const lines: Line[] = [];
  let nodes: Text[] = [];
  const close = (): void => {
    if (nodes.length > 0) lines.push({ nodes, text: nodes.map(({ data }) => data).join('') });
    nodes = [];
  };
  const breaksLine = (node: Node): boolean => isBlock(node) || (node as Element).localName === 'br';
  let node: Node | null = root;
  while (node) {
    let goesDown = true;
    if (node.nodeType === 3) nodes.push(node as Text);
    else if (node.nodeType === 1) {
      if (breaksLine(node)) close();
      goesDown = !LEFT_ALONE.has((node as Element).localName);
    }
    let next: Node | null = goesDown ? node.firstChild : null;
    while (!next && node && node !== root) {
      if (breaksLine(node)) close();
      next = node.nextSibling;
      if (!next) node = node.parentNode;
    }
    node = next;
  }
  close();
  return lines;
}

interface Change {
  readonly node: Text;
  readonly before: string;
  readonly after: string;
}

/** Cuts stretches out of a line, in whichever nodes they lie. */
function cut(line: Line, stretches: readonly { readonly start: number; readonly end: number }[]): Change[] {
  const changes: Change[] = [];
  let nodeStart = 0;
  let next = 0;
  for (const node of line.nodes) {
    const before = node.data;
    const nodeEnd = nodeStart + before.length;
    let after = '';
    let kept = nodeStart;
    for (let index = next; index < stretches.length; index++) {
      const stretch = stretches[index];
      if (!stretch || stretch.start >= nodeEnd) break;
      const from = Math.max(stretch.start, nodeStart);
      const to = Math.min(stretch.end, nodeEnd);
      after += before.slice(kept - nodeStart, from - nodeStart);
      kept = to;
      if (stretch.end <= nodeEnd) next = index + 1;
    }
    after += before.slice(kept - nodeStart);
    if (after !== before) changes.push({ node, before, after });
    nodeStart = nodeEnd;
  }
  return changes;
}

/** Weighs the readings in parentheses of a tree; `others` are texts of the page outside of it (its title). */
export function readGlossEvidence(root: Node, others: readonly string[] = []): GlossEvidence {
  return weighGlosses([...readLines(root).map(({ text }) => text), ...others]);
}

/**
 * Takes injected readings out of a tree: 產(chǎn) becomes 產, also where the reading stands in an inline element of its own.
 * Without `evidence` the tree's own text is weighed. Null where nothing goes. Elements stay, if empty: what is left of the page
 * to put things back into must not change.
 */
export function removeGlosses(root: Node, evidence?: GlossEvidence): GlossRemoval | null {
  if (!evidence && !mayBeGlossed(root.textContent ?? '')) return null;
  const lines = readLines(root);
  const weighed = evidence ?? weighGlosses(lines.map(({ text }) => text));
  if (!weighed.isInjected) return null;
  const changes: Change[] = [];
  let count = 0;
  let excerpt = '';
  for (const line of lines) {
    const found = findInjectedGlosses(line.text, weighed);
    if (found.length === 0) continue;
    count += found.length;
    for (const { character, reading } of found) {
      if (excerpt.length < EXCERPT_LENGTH) excerpt += `${character}(${reading}) `;
    }
    changes.push(...cut(line, found));
  }
  if (count === 0) return null;
  let removed = false;
  const removal: GlossRemoval = {
    count,
    excerpt: excerpt.trim().slice(0, EXCERPT_LENGTH),
    evidence: weighed,
    get removed() {
      return removed;
    },
    putBack() {
      if (removed) for (const { node, before } of changes) node.data = before;
      removed = false;
    },
    takeOut() {
      if (!removed) for (const { node, after } of changes) node.data = after;
      removed = true;
    },
  };
  removal.takeOut();
  return removal;
}
