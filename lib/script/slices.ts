import type { Steps } from '../page/steps.ts';
import { nextFrame, nextTask } from './frame-pace.ts';

/** Milliseconds of work in a slice: half a frame at 60 Hz. The other half is for drawing what it changed. */
const SLICE = 8;

/** Milliseconds that a slice and the drawing of it may take together, with some air to the 16.7 of a frame. */
const FRAME = 13;

/**
 * Items in the first slice, and the fewest in any. The browser styles anew what an item changed after the slice, at 10 to 20 µs
 * a paragraph on a fast machine: how many are drawn in time is found by trying.
 */
const FIRST_ITEMS = 200;
const FEWEST_ITEMS = 25;

/** What slices are timed and parted by; tests pass their own. */
export interface SliceOptions {
  /** Tells whether later work has made this superfluous. */
  readonly isOvertaken?: () => boolean;
  /** Clock in milliseconds. */
  readonly now?: () => number;
  /** Lets the browser draw, and gives the milliseconds that it took. */
  readonly pause?: () => Promise<number>;
}

/**
 * Does work item by item, one slice a frame: half a frame of work at most (and one item), and as many items as the browser can
 * draw in the other half. Gives false where the signal was aborted, or the work overtaken, before the end.
 */
export async function inSlices(
  work: Iterable<() => void>,
  signal: AbortSignal | undefined,
  { isOvertaken = () => false, now = () => performance.now(), pause = nextFrame }: SliceOptions = {},
): Promise<boolean> {
  let begin = now();
  let items = 0;
  let most = FIRST_ITEMS;
  for (const item of work) {
    if (signal?.aborted || isOvertaken()) return false;
    item();
    items++;
    const taken = now() - begin;
    if (taken < SLICE && items < most) continue;
    const drawn = await pause();
    if (taken + drawn > FRAME) most = Math.max(FEWEST_ITEMS, items >> 1);
    else if (items >= most) most += most >> 1;
    begin = now();
    items = 0;
  }
  return true;
}

/**
 * Milliseconds of a slice of work of which nothing is drawn: a person does not notice that input waits as long, and what takes less
 * is done in one go.
 */
const UNSEEN_SLICE = 40;

/** Does work in steps of which nothing is drawn, one slice after another; gives null where the signal was aborted before the end. */
export async function unseenInSlices<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
  {
    now = () => performance.now(),
    pause = nextTask,
  }: { now?: () => number; pause?: () => Promise<unknown> } = {},
): Promise<Result | null> {
  for (let begin = now(); !signal.aborted; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - begin < UNSEEN_SLICE) continue;
    await pause();
    begin = now();
  }
  return null;
}

/** Turns work in steps into items for `inSlices`; `take` gets the result of the last. */
export function* itemsOf<Result>(
  steps: Generator<undefined, Result>,
  take: (result: Result) => void,
): Generator<() => void> {
  let isDone = false;
  while (!isDone) {
    yield () => {
      const step = steps.next();
      if (!step.done) return;
      isDone = true;
      take(step.value);
    };
  }
}
