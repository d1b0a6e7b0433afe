// Runs in the page, before the click.
import { afterPaint } from './after-paint.ts';

/** What the page saw after the click, by its own `performance.now()`. */
export interface Sight {
  /** When the reader's element came into the page: before this lies the way of the click and the pipeline. */
  readonly appeared: number;
  /** After the first frame that shows text of the article. */
  readonly painted: number;
  /** The first moment at which the whole reader is there, its toolbar and outline too, and the page is idle. */
  readonly ready: number;
  /** Characters of the article that are there to be read. */
  readonly characters: number;
}

let sight: Promise<Sight> | null = null;

/** Waits from now on for the reader, whose element in the page has this name. */
export function watch(hostName: string): void {
  // Before the reader listens, and keeps keys from the page.
  addEventListener('keydown', () => performance.mark('limpid-key'), { capture: true });
  sight = new Promise((resolve, reject) => {
    const look = async (appeared: number) => {
      for (;;) {
        const painted = await afterPaint();
        const root = document.querySelector(hostName)?.shadowRoot;
        if (root?.querySelector('.not-article')) throw new Error('The reader says that this is no article.');
        const body = root?.querySelector<HTMLElement>('.article-body');
        const characters = body?.textContent.trim().length ?? 0;
        if (!body || characters === 0 || body.offsetHeight === 0) continue;
        while (!root?.querySelector('main')) await new Promise((frame) => requestAnimationFrame(frame));
        await new Promise((idle) => requestIdleCallback(idle));
        resolve({ appeared, painted, ready: performance.now(), characters });
        return;
      }
    };
    new MutationObserver((_, observer) => {
      if (!document.querySelector(hostName)) return;
      observer.disconnect();
      look(performance.now()).catch(reject);
    }).observe(document.documentElement, { childList: true });
  });
  // Reported by `seen`; until then nobody listens.
  sight.catch(() => undefined);
}

/** Resolves once the reader shows text and the page is idle. Rejects where the reader shows none. */
export function seen(): Promise<Sight> {
  return sight ?? Promise.reject(new Error('Nobody watches.'));
}
