import { foldHan } from '../../han/characters.ts';
import { trimSigns } from '../../han/signs.ts';
import { isBlock } from '../elements.ts';
import { informationOf } from '../information.ts';
import { markedIds, notesOf } from '../note-marks.ts';

/** One line of the article: a whole element, or what stands between two line breaks of one. */
export interface TidyBlock {
  /** Neighbouring nodes that hold the line and nothing else. */
  readonly nodes: readonly ChildNode[];
  /** White space collapsed. */
  readonly text: string;
  /** `text` as rules see it (see `TextRule.text`). */
  readonly folded: string;
  /** In Latin letters. */
  readonly information: number;
  /** The part of it that stands in links. */
  readonly linked: number;
  /** The block element that holds the line, and the line's own element where they are the same. */
  readonly container: Element;
  readonly isHeading: boolean;
  /** Names of the elements around it that say what it is: `li`, `td`, `figcaption`, `pre`, `blockquote`. */
  readonly role: BlockRole;
}

/** What kind of element a line stands in, as far as the rules care; a `note` is what a mark in the text leads to. */
export type BlockRole = 'text' | 'item' | 'cell' | 'caption' | 'code' | 'quote' | 'note';

/** Reads the lines of the article in document order. */
export function readBlocks(body: Element): TidyBlock[] {
  const containers = findContainers(body);
  const blocks: TidyBlock[] = [];
  const tables = new Map<Element, boolean>();
  const notes = notesOf(markedIds(body), body);
  // Containers come in document order, and so do their lines, but for one that has lines around another.
  let isInOrder = true;
  for (const container of containers) {
    let run: ChildNode[] = [];
    let holdsContainer = false;
    const lines: ChildNode[][] = [];
    const close = (): void => {
      if (run.some((node) => hasText(node))) lines.push(run);
      run = [];
    };
    for (const node of [...container.childNodes]) {
      if (node.nodeType === 8) continue;
      const isContainer = node.nodeType === 1 && containers.has(node as Element);
      holdsContainer ||= isContainer;
      if (isContainer || (node.nodeType === 1 && (node as Element).localName === 'br')) close();
      else run.push(node);
    }
    close();
    if (lines.length > 0 && (holdsContainer || !isBlock(container))) isInOrder = false;
    for (const nodes of lines) {
      const isWhole = lines.length === 1 && !holdsOther(container, nodes);
      blocks.push(
        toBlock(
          isWhole && container !== body ? [container as ChildNode] : nodes,
          nodes,
          container,
          roleOf(container, tables, notes),
        ),
      );
    }
  }
  return isInOrder ? blocks : inDocumentOrder(blocks, body);
}

/** Elements whose children are lines: blocks, and inline elements that hold line breaks or blocks. */
function findContainers(body: Element): Set<Element> {
  const containers = new Set<Element>([body]);
  for (const element of body.getElementsByTagName('*')) {
    if (element.localName !== 'br' && !isBlock(element)) continue;
    if (element.localName !== 'br') containers.add(element);
    let around = element.parentElement;
    while (around && around !== body && !isBlock(around)) {
      containers.add(around);
      around = around.parentElement;
    }
  }
  return containers;
}

function hasText(node: Node): boolean {
  return /\S/.test(node.textContent ?? '');
}

/** Whether something beside these nodes would go if the container went. */
function holdsOther(container: Element, nodes: readonly ChildNode[]): boolean {
  const own = new Set(nodes);
  for (const child of container.childNodes) {
    if (own.has(child) || (child.nodeType === 1 && (child as Element).localName === 'br')) continue;
    if (child.nodeType === 1 || hasText(child)) return true;
  }
  return false;
}

function toBlock(
  nodes: readonly ChildNode[],
  line: readonly ChildNode[],
  container: Element,
  role: BlockRole,
): TidyBlock {
  let text = '';
  let linked = 0;
  const isInsideLink = container.closest('a') !== null;
  for (const node of line) {
    text += node.textContent ?? '';
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const links = element.localName === 'a' ? [element] : element.getElementsByTagName('a');
    for (const link of links) linked += informationOf(link.textContent ?? '');
  }
  const collapsed = text.replace(/\s+/g, ' ').trim();
  const information = informationOf(collapsed);
  let folded: string | null = null;
  return {
    nodes,
    text: collapsed,
    // Most lines are story, whose words no rule asks for.
    get folded() {
      folded ??= fold(collapsed);
      return folded;
    },
    information,
    linked: isInsideLink ? information : Math.min(linked, information),
    container,
    isHeading: /^h[1-6]$/.test(container.localName),
    role,
  };
}

/** Longest text that is folded for the rules, in characters; no rule takes a longer one. */
const LONGEST_FOLDED = 1200;

/** A text as rules see it. */
export function fold(text: string): string {
  return trimSigns(
    foldHan(text.slice(0, LONGEST_FOLDED).normalize('NFKC').toLowerCase()).replace(/\s+/g, ' '),
  );
}

const ROLES: Readonly<Record<string, BlockRole>> = {
  li: 'item',
  dd: 'item',
  dt: 'item',
  td: 'cell',
  th: 'cell',
  figcaption: 'caption',
  caption: 'caption',
  pre: 'code',
  blockquote: 'quote',
};

function roleOf(container: Element, tables: Map<Element, boolean>, notes: ReadonlySet<Element>): BlockRole {
  let element: Element | null = container;
  for (let steps = 0; element && steps < 4; steps += 1) {
    if (notes.has(element)) return 'note';
    const role = ROLES[element.localName];
    if (role === 'cell' && !isDataTable(element.closest('table'), tables)) return 'text';
    if (role) return role;
    element = element.parentElement;
  }
  return 'text';
}

/** Fewest rows, and cells in one of them, of a table that holds data; others lay out the page. */
const DATA_ROWS = 3;
const DATA_COLUMNS = 2;

/** Asked for every cell, and answered once a table. */
function isDataTable(table: HTMLTableElement | null, known: Map<Element, boolean>): boolean {
  if (!table) return false;
  const answer = known.get(table) ?? holdsData(table);
  known.set(table, answer);
  return answer;
}

function holdsData(table: HTMLTableElement): boolean {
  if (table.rows.length < DATA_ROWS) return false;
  if (table.querySelector('table')) return false;
  if (table.querySelectorAll('th').length < DATA_COLUMNS && table.querySelector('p ~ p')) return false;
  return [...table.rows].filter((row) => row.cells.length >= DATA_COLUMNS).length >= DATA_ROWS;
}

/** Sets lines in order by one walk: comparing the places of two of ten thousand siblings walks over those between them. */
function inDocumentOrder(blocks: readonly TidyBlock[], body: Element): TidyBlock[] {
  const byFirst = new Map<Node | undefined, TidyBlock>(blocks.map((block) => [block.nodes[0], block]));
  const ordered: TidyBlock[] = [];
  const nodes = body.ownerDocument.createTreeWalker(body);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const block = byFirst.get(node);
    if (block) ordered.push(block);
  }
  return ordered;
}
