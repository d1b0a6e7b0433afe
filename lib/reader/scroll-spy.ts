import type { ReadingAxis } from './reading-axis.ts';

/** Share of the window at which a section becomes the current one: about where the eye reads. */
const READING_LINE = 0.25;

/**
 * Index of the section being read; -1 before the first. The line that a heading must have passed lies a quarter into the
 * window and moves to its end over the last screenful, so that every section has its turn, also those too short to reach
 * the beginning.
 *
 * `starts` are the headings' distances from the beginning of the scrolled content in px, in order.
 */
export function currentSection(
  starts: readonly number[],
  { position, extent, length }: Pick<ReadingAxis, 'position' | 'extent' | 'length'>,
): number {
  const furthest = Math.max(0, length - extent);
  const remaining = Math.max(0, furthest - position);
  const reach = Math.min(extent, furthest);
  const nearness = reach === 0 ? 0 : Math.max(0, 1 - remaining / reach);
  const line = position + extent * (READING_LINE + (1 - READING_LINE) * nearness);
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
