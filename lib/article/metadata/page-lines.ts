import { IDENTITY_ATTRIBUTE } from '../workspace.ts';

/** A stretch of text that stands on a line of its own in the copy of the page. */
export interface PageLine {
  /** White space collapsed. Pieces in neighbouring inline elements (`<span>A</span><span>B</span>`) are kept apart by U+2003. */
  readonly text: string;
  /** The innermost block that holds the line. */
  readonly block: Element;
  /** Characters of the text that are inside links. */
  readonly linkLength: number;
}

/** The lines around the edges of the chosen article, where bylines, datelines and editors stand; in document order. */
export interface ArticleEdges {
  readonly before: readonly PageLine[];
  readonly head: readonly PageLine[];
  readonly tail: readonly PageLine[];
  readonly after: readonly PageLine[];
  /** First and last element of the article, in the copy; null where it could not be found there. */
  readonly start: Element | null;
  readonly end: Element | null;
}

/** Separates pieces of neighbouring inline elements; white space to every pattern. */
export const PIECE_SEPARATOR = '\u2003';

/** Lines: what a page puts between its masthead and the text, title block and author's box included. */
const LINES_BEFORE = 60;
const LINES_HEAD = 12;
const LINES_TAIL = 12;
/** Lines: editor, source and copyright come right after the text; below them come comments and other stories. */
const LINES_AFTER = 25;
/** Text nodes looked at for one edge, so that a page of a hundred thousand empty spans costs no more than any. */
const MAXIMUM_NODES = 4000;
/** Elements of the article that are looked for in the copy at each end; what steps have made themselves is not there. */
const MAXIMUM_TRIES = 20;

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SELECT',
  'TEXTAREA',
  'SVG',
  'svg',
  'RT',
  'RP',
  'IFRAME',
  'OBJECT',
  'HEAD',
]);
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY RB S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
/** Inline elements that only change the looks; text inside and outside of them belongs together. */
const FORMATTING = new Set(
  'B BDI BDO BIG DEL EM FONT I INS MARK NOBR RUBY RB S SMALL STRIKE STRONG SUB SUP TT U WBR'.split(' '),
);

type Item = Text | 'break';

/** Finds the chosen article in the copy and collects the lines around its edges. */
export function readEdges(copy: Document, body: HTMLElement): ArticleEdges {
  const root = copy.body;
  const { start, end } = locate(copy, body);
  if (!root || !start || !end) {
    return {
      before: [],
      head: linesOf(collect(body, body, 'inside-start', LINES_HEAD, body)),
      tail: linesOf(collect(body, body, 'inside-end', LINES_TAIL, body)),
      after: [],
      start: null,
      end: null,
    };
  }
  return {
    before: linesOf(collect(root, start, 'before', LINES_BEFORE, null)).slice(-LINES_BEFORE),
    head: linesOf(collect(root, start, 'inside-start', LINES_HEAD, end)).slice(0, LINES_HEAD),
    tail: linesOf(collect(root, end, 'inside-end', LINES_TAIL, start)).slice(-LINES_TAIL),
    after: linesOf(collect(root, end, 'after', LINES_AFTER, null)).slice(0, LINES_AFTER),
    start,
    end,
  };
}

/** Collects the lines inside one element, at most `limit`. */
export function readLines(element: Element, limit: number): readonly PageLine[] {
  return linesOf(collect(element, element, 'inside-start', limit, element)).slice(0, limit);
}

function locate(copy: Document, body: HTMLElement): { start: Element | null; end: Element | null } {
  const marked = [...body.querySelectorAll(`[${IDENTITY_ATTRIBUTE}]`)];
  const find = (list: Iterable<Element>) => {
    let tried = 0;
    for (const element of list) {
      if (!hasOwnText(element)) continue;
      const id = element.getAttribute(IDENTITY_ATTRIBUTE) ?? '';
      const found = copy.body?.querySelector(`[${IDENTITY_ATTRIBUTE}="${id.replace(/["\\]/g, '\\$&')}"]`);
      if (found) return found;
      tried += 1;
      if (tried === MAXIMUM_TRIES) return null;
    }
    return null;
  };
  const start = find(marked);
  const end = start && find(marked.reverse());
  if (start && end) return { start, end };
  return locateByText(copy, body);
}

