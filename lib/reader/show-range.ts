import { TOOLBAR_HEIGHT, takeAnchor } from './place.ts';

/** Height in px at the foot that a bar may cover, two rows of it on a phone. */
const BAR_HEIGHT = 120;

/** Share of the window's height at which a range that had to be scrolled to stands. */
const LANDING = 0.35;

/** Scrolls so that a range is between toolbar and bar; a range that is there already stays where it is. */
export function showRange(scroller: HTMLElement, range: Range): void {
  const box = range.getBoundingClientRect();
  const top = box.top - scroller.getBoundingClientRect().top;
  const bottom = top + Math.min(box.height, scroller.clientHeight / 2);
  if (top >= TOOLBAR_HEIGHT && bottom <= scroller.clientHeight - BAR_HEIGHT) return;
  scroller.scrollTop += top - scroller.clientHeight * LANDING;
}

/** The first thing below the toolbar; null at the very beginning. */
export function firstVisibleNode(scroller: HTMLElement, body: HTMLElement): Node | null {
  return takeAnchor(scroller, body)?.node ?? null;
}
