/** Milliseconds after which waiting for a frame is given up: a covered window draws none. */
const PATIENCE = 100;

/** Runs a task right after what waits already, before timers; input and a frame that is due come before it. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Waits until the browser has handled input and drawn what was changed, and gives the milliseconds that drawing held the
 * thread; 0 where nothing is drawn: in a hidden tab, or without a window.
 */
export async function nextFrame(): Promise<number> {
  if (typeof requestAnimationFrame !== 'function' || document.visibilityState === 'hidden') {
    await nextTask();
    return 0;
  }
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      cancelAnimationFrame(frame);
      resolve(0);
    }, PATIENCE);
    // The callbacks of a frame run before it is drawn, a message posted by them after it.
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      const begin = performance.now();
      void nextTask().then(() => resolve(performance.now() - begin));
    });
  });
}
