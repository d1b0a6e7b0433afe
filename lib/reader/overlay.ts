import { HOST_NAME } from './host-name.ts';
import { createStyle } from './overlay-style.ts';
import { quietPage } from './quiet-page.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Geometry of the host, each with `!important`: pages style unknown elements by `*`, and `all` alone would not win. */
const HOST_STYLE = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0',
  'z-index': '2147483647',
  width: '0',
  height: '0',
} as const;

/** The reader's element over the page. */
export interface Overlay {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Modal and the scroller of everything in it. */
  readonly dialog: HTMLDialogElement;
  /** Takes the host out again; focus and scroll position of the page are as they were before. */
  close(): void;
}

/** Adds the host to the page and opens an empty modal dialog in its shadow root, in the top layer. */
export function openOverlay(document: Document, styleText: string): Overlay {
  const host = document.createElementNS(XHTML, HOST_NAME) as HTMLElement;
  for (const [property, value] of Object.entries(HOST_STYLE))
    host.style.setProperty(property, value, 'important');
  // Open, so that dictionaries, translators, find-in-page and screen readers reach the text.
  const root = host.attachShadow({ mode: 'open' });
  createStyle(root, styleText);
  const dialog = document.createElementNS(XHTML, 'dialog') as HTMLDialogElement;
  dialog.tabIndex = -1;
  dialog.autofocus = true;
  root.append(dialog);

  const view = document.defaultView;
  const focused = document.activeElement;
  const left = view?.scrollX ?? 0;
  const top = view?.scrollY ?? 0;
  document.documentElement.append(host);
  const unquiet = quietPage(document);
  dialog.showModal();

  return {
    host,
    root,
    dialog,
    close() {
      dialog.close();
      host.remove();
      unquiet();
      if (view && (view.scrollX !== left || view.scrollY !== top)) {
        view.scrollTo({ left, top, behavior: 'instant' });
      }
      if (focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused) {
        focused.focus({ preventScroll: true });
      }
    },
  };
}