/** The article's own paragraphs are looked for by their text where no identity links the two trees. */
function locateByText(copy: Document, body: HTMLElement): { start: Element | null; end: Element | null } {
  const wanted: string[] = [];
  for (const element of body.querySelectorAll('p, div, li, section, td, h2, h3')) {
    const text = bare(element.textContent ?? '');
    if (text.length >= 12 && text.length < 4000 && !element.querySelector('p, div, li, section'))
      wanted.push(text);
  }
  const first = wanted[0];
  const last = wanted.at(-1);
  if (!first || !last) return { start: null, end: null };
  let start: Element | null = null;
  let end: Element | null = null;
  for (const element of copy.body?.querySelectorAll('p, div, li, section, td, h2, h3') ?? []) {
    if (element.querySelector('p, div, li, section')) continue;
    const text = bare(element.textContent ?? '');
    if (!start && text === first) start = element;
    if (text === last) end = element;
  }
  return start && end ? { start, end } : { start: null, end: null };
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function hasOwnText(element: Element): boolean {
  for (const child of element.childNodes)
    if (child.nodeType === 3 && (child.nodeValue ?? '').trim()) return true;
  return false;
}

/** Gathers text nodes and line breaks on one side of a mark, not beyond `bound`, until there are enough for `limit` lines. */
function collect(
  root: Element,
  mark: Element,
  where: 'before' | 'inside-start' | 'inside-end' | 'after',
  limit: number,
  bound: Element | null,
): Item[] {
  const backward = where === 'before' || where === 'inside-end';
  const items: Item[] = [];
  let lines = 0;
  let previous: Element | null = null;
  const add = (node: Node) => {
    if (node.nodeName === 'BR' || node.nodeName === 'HR') {
      items.push('break');
      previous = null;
    } else if (node.nodeType === 3 && (node.nodeValue ?? '').trim()) {
      const block = blockOf(node);
      if (block !== previous) lines += 1;
      previous = block;
      items.push(node as Text);
    }
    return lines <= limit && items.length < MAXIMUM_NODES;
  };
  // The bound itself where a walk gets to it, or what is stepped over and holds it.
  let edge = bound;
  for (let around = bound; around && around !== root; around = around.parentElement)
    if (isSkipped(around)) edge = around;
  let current: Node | null = mark;
  if (where === 'after' || where === 'inside-end') {
    // The last node inside the mark, from which both directions start.
    current = lastWithin(mark);
    if (where === 'after') current = nextNode(current, root, null);
  } else if (where === 'before') {
    current = previousNode(current, root, null);
  }
  if (current && bound && isBeyond(current, bound, backward)) return items;
  let isPastEdge = edge !== null && current !== null && edge.contains(current);
  const onSkip = (node: Node): void => {
    if (node === edge) isPastEdge = true;
  };
  while (current) {
    // Only the forward walk goes on inside of its bound.
    if (isPastEdge && edge && !backward && !edge.contains(current)) break;
    if (!add(current)) break;
    if (current === edge) {
      if (backward) break;
      isPastEdge = true;
    }
    current = backward ? previousNode(current, root, onSkip) : nextNode(current, root, onSkip);
    if (backward && isPastEdge && edge && !edge.contains(current)) break;
  }
  return backward ? items.reverse() : items;
}

function isBeyond(node: Node, bound: Element, backward: boolean): boolean {
  if (bound.contains(node) || node.contains(bound)) return false;
  return (bound.compareDocumentPosition(node) & (backward ? 2 : 4)) !== 0;
}

function isSkipped(node: Node): boolean {
  return node.nodeType === 1 && SKIPPED.has(node.nodeName);
}

function lastWithin(node: Node): Node {
  let last = node;
  let child = last.lastChild;
  while (child) {
    if (isSkipped(child)) child = child.previousSibling;
    else {
      last = child;
      child = last.lastChild;
    }
  }
  return last;
}

/** The node after another in document order, what is skipped stepped over. A TreeWalker with a filter takes ten times as long. */
function nextNode(node: Node, root: Node, onSkip: ((skipped: Node) => void) | null): Node | null {
  let at = node;
  let next = at.firstChild as Node | null;
  for (;;) {
    while (!next) {
      if (at === root) return null;
      next = at.nextSibling;
      if (!next) {
        const parent: Node | null = at.parentNode;
        if (!parent) return null;
        at = parent;
      }
    }
    if (!isSkipped(next)) return next;
    onSkip?.(next);
    at = next;
    next = null;
  }
}

/** The node before another in document order; elements around it come too, the root does not. */
function previousNode(node: Node, root: Node, onSkip: ((skipped: Node) => void) | null): Node | null {
  let at = node;
  for (;;) {
    if (at === root) return null;
    let before: Node | null = at.previousSibling;
    if (!before) {
      const parent = at.parentNode;
      return parent === root ? null : parent;
    }
    while (!isSkipped(before)) {
      const child: Node | null = before.lastChild;
      if (!child) return before;
      before = child;
    }
    onSkip?.(before);
    at = before;
  }
}

function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && INLINE.has(element.nodeName)) element = element.parentElement;
  return element;
}

/** The innermost element around a text that stands for a piece of its own, formatting looked through. */
function pieceOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && FORMATTING.has(element.nodeName)) element = element.parentElement;
  return element;
}

function linesOf(items: readonly Item[]): PageLine[] {
  const lines: PageLine[] = [];
  let text = '';
  let linkLength = 0;
  let block: Element | null = null;
  let piece: Element | null = null;
  const flush = () => {
    const clean = text
      .replace(/[^\S\u2003]+/g, ' ')
      .replace(/ *\u2003[ \u2003]*/g, PIECE_SEPARATOR)
      .trim();
    if (clean && block) lines.push({ text: clean, block, linkLength: Math.min(linkLength, clean.length) });
    text = '';
    linkLength = 0;
    piece = null;
  };
  for (const item of items) {
    if (item === 'break') {
      flush();
      continue;
    }
    const itsBlock = blockOf(item);
    if (itsBlock !== block) flush();
    block = itsBlock;
    const itsPiece = pieceOf(item);
    if (text && piece && itsPiece !== piece) text += PIECE_SEPARATOR;
    piece = itsPiece;
    const value = item.nodeValue ?? '';
    text += value;
    if (item.parentElement?.closest('a')) linkLength += value.trim().length;
  }
  flush();
  return lines;
}
