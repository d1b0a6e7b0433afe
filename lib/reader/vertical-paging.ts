import type { ReadonlySignal } from '@preact/signals';
import { effectUntil } from './lifetime.ts';
import type { PositionModel } from './position-model.ts';
import { readingAxis } from './reading-axis.ts';

/** Px that an arrow key goes, as browsers go down a page. */
const STEP = 40;

/** Share of the window that a page keeps of the one before: a column or two to hold on to. */
const KEPT_SHARE = 0.08;

/** Px of a wheel's notch; finer devices send many small steps that are smooth by themselves. */
const NOTCH = 50;

/** Px of a line, for wheels that count lines. */
const LINE = 40;

/** Things that use these keys themselves, or what a wheel over them scrolls. */
const OWN_KEYS = 'input, select, textarea, summary, audio, video, [role=dialog], .outline-list';
const OWN_WHEEL = '.panel, .outline-rail, .bar, select, textarea';

/** Moving on in text whose columns run to the left, where browsers know only of up and down. */
export interface VerticalPaging {
  /** Takes a key that pages; false where it is not for it, or where the text runs across. */
  onKey(event: KeyboardEvent, target: EventTarget | undefined): boolean;
}

/** Whether an element between the target and the scroller moves by itself in the wheel's direction: a wide table. */
function hasOwnScroll(target: Element, scroller: Element, { deltaX, deltaY }: WheelEvent): boolean {
  for (
    let element: Element | null = target;
    element && element !== scroller;
    element = element.parentElement
  ) {
    const canMove =
      deltaY === 0
        ? element.scrollWidth > element.clientWidth + 1
        : element.scrollHeight > element.clientHeight + 1 &&
          (deltaY < 0
            ? element.scrollTop > 0
            : element.scrollTop + element.clientHeight < element.scrollHeight - 1);
    const overflow = canMove ? getComputedStyle(element).overflowY : 'visible';
    if (deltaX === 0 && (overflow === 'auto' || overflow === 'scroll')) return true;
  }
  return false;
}

/** Makes wheel and keys go along the reading axis while the text is vertical, until the lifetime ends. */
export function createVerticalPaging(
  scroller: HTMLElement,
  isVertical: ReadonlySignal<boolean>,
  position: Pick<PositionModel, 'release' | 'settle'>,
  lifetime: AbortSignal,
): VerticalPaging {
  const axis = readingAxis(scroller);
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)');
  /** Where a smooth movement is going: the next step is from there. */
  let goal: number | null = null;

  const moveBy = (distance: number): void => {
    const furthest = Math.max(0, axis.length - axis.extent);
    goal = Math.min(furthest, Math.max(0, (goal ?? axis.position) + distance));
    // A page is turned at once: sliding past text that no one can read is no help, and is cut short by what loads on the way.
    if (isCalm.matches || Math.abs(goal - axis.position) > axis.extent / 2) {
      axis.goTo(goal);
      position.settle();
      goal = null;
      return;
    }
    position.release();
    axis.goTo(goal, 'smooth');
  };
  const onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey || event.shiftKey || event.deltaY === 0) return;
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
    const [target] = event.composedPath();
    if (!(target instanceof Element) || target.closest(OWN_WHEEL)) return;
    if (hasOwnScroll(target, scroller, event)) return;
    event.preventDefault();
    const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? axis.extent : 1;
    const distance = event.deltaY * unit;
    if (Math.abs(distance) >= NOTCH) moveBy(distance);
    else {
      goal = null;
      axis.goBy(distance);
    }
  };
  scroller.addEventListener('scrollend', () => (goal = null), { signal: lifetime });
  let listening = new AbortController();
  effectUntil(lifetime, () => {
    listening.abort();
    goal = null;
    if (!isVertical.value) return;
    listening = new AbortController();
    // Not passive, which costs smoothness: therefore only while it is needed.
    scroller.addEventListener('wheel', onWheel, {
      passive: false,
      signal: AbortSignal.any([listening.signal, lifetime]),
    });
  });

  const page = (): number => axis.extent - axis.covered - Math.round(axis.extent * KEPT_SHARE);
  const distanceOf = (event: KeyboardEvent): number | null => {
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowDown':
        return STEP;
      case 'ArrowRight':
      case 'ArrowUp':
        return -STEP;
      case 'PageDown':
        return page();
      case 'PageUp':
        return -page();
      case ' ':
        return event.shiftKey ? -page() : page();
      case 'Home':
        return -axis.length;
      case 'End':
        return axis.length;
      default:
        return null;
    }
  };
  return {
    onKey(event, target) {
      if (!isVertical.peek() || event.altKey || event.ctrlKey || event.metaKey || event.isComposing)
        return false;
      if (target instanceof Element) {
        if (target.closest(OWN_KEYS)) return false;
        if (event.key === ' ' && target.closest('button, [role=button]')) return false;
      }
      const distance = distanceOf(event);
      if (distance === null) return false;
      event.preventDefault();
      moveBy(distance);
      return true;
    },
  };
}
