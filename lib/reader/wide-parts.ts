/** Parts of an article that move by themselves where they are too large for the column. */
const WIDE = 'pre, table, math[display=block]';

/** Lets keys reach the parts that have to be scrolled, and no others; follows the size of the body until the lifetime ends. */
export function watchWideParts(body: HTMLElement, lifetime: AbortSignal): void {
  const observer = new ResizeObserver(() => {
    const parts = [...body.querySelectorAll<HTMLElement>(WIDE)];
    const isCut = parts.map(
      (part) => part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight,
    );
    for (const [index, part] of parts.entries()) {
      if (isCut[index] === part.hasAttribute('tabindex')) continue;
      if (isCut[index]) part.tabIndex = 0;
      else part.removeAttribute('tabindex');
    }
  });
  observer.observe(body);
  lifetime.addEventListener('abort', () => observer.disconnect(), { once: true });
}
