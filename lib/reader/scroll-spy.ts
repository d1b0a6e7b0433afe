/** Share of the window's height at which a section becomes the current one: about where the eye reads. */
const READING_LINE = 0.25;

/**
 * Index of the section being read; -1 before the first. The line that a heading must have passed lies a quarter down the
 * window and sinks to its foot over the last screenful, so that every section has its turn, also those too short to
 * reach the top.
 *
 * `tops` are the headings' distances from the top of the scrolled content in px, in order.
 */
export function currentSection(
  tops: readonly number[],
  scroller: { readonly scrollTop: number; readonly clientHeight: number; readonly scrollHeight: number },
): number {
  const { scrollTop, clientHeight, scrollHeight } = scroller;
  const furthest = Math.max(0, scrollHeight - clientHeight);
  const remaining = Math.max(0, furthest - scrollTop);
  const reach = Math.min(clientHeight, furthest);
  const nearness = reach === 0 ? 0 : Math.max(0, 1 - remaining / reach);
  const line = scrollTop + clientHeight * (READING_LINE + (1 - READING_LINE) * nearness);
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
