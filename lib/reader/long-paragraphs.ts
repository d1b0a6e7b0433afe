/** Characters of a paragraph from which it is cut: browsers lay a paragraph out in one go, 10,000 characters in some milliseconds. */
const LONG_PARAGRAPH = 10_000;

/** Characters after which a piece ends with its sentence: a window or two. */
const PIECE = 3_000;

/** Characters beyond that to wait for the end of a sentence, or else for a comma or a space, before a cut is made anywhere. */
const PATIENCE = 1_000;

const SENTENCE_END = /[。！？!?…]+[”’」』）)]*|[.][”’)]*\s+/u;
const PAUSE = /[，、；：,;]\s*|\s+/u;

/** Paragraphs that were cut. */
const cutParagraphs = new WeakSet<Node>();
/** Children of theirs with which a piece begins. */
const pieceStarts = new WeakSet<Node>();

/** Tells whether a paragraph is laid out in pieces. */
export function isInPieces(element: Element): boolean {
  return cutParagraphs.has(element);
}

/** Tells whether a child of a paragraph begins a piece of it. */
export function startsPiece(node: Node): boolean {
  return pieceStarts.has(node);
}

/** A text node that was cut, and the nodes with the rest of its text. */
interface Cut {
  readonly text: Text;
  readonly rest: readonly Text[];
}

/**
 * Cuts the texts of very long paragraphs at ends of sentences, so that the pieces can be laid out one by one; no element and no character
 * comes or goes. Returns the way back to the very nodes there were, for which the text must be in its original script.
 */
export function cutLongParagraphs(root: Element | DocumentFragment): () => void {
  const cuts: Cut[] = [];
  for (const paragraph of root.querySelectorAll('p')) {
    if ((paragraph.textContent?.length ?? 0) < LONG_PARAGRAPH) continue;
    cutParagraphs.add(paragraph);
    cutParagraph(paragraph, cuts);
  }
  return () => {
    for (const { text, rest } of cuts) {
      const data = text.data + rest.map((piece) => piece.data).join('');
      for (const piece of rest) piece.remove();
      text.data = data;
    }
  };
}

function cutParagraph(paragraph: Element, cuts: Cut[]): void {
  // Characters since the last cut.
  let length = 0;
  for (let node = paragraph.firstChild; node; ) {
    const next: ChildNode | null = node.nextSibling;
    if (node.nodeType === 3) {
      const text = node as Text;
      const ends = pieceEnds(text.data, length);
      const last = ends.at(-1);
      length = last === undefined ? length + text.data.length : text.data.length - last;
      if (last === text.data.length) {
        ends.pop();
        if (next) pieceStarts.add(next);
      }
      if (ends.length > 0) cuts.push(cutText(text, ends));
    } else if (node.nodeName.toLowerCase() === 'br') {
      // Lines end here as it is.
      if (length >= PIECE / 2 && next) {
        pieceStarts.add(next);
        length = 0;
      }
    } else length += node.nodeType === 1 ? (node.textContent?.length ?? 0) : 0;
    node = next;
  }
}

function cutText(text: Text, ends: readonly number[]): Cut {
  const { data } = text;
  const rest = ends.map((end, index) => {
    const piece = text.ownerDocument.createTextNode(data.slice(end, ends[index + 1]));
    pieceStarts.add(piece);
    return piece;
  });
  text.data = data.slice(0, ends[0]);
  text.after(...rest);
  return { text, rest };
}

/** Where pieces end in a text, ascending, when there are `before` characters in the piece already. */
function pieceEnds(data: string, before: number): number[] {
  const ends: number[] = [];
  for (let from = PIECE - before; ; ) {
    const end = endAfter(data, Math.max(from, 0), from + PATIENCE);
    if (end === null) return ends;
    ends.push(end);
    from = end + PIECE;
  }
}

/** The end of the first sentence that ends between two places; where none does, a pause, or else the second place; null beyond the text. */
function endAfter(data: string, from: number, limit: number): number | null {
  if (from >= data.length) return null;
  const within = data.slice(from, Math.max(limit, from + 1));
  const match = SENTENCE_END.exec(within) ?? (limit < data.length ? PAUSE.exec(within) : null);
  if (match) return from + match.index + match[0].length;
  return limit < data.length ? graphemeBoundary(data, Math.max(limit, 1)) : null;
}

/** The first boundary between characters as people see them at or after an offset. */
function graphemeBoundary(data: string, at: number): number | null {
  const start = Math.max(0, at - 32);
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    data.slice(start, at + 64),
  )) {
    const end = start + index + segment.length;
    if (end >= at) return end < data.length ? end : null;
  }
  return null;
}
