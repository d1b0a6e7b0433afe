import type { TextBlock } from './blocks.ts';

/** Gives the blocks' indices from the first that is on the screen to the end, and then back from it to the beginning. */
export function* fromScreen(
  blocks: readonly TextBlock[],
  isBefore: ((block: Element) => boolean) | undefined,
): Generator<number> {
  let first = 0;
  let end = isBefore ? blocks.length : 0;
  // Blocks in document order lie one behind the other, but for a few that are set beside the text.
  while (isBefore && first < end) {
    const middle = (first + end) >> 1;
    const block = blocks[middle];
    if (block && isBefore(block.element)) first = middle + 1;
    else end = middle;
  }
  for (let index = first; index < blocks.length; index++) yield index;
  for (let index = first - 1; index >= 0; index--) yield index;
}
