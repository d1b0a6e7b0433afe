import { takeAnchor } from './place.ts';
import { readingAxis } from './reading-axis.ts';

/** Px at the end of the window that a bar at the foot may cover where lines run across, two rows of it on a phone. */
const BAR_HEIGHT = 120;

/** Share of the window at which a range that had to be scrolled to stands. */
const LANDING = 0.35;

/** Scrolls so that a range is between the tools at both ends; a range that is there already stays where it is. */
export function showRange(scroller: HTMLElement, range: Range): void {
  const axis = readingAxis(scroller);
  const { start, end } = axis.stretchOf(range.getBoundingClientRect());
  const last = Math.min(end, start + axis.extent / 2);
  if (start >= axis.covered && last <= axis.extent - (axis.isVertical ? 0 : BAR_HEIGHT)) return;
  axis.goBy(start - axis.extent * LANDING);
}

/** The first thing beyond what tools cover; null at the very beginning. */
export function firstVisibleNode(scroller: HTMLElement, body: HTMLElement): Node | null {
  return takeAnchor(scroller, body)?.node ?? null;
}
