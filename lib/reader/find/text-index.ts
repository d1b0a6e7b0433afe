import { rangeIn, type TextBlock, walkBlocks } from '../text-walker.ts';
import { areDistinct, hasDistinct } from './distinct-characters.ts';
import { type FoldedText, foldInSteps, foldText } from './fold-text.ts';

/** One place where the query stands. Offsets are UTF-16 units in the block's text. */
export interface Match {
  readonly block: TextBlock;
  readonly start: number;
  readonly end: number;
}

/** The folded text of an article's blocks. It holds for the tree as it was when built. */
export interface TextIndex {
  /** Every place of a query in document order, without overlaps; none for a query of white space. */
  find(query: string): Match[];
}

/** Characters of small blocks that are indexed in one step. */
const STEP = 1 << 14;

/**
 * Builds the index of everything that can be read below an element, pronunciations over ruby included, in steps of a millisecond
 * or two. The tree must not change meanwhile.
 */
export function* indexInSteps(root: Element): Generator<undefined, TextIndex> {
  const blocks: { block: TextBlock; folded: FoldedText }[] = [];
  let length = 0;
  for (const block of walkBlocks(root, { rubyNotes: true })) {
    blocks.push({ block, folded: yield* foldInSteps(block.text) });
    length += block.text.length;
    if (length < STEP) continue;
    length = 0;
    yield;
  }
  return {
    find(query) {
      const needle = foldText(query);
      const matches: Match[] = [];
      if (needle.text === '') return matches;
      const check = hasDistinct(query);
      for (const { block, folded } of blocks) {
        let at = folded.text.indexOf(needle.text);
        while (at >= 0) {
          if (!check || isSameWord(query, needle, block.text, folded, at)) {
            matches.push({ block, ...span(block.text, folded, at, needle.text.length) });
            at = folded.text.indexOf(needle.text, at + needle.text.length);
          } else {
            at = folded.text.indexOf(needle.text, at + 1);
          }
        }
      }
      return matches;
    },
  };
}

/** Where folded characters stand in the original: from the first one's beginning to the last one's end. */
function span(text: string, folded: FoldedText, at: number, length: number): { start: number; end: number } {
  const start = folded.offsets[at] ?? 0;
  const last = folded.offsets[at + length - 1] ?? start;
  let end = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
  // Accents that the fold dropped belong to the letter before them.
  while (/[\u0300-\u036f\ufe00-\ufe0f]/.test(text[end] ?? '')) end++;
  return { start, end };
}

function isSameWord(
  query: string,
  needle: FoldedText,
  text: string,
  folded: FoldedText,
  at: number,
): boolean {
  for (let index = 0; index < needle.text.length; index++) {
    const asked = query[needle.offsets[index] ?? 0] ?? '';
    const found = text[folded.offsets[at + index] ?? 0] ?? '';
    if (areDistinct(asked, found)) return false;
  }
  return true;
}

/** The live range of a match; null where the tree has changed since the index was built. */
export function rangeOf(match: Match): Range | null {
  return rangeIn(match.block, match.start, match.end);
}
