/** A text node of a block and where its text begins in the block's text. */
export interface TextPiece {
  readonly node: Text;
  /** UTF-16 offset in the block's text. */
  readonly start: number;
}

/** The running text of one block: a paragraph, a heading, a cell, or the text between two blocks. */
export interface TextBlock {
  /** The nearest block element around the text. */
  readonly element: Element;
  /** Text of the pieces one after another, as it stands in the tree; a line break (`br`) is LINE_BREAK. */
  readonly text: string;
  readonly pieces: readonly TextPiece[];
}

/** Stands for `br` in a block's text: U+2028, so that it differs from line ends of the page's source, which are spaces. */
export const LINE_BREAK = '\u2028';

/** Elements that run on with the text around them. Everything else ends a block: a wrong end is better than a false join. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb ruby s samp small span strike ' +
    'strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Elements whose text nobody reads. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'textarea',
  'select',
  'option',
  'annotation',
]);

/** What ruby sets beside the text: its own block, because it would cut the words that it stands over. */
const RUBY_NOTE = new Set(['rt', 'rtc', 'rp']);

/** How a walk treats what is beside the running text. */
export interface WalkOptions {
  /** Whether the notes of ruby (pronunciations) come as blocks of their own, after the block that they belong to. */
  readonly rubyNotes?: boolean;
  /** Elements that are left out with all that is in them. */
  readonly skip?: (element: Element) => boolean;
}

interface OpenBlock {
  readonly element: Element;
  text: string;
  pieces: TextPiece[];
}

/**
 * Walks the blocks of running text below an element, in document order, without recursion. Inline elements do not cut a
 * block (頭<b>髮</b> is one text); hidden elements and code of the page are left out; blocks of white space alone are not
 * reported.
 */
export function* walkBlocks(root: Element, options: WalkOptions = {}): Generator<TextBlock> {
  let block: OpenBlock = { element: root, text: '', pieces: [] };
  let notes: OpenBlock[] = [];
  const owners: Element[] = [root];

  function* close(): Generator<TextBlock> {
    const done = [block, ...notes];
    block = { element: owners[owners.length - 1] ?? root, text: '', pieces: [] };
    notes = [];
    for (const each of done) if (/\S/.test(each.text)) yield each;
  }

  let node: Node | null = root.firstChild;
  while (node && node !== root) {
    let descend = false;
    if (node.nodeType === 3) {
      append(block, node as Text);
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const name = element.localName;
      if (name === 'br') {
        block.text += LINE_BREAK;
      } else if (SILENT.has(name) || element.hasAttribute('hidden') || options.skip?.(element)) {
        // Left out with its content.
      } else if (RUBY_NOTE.has(name)) {
        if (options.rubyNotes && name !== 'rp') notes.push(noteBlock(element));
      } else if (INLINE.has(name)) {
        descend = element.firstChild !== null;
      } else {
        owners.push(element);
        yield* close();
        descend = element.firstChild !== null;
        if (!descend) {
          owners.pop();
          yield* close();
        }
      }
    }
    if (descend) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root && node === owners[owners.length - 1]) {
        owners.pop();
        yield* close();
      }
    }
    if (node && node !== root) node = node.nextSibling;
  }
  yield* close();
}

function append(block: OpenBlock, node: Text): void {
  if (node.data === '') return;
  block.pieces.push({ node, start: block.text.length });
  block.text += node.data;
}

function noteBlock(element: Element): OpenBlock {
  const block: OpenBlock = { element, text: '', pieces: [] };
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) append(block, text as Text);
  return block;
}

/** A place in the tree, as ranges take it. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/**
 * Finds the place of an offset in a block's text. At the border of two text nodes, `end` prefers the end of the first and
 * `start` the beginning of the second, so that a range holds no empty edges. Null where the block has no text node there.
 */
export function pointAt(block: TextBlock, offset: number, edge: 'start' | 'end'): TextPoint | null {
  let low = 0;
  let high = block.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = block.pieces[middle]?.start ?? 0;
    if (edge === 'start' ? start <= offset : start < offset) low = middle;
    else high = middle - 1;
  }
  const piece = block.pieces[low];
  if (!piece) return null;
  // Past the node's end where a line break follows it, and where the node was shortened since the walk.
  const within = Math.min(Math.max(offset - piece.start, 0), piece.node.data.length);
  const next = block.pieces[low + 1];
  if (edge === 'start' && within === piece.node.data.length && next && within > 0)
    return { node: next.node, offset: 0 };
  return { node: piece.node, offset: within };
}

/** Makes the live range of a stretch of a block's text; null where nothing of it is in a text node. */
export function rangeIn(block: TextBlock, start: number, end: number): Range | null {
  const from = pointAt(block, start, 'start');
  const to = pointAt(block, end, 'end');
  if (!from || !to) return null;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range.collapsed ? null : range;
}
