import { viewOf } from '../page/unclobbered.ts';
import { isCopying } from './own-copy.ts';

/** Keys belong to the reader while it is open. */
const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Events by which pages forbid copying or the context menu, or add lines to what is copied. The reader needs none of
 * them itself, so they end before the page's listeners on the document see them.
 */
const PAGE_MEDDLING_EVENTS = [
  'beforecopy',
  'contextmenu',
  'copy',
  'cut',
  'dragstart',
  'selectstart',
] as const;

/** Events that the reader's own parts listen to: they run inside the shadow tree and end at the host. */
const READER_EVENTS = [
  'auxclick', 'beforeinput', 'change', 'click', 'compositionend', 'compositionstart', 'compositionupdate', 'dblclick',
  'focusin', 'focusout', 'input', 'mousedown', 'mousemove', 'mouseout', 'mouseover', 'mouseup', 'paste', 'pointercancel',
  'pointerdown', 'pointermove', 'pointerout', 'pointerover', 'pointerup', 'submit', 'touchcancel', 'touchend', 'touchmove',
  'touchstart', 'wheel',
] as const; // biome-ignore format: a list to read across

/** What the isolation hands to the reader. */
interface Handlers {
  readonly keydown: (event: KeyboardEvent) => void;
  readonly copy: (event: ClipboardEvent) => void;
}

/**
 * Keeps the reader's events from the page. A page that listens in the capture phase of `window` since before the reader
 * opened still sees keys arrive at the host: nothing in a page's own process can prevent that.
 */
export function isolateEvents(host: HTMLElement, handlers: Handlers, signal: AbortSignal): void {
  const view = viewOf(host.ownerDocument);
  if (!view) return;
  for (const type of KEY_EVENTS) {
    const onKey = (event: KeyboardEvent): void => {
      // The page threw the reader out, or its program outlived an update of the extension: the keys are the page's again.
      if (!host.isConnected) return;
      event.stopImmediatePropagation();
      if (type === 'keydown' && event.isTrusted) handlers.keydown(event);
    };
    view.addEventListener(type, onKey, { capture: true, signal });
  }
  for (const type of PAGE_MEDDLING_EVENTS) {
    const onMeddling = (event: Event): void => {
      if (!event.composedPath().includes(host) || (type === 'copy' && isCopying())) return;
      event.stopImmediatePropagation();
      if (type === 'copy' && event.isTrusted) handlers.copy(event as ClipboardEvent);
    };
    view.addEventListener(type, onMeddling, { capture: true, signal });
  }
  for (const type of READER_EVENTS) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
}
