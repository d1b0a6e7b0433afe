/**
 * Resolves to the moment after the next frame was painted, by the page's `performance.now()`. A task that is posted in a
 * frame's callback runs once the browser is done with style, layout and paint of that frame.
 */
export function afterPaint(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });
}
