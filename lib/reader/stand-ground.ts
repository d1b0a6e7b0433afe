import { documentElementOf, viewOf } from '../page/unclobbered.ts';
import type { Overlay } from './overlay.ts';

/**
 * Times that the reader puts itself back or above others. A page that does it once (a framework that starts late, a notice that
 * comes late) is survived; one that fights would go on for ever, within one task.
 */
const TRIES = 8;

/** What ends the reader's stand. */
export interface Defeat {
  /** The page wins: it takes the reader out, or lays something over it, again and again. */
  onLost(): void;
  /** The page wrote itself anew (`document.open()`), which takes every listener away, the reader's too. */
  onWritten(): void;
}

/** Event by which the reader asks whether its listeners are still there. */
const PROBE = 'limpid-probe';

/**
 * Keeps the open reader where it is: puts it back when the page takes its element out or sets up its document anew, and above
 * modal dialogs, popovers and full-screen elements of the page that come later.
 */
export function standGround(
  document: Document,
  { host, dialog }: Pick<Overlay, 'host' | 'dialog'>,
  { onLost, onWritten }: Defeat,
  signal: AbortSignal,
): void {
  const view = viewOf(document);
  let isHeard = false;
  view?.addEventListener(
    PROBE,
    () => {
      isHeard = true;
    },
    { signal },
  );
  let tries = TRIES;
  let place = { top: 0, left: 0 };
  const remember = (): void => {
    if (host.isConnected) place = { top: dialog.scrollTop, left: dialog.scrollLeft };
  };
  const comeBack = (): void => {
    const root = documentElementOf(document) as Element | null;
    isHeard = false;
    view?.dispatchEvent(new Event(PROBE));
    if (view && !isHeard) {
      onWritten();
      return;
    }
    tries -= 1;
    if (tries < 0 || !root) {
      onLost();
      return;
    }
    if (!host.isConnected) root.append(host);
    dialog.close();
    dialog.showModal();
    dialog.scrollTo({ ...place, behavior: 'instant' });
  };

  dialog.addEventListener('scroll', remember, { passive: true, signal });
  const observer = new MutationObserver(() => {
    if (signal.aborted || host.isConnected) return;
    comeBack();
    watch();
  });
  const watch = (): void => {
    observer.disconnect();
    if (signal.aborted) return;
    observer.observe(document, { childList: true });
    const root = documentElementOf(document) as Element | null;
    if (root) observer.observe(root, { childList: true });
  };
  watch();
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  // Thrown out already, while only the first picture stood.
  if (!host.isConnected) comeBack();

  document.addEventListener(
    'toggle',
    ({ target }) => {
      // The reader's own panels and boxes stand in its shadow tree: for the document they are the host.
      if (target instanceof Element && target !== host && isOnTop(target)) comeBack();
    },
    { capture: true, signal },
  );
  // All but the reader is inert: focus goes elsewhere only where something has become modal above it. From within a shadow tree
  // a dialog tells the document nothing else.
  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof Element && target !== host && host.isConnected) comeBack();
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'fullscreenchange',
    () => {
      if (document.fullscreenElement && document.fullscreenElement !== host) comeBack();
    },
    { signal },
  );
}

function isOnTop(element: Element): boolean {
  return element.matches(':modal') || element.matches(':popover-open');
}
