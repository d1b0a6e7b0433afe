import { rangeIn, type TextBlock, walkBlocks } from '../text-walker.ts';
import { type Span, sentencesOf } from './sentences.ts';

/** A place in what is to be read. */
export interface Place {
  readonly block: number;
  readonly sentence: number;
}

/** The blocks of an article in the order of reading; sentences are found when they are asked for. */
export interface ReadingList {
  readonly length: number;
  block(index: number): TextBlock | undefined;
  sentences(index: number): readonly Span[];
  /** BCP 47 tag that the page gives the block; null where it gives none. */
  languageOf(index: number): string | null;
  rangeOf(place: Place): Range | null;
  /** The first place at or after a node; null where nothing follows. */
  placeAt(node: Node): Place | null;
  next(place: Place): Place | null;
  previous(place: Place): Place | null;
  nextBlock(place: Place): Place | null;
  /** The beginning of the block, or of the one before if one is there already. */
  previousBlock(place: Place): Place | null;
}

/** Numbers of footnotes: heard in the middle of a sentence they are noise. */
function isFootnoteMark(element: Element): boolean {
  return (
    element.localName === 'sup' &&
    element.querySelector('a[href]') !== null &&
    /^[[(（【〔]?\s*[\d*†‡§①-⑳]{1,3}\s*[\])）】〕]?$/.test(element.textContent?.trim() ?? '')
  );
}

/** Lists what is read aloud of a tree. */
export function listReading(root: Element, language: string): ReadingList {
  const blocks = [...walkBlocks(root, { skip: isFootnoteMark })];
  const found = new Map<number, readonly Span[]>();

  const sentences = (index: number): readonly Span[] => {
    let spans = found.get(index);
    const block = blocks[index];
    if (!spans) {
      spans = block ? sentencesOf(block.text, language) : [];
      found.set(index, spans);
    }
    return spans;
  };
  const firstFrom = (index: number): Place | null => {
    for (let at = index; at < blocks.length; at++)
      if (sentences(at).length > 0) return { block: at, sentence: 0 };
    return null;
  };
  const lastBefore = (index: number): number => {
    let at = index - 1;
    while (at >= 0 && sentences(at).length === 0) at--;
    return at;
  };

  return {
    length: blocks.length,
    block: (index) => blocks[index],
    sentences,
    languageOf(index) {
      const holder = blocks[index]?.element.closest('[lang]');
      return holder && holder !== root && root.contains(holder) ? holder.getAttribute('lang') || null : null;
    },
    rangeOf({ block, sentence }) {
      const span = sentences(block)[sentence];
      const text = blocks[block];
      return span && text ? rangeIn(text, span.start, span.end) : null;
    },
    placeAt(node) {
      const index = blocks.findIndex(
        ({ element }) =>
          element === node ||
          element.contains(node) ||
          // DOCUMENT_POSITION_FOLLOWING, which is set for what the node contains, too.
          (node.compareDocumentPosition(element) & 4) !== 0,
      );
      return index < 0 ? null : firstFrom(index);
    },
    next({ block, sentence }) {
      return sentence + 1 < sentences(block).length
        ? { block, sentence: sentence + 1 }
        : firstFrom(block + 1);
    },
    previous({ block, sentence }) {
      if (sentence > 0) return { block, sentence: sentence - 1 };
      const before = lastBefore(block);
      return before < 0 ? null : { block: before, sentence: sentences(before).length - 1 };
    },
    nextBlock: ({ block }) => firstFrom(block + 1),
    previousBlock({ block, sentence }) {
      if (sentence > 0) return { block, sentence: 0 };
      const before = lastBefore(block);
      return before < 0 ? null : { block: before, sentence: 0 };
    },
  };
}
