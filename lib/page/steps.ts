/**
 * Work that can be done in parts: it gives way at each step, and whoever runs it may let others have the thread then. Steps of up to
 * a tenth of a millisecond or so.
 */
export type Steps<Result = void> = Generator<undefined, Result>;

/** Does work in one go. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Small things to a step: the clock is asked after each, which takes longer than many of them. */
const TOGETHER = 32;

/** Gives the items of a list, and a step for every few. */
export function* withSteps<Item>(items: Iterable<Item>, each: (item: Item) => void): Steps {
  let count = 0;
  for (const item of items) {
    each(item);
    count += 1;
    if (count % TOGETHER === 0) yield;
  }
}
