import { restoreAnchor } from './place.ts';
import { anchorAt, markOf, type PlaceMark } from './place-mark.ts';
import type { PositionModel } from './position-model.ts';
import { readingAxis } from './reading-axis.ts';

/** Milliseconds of rest after which a place is written: closing a tab leaves no time to do it then. */
const REST = 1500;

/** Share of the article after which it counts as read: there is nothing to come back to. */
const READ = 0.97;

/** What the memory works with. */
export interface PlaceMemoryParts {
  readonly scroller: HTMLElement;
  readonly body: HTMLElement;
  readonly position: PositionModel;
  /** How far one has read, 0 to 1. */
  readonly progress: () => number;
  readonly isWanted: () => boolean;
  readonly write: (mark: PlaceMark | null) => void;
}

/** Goes to a place that was kept; false where the body has no such place. */
export function returnTo(
  mark: PlaceMark,
  parts: Pick<PlaceMemoryParts, 'scroller' | 'body' | 'position'>,
): boolean {
  const axis = readingAxis(parts.scroller);
  const anchor = anchorAt(parts.body, mark, axis.covered);
  if (!anchor) return false;
  restoreAnchor(parts.scroller, anchor);
  parts.position.settle();
  return axis.position > 0;
}

/** Writes the place down whenever the reader rests, and at the end. */
export function keepPlace(parts: PlaceMemoryParts, lifetime: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    timer = undefined;
    if (!parts.isWanted()) return;
    const anchor = parts.position.anchor();
    parts.write(anchor && parts.progress() < READ ? markOf(parts.body, anchor) : null);
  };
  parts.scroller.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(write, REST);
    },
    { passive: true, signal: lifetime },
  );
  lifetime.addEventListener('abort', () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    write();
  });
}
