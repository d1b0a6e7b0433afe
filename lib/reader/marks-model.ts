import { type ReadonlySignal, signal } from '@preact/signals';
import type { ConversionMark } from '../script/converter.ts';
import { inSlices } from '../script/slices.ts';
import type { TextMarker } from './text-marker.ts';

/** Name of the highlight of what a conversion changed: `::highlight(limpid-converted)`. */
export const CONVERTED_HIGHLIGHT = 'limpid-converted';

/** Room in px around a mark that counts as the mark: a fingertip is not exact. */
const REACH = 4;

/** The mark that is looked at, and where it is in the window. */
export interface ShownMark {
  readonly mark: ConversionMark;
  /** The mark's first line, in px of the window. */
  readonly box: { readonly left: number; readonly top: number; readonly bottom: number };
}

/** What a conversion changed beyond plain one-to-one characters, marked in the text. */
export interface MarksModel {
  readonly shown: ReadonlySignal<ShownMark | null>;
  /** Marks what the blocks of an article hold, in document order: a short one at once, a book in slices. */
  show(blocks: Iterable<readonly ConversionMark[]>): void;
  /** Looks for a mark under a point of the window, in an element of the article. */
  lookAt(element: Element, x: number, y: number): void;
  /** Goes to the next mark below the one that was looked at, or below the top of the window. */
  next(): void;
  leave(): void;
}

/** What the model works with. */
export interface MarksModelParts {
  readonly marker: TextMarker;
  readonly reveal: (range: Range) => void;
  /** The first node on the screen; null at the beginning. */
  readonly firstVisible: () => Node | null;
}

function rangeOf({ node, start, end }: ConversionMark): Range | null {
  if (!node.isConnected || end > node.data.length) return null;
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** Makes the model; it ends with the lifetime. */
export function createMarksModel(parts: MarksModelParts, lifetime: AbortSignal): MarksModel {
  const shown = signal<ShownMark | null>(null);
  let all: ConversionMark[] = [];
  /** Marks by the element that holds their text: what the pointer is over is asked often. */
  let byElement = new Map<Element, ConversionMark[]>();
  let isMarked = true;
  let marking: Promise<unknown> = Promise.resolve();

  const look = (mark: ConversionMark, range: Range): void => {
    const box = range.getClientRects()[0];
    shown.value = box ? { mark, box: { left: box.left, top: box.top, bottom: box.bottom } } : null;
  };
  const leave = (): void => {
    shown.value = null;
  };
  lifetime.addEventListener('abort', () => parts.marker.clear(), { once: true });

  const goToNext = (): void => {
    const standing = shown.peek()?.mark;
    const first = standing ? null : parts.firstVisible();
    const index = standing ? all.indexOf(standing) + 1 : first ? firstFrom(all, first) : 0;
    const mark = all[index] ?? all[0];
    const range = mark && rangeOf(mark);
    if (!mark || !range) return;
    parts.reveal(range);
    look(mark, range);
  };

  return {
    shown,
    leave,
    show(blocks) {
      leave();
      const marks: ConversionMark[] = [];
      const lists = new Map<Element, ConversionMark[]>();
      const ranges: AbstractRange[] = [];
      all = marks;
      byElement = lists;
      isMarked = false;
      function* work(): Generator<() => void> {
        for (const block of blocks) yield () => collect(block, marks, lists, ranges);
        yield () => {
          isMarked = true;
          if (ranges.length > 0) parts.marker.mark(ranges);
          else parts.marker.clear();
        };
      }
      const isOvertaken = (): boolean => all !== marks || lifetime.aborted;
      marking = inSlices(work(), undefined, { isOvertaken });
    },
    lookAt(element, x, y) {
      for (const mark of byElement.get(element) ?? []) {
        const range = rangeOf(mark);
        const isUnder = [...(range?.getClientRects() ?? [])].some(
          (box) => x >= box.left - REACH && x <= box.right + REACH && y >= box.top && y <= box.bottom,
        );
        if (!range || !isUnder) continue;
        if (shown.peek()?.mark !== mark) look(mark, range);
        return;
      }
      leave();
    },
    next() {
      if (isMarked) goToNext();
      else void marking.then(() => isMarked && goToNext());
    },
  };
}

/** Takes a block's marks up: the marks themselves, by their elements, and as ranges. */
function collect(
  block: readonly ConversionMark[],
  marks: ConversionMark[],
  lists: Map<Element, ConversionMark[]>,
  ranges: AbstractRange[],
): void {
  for (const mark of block) {
    marks.push(mark);
    const range = rangeOf(mark);
    const element = mark.node.parentElement;
    if (!range || !element) continue;
    // Static: thousands of live ranges would slow every later change of the tree.
    ranges.push(new StaticRange(range));
    const list = lists.get(element);
    if (list) list.push(mark);
    else lists.set(element, [mark]);
  }
}

/** Gives the index of the first mark that is not before a node; marks stand in document order. */
function firstFrom(marks: readonly ConversionMark[], node: Node): number {
  let first = 0;
  let end = marks.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    const mark = marks[middle];
    if (mark && (node.compareDocumentPosition(mark.node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0)
      first = middle + 1;
    else end = middle;
  }
  return first;
}
