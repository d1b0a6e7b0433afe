import { type Anchor, charactersBefore, pointAt, restoreAnchor, takeAnchor } from './place.ts';
import { readingAxis } from './reading-axis.ts';

/** Keeps the reader's place while the layout changes. */
export interface PositionModel {
  /** Runs a change of text or style; the sentence at the beginning of the window stays at its place. */
  keep(change: () => void): void;
  /** The same for a change that takes its time; scrolling meanwhile moves the place. */
  keepDuring(change: () => Promise<void>): Promise<void>;
  /** Runs, within one of these, a change that cuts or joins text nodes and changes no text: the anchor goes along. */
  carry(change: () => void): void;
  /** The current anchor. */
  anchor(): Anchor | null;
  /** Lets go of the place, because a movement of its own time begins: what changes meanwhile does not hold it up. */
  release(): void;
  /** Takes the place that the scroller has now as the one to keep, after a jump. */
  settle(): void;
  /** Watches one more element whose size moves the text: the title above it. */
  watch(element: Element): void;
}

/** Milliseconds after which a movement is over that ends with no event, because there was no way to go. */
const MOVEMENT = 1200;

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
  /** Set while a movement takes its time; the timer ends what ends with no event. */
  let moving: ReturnType<typeof setTimeout> | undefined;
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
      if (moving !== undefined || frame !== 0 || Math.abs(axis.position - kept) < 1) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        settle();
      });
    },
    { passive: true, signal: lifetime },
  );
  const observer = new ResizeObserver(() => {
    // Scrolling now would cut a movement short.
    if (frame === 0 && moving === undefined) restore();
  });
  const arrive = (): void => {
    if (moving === undefined) return;
    clearTimeout(moving);
    moving = undefined;
    settle();
  };
  scroller.addEventListener('scrollend', arrive, { signal: lifetime });
  observer.observe(body);
  lifetime.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(moving);
    cancelAnimationFrame(frame);
  });
  const refresh = (): void => {
    if (moving !== undefined) arrive();
    else if (frame !== 0 || anchor === null) settle();
  };
  return {
    anchor: () => anchor,
    settle,
    release() {
      clearTimeout(moving);
      moving = setTimeout(arrive, MOVEMENT);
    },
    watch: (element) => observer.observe(element),
    keep(change) {
      refresh();
      change();
      restore();
    },
    carry(change) {
      const before = anchor?.node instanceof Text ? charactersBefore(body, anchor) : null;
      change();
      if (anchor && before !== null) anchor = { ...anchor, ...pointAt(body, before) };
    },
    async keepDuring(change) {
      refresh();
      await change();
      if (frame === 0 && !lifetime.aborted) restore();
    },
  };
}
