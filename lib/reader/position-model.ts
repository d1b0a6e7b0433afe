import { type Anchor, restoreAnchor, takeAnchor } from './place.ts';
import { readingAxis } from './reading-axis.ts';

/** Keeps the reader's place while the layout changes. */
export interface PositionModel {
  /** Runs a change of text or style; the sentence at the beginning of the window stays at its place. */
  keep(change: () => void): void;
  /** The same for a change that takes its time; scrolling meanwhile moves the place. */
  keepDuring(change: () => Promise<void>): Promise<void>;
  /** The current anchor. */
  anchor(): Anchor | null;
  /** Takes the place that the scroller has now as the one to keep, after a jump. */
  settle(): void;
  /** Watches one more element whose size moves the text: the title above it. */
  watch(element: Element): void;
}

/**
 * Makes the model. The anchor follows scrolling; whenever the body's box changes (settings, window, fonts, images that
 * arrive) the scroller follows the anchor, before the browser paints.
 */
export function createPositionModel(
  scroller: HTMLElement,
  body: HTMLElement,
  lifetime: AbortSignal,
): PositionModel {
  const axis = readingAxis(scroller);
  let anchor: Anchor | null = null;
  let frame = 0;
  let kept = 0;
  const settle = (): void => {
    anchor = takeAnchor(scroller, body);
    kept = axis.position;
  };
  const restore = (): void => {
    restoreAnchor(scroller, anchor);
    kept = axis.position;
  };
  scroller.addEventListener(
    'scroll',
    () => {
      // The model's own scrolling keeps the anchor: taking it anew each time would let rounding add up.
      if (frame !== 0 || Math.abs(axis.position - kept) < 1) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        settle();
      });
    },
    { passive: true, signal: lifetime },
  );
  const observer = new ResizeObserver(() => {
    if (frame === 0) restore();
  });
  observer.observe(body);
  lifetime.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
  const refresh = (): void => {
    if (frame !== 0 || anchor === null) settle();
  };
  return {
    anchor: () => anchor,
    settle,
    watch: (element) => observer.observe(element),
    keep(change) {
      refresh();
      change();
      restore();
    },
    async keepDuring(change) {
      refresh();
      await change();
      if (frame === 0 && !lifetime.aborted) restore();
    },
  };
}
