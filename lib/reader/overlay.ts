import { activeElementOf, documentElementOf, viewOf } from '../page/unclobbered.ts';
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
  // A page's `<img name="createElementNS">` would stand in for the document's own, in Chromium for extensions too.
  const make = Document.prototype.createElementNS;
  const host = make.call(document, XHTML, HOST_NAME) as HTMLElement;
  for (const [property, value] of Object.entries(HOST_STYLE))
    host.style.setProperty(property, value, 'important');
  // Open, so that dictionaries, translators, find-in-page and screen readers reach the text.
  const root = host.attachShadow({ mode: 'open' });
  createStyle(root, styleText);
  const dialog = make.call(document, XHTML, 'dialog') as HTMLDialogElement;
  dialog.tabIndex = -1;
  dialog.autofocus = true;
  root.append(dialog);

  const view = viewOf(document);
  const page = documentElementOf(document);
  const focused = activeElementOf(document);
  const zoom = Number.parseFloat(view?.getComputedStyle(page).zoom ?? '');
  // Letters and columns are as large as the person set them, not as the page zooms itself.
  if (zoom > 0 && zoom !== 1) host.style.setProperty('zoom', String(1 / zoom), 'important');
  // A page in design mode can be typed into everywhere.
  if (document.designMode === 'on' || page.isContentEditable) dialog.contentEditable = 'false';
  const left = view?.scrollX ?? 0;
  const top = view?.scrollY ?? 0;
  page.append(host);
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
      if (focused instanceof HTMLElement && focused.isConnected && activeElementOf(document) !== focused) {
        focused.focus({ preventScroll: true });
      }
    },
  };
}
