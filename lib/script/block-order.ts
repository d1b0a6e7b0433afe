import type { TextBlock } from './blocks.ts';

/** Characters of an element's own texts that are converted in one go: a millisecond or two, so that a frame is not missed. */
const TOGETHER = 2_000;

/**
 * Gives the blocks' indices from the first that is on the screen to the end, and then back from it to the beginning. Texts of one
 * element, before and behind a block or a break within it, come together where they are not long: they have one language.
 */
export function* fromScreen(
  blocks: readonly TextBlock[],
  isBefore: ((block: Element) => boolean) | undefined,
): Generator<readonly number[]> {
  let first = 0;
  let end = isBefore ? blocks.length : 0;
  // Blocks in document order lie one behind the other, but for a few that are set beside the text.
  while (isBefore && first < end) {
    const middle = (first + end) >> 1;
    const block = blocks[middle];
    if (block && isBefore(block.element)) first = middle + 1;
    else end = middle;
  }
  const shared = sharedElements(blocks);
  const done = new Set<Element>();
  const take = (index: number): readonly number[] => {
    const element = blocks[index]?.element;
    const together = element && shared.get(element);
    if (!together) return [index];
    if (done.has(element)) return [];
    done.add(element);
    return together;
  };
  for (let index = first; index < blocks.length; index++) yield take(index);
  for (let index = first - 1; index >= 0; index--) yield take(index);
}

function sharedElements(blocks: readonly TextBlock[]): ReadonlyMap<Element, readonly number[]> {
  const all = new Map<Element, number[]>();
  for (const [index, { element }] of blocks.entries()) {
    const indices = all.get(element);
    if (indices) indices.push(index);
    else all.set(element, [index]);
  }
  for (const [element, indices] of all) {
    const length = indices.reduce((sum, index) => sum + (blocks[index]?.text.length ?? 0), 0);
    if (indices.length === 1 || length > TOGETHER) all.delete(element);
  }
  return all;
}
