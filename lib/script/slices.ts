/** Waits until the browser has drawn and handled input, then goes on as soon as it may. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

// Half a frame at 60 Hz: the other half is for the layout that the changes cause.
const SLICE_MILLISECONDS = 8;

/**
 * Does work item by item without holding the thread longer than half a frame (and one item) at a time. Gives false where the
 * signal was aborted, or the work overtaken, before the end.
 */
export async function inSlices(
  work: Iterable<() => void>,
  signal: AbortSignal | undefined,
  {
    isOvertaken = () => false,
    now = () => performance.now(),
  }: { readonly isOvertaken?: () => boolean; readonly now?: () => number } = {},
): Promise<boolean> {
  let end = now() + SLICE_MILLISECONDS;
  for (const item of work) {
    if (signal?.aborted || isOvertaken()) return false;
    item();
    if (now() < end) continue;
    await nextTask();
    end = now() + SLICE_MILLISECONDS;
  }
  return true;
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
