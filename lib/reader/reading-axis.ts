/** Name of the attribute by which the scroller says that its text runs from top to bottom, its columns from right to left. */
const VERTICAL = 'data-vertical';

/** Height in px of the strip at the top that the toolbar may cover while lines run across. */
const TOOLBAR_HEIGHT = 56;

/** A stretch along the axis, in px from the edge of the window at which reading begins. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The axis along which one reads on and the scroller moves: down the page where lines run across, to the left where they
 * stand upright. Everything that knows places in the text measures along it, so that none of it knows the direction.
 */
export interface ReadingAxis {
  readonly isVertical: boolean;
  /** Px of the content that lie before the window; 0 at the beginning. */
  readonly position: number;
  /** Px of the window along the axis. */
  readonly extent: number;
  /** Px of the whole content along the axis. */
  readonly length: number;
  /** Px at the starting edge that tools may cover. */
  readonly covered: number;
  /** Where a box lies, from the window's starting edge. */
  stretchOf(box: Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>): Stretch;
  /** Goes to a position; out of bounds the browser stops at the end. */
  goTo(position: number, behavior?: ScrollBehavior): void;
  /** Goes on by a distance, or back by a negative one. */
  goBy(distance: number): void;
}

/** Says which way the text of a scroller runs. */
export function setVertical(scroller: Element, isVertical: boolean): void {
  scroller.toggleAttribute(VERTICAL, isVertical);
}

/** The reading axis of a scroller, whichever way its text runs at the moment of asking. */
export function readingAxis(scroller: Element): ReadingAxis {
  const isVertical = (): boolean => scroller.hasAttribute(VERTICAL);
  return {
    get isVertical() {
      return isVertical();
    },
    get position() {
      // Columns that run to the left lie at negative positions.
      return isVertical() ? -scroller.scrollLeft : scroller.scrollTop;
    },
    get extent() {
      return isVertical() ? scroller.clientWidth : scroller.clientHeight;
    },
    get length() {
      return isVertical() ? scroller.scrollWidth : scroller.scrollHeight;
    },
    get covered() {
      if (!isVertical()) return TOOLBAR_HEIGHT;
      // The outline may stand there; the style sheet knows.
      return Number.parseFloat(getComputedStyle(scroller).scrollPaddingBlockStart) || 0;
    },
    stretchOf(box) {
      const frame = scroller.getBoundingClientRect();
      return isVertical()
        ? { start: frame.right - box.right, end: frame.right - box.left }
        : { start: box.top - frame.top, end: box.bottom - frame.top };
    },
    goTo(position, behavior = 'instant') {
      scroller.scrollTo(isVertical() ? { left: -position, behavior } : { top: position, behavior });
    },
    goBy(distance) {
      if (isVertical()) scroller.scrollLeft -= distance;
      else scroller.scrollTop += distance;
    },
  };
}
