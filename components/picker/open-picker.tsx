import { render } from 'preact';
import { createPageParts } from '../../lib/page/page-parts.ts';
import { HOST_NAME } from '../../lib/reader/host-name.ts';
import { createStyle } from '../../lib/reader/overlay-style.ts';
import type { Pick } from '../../lib/reader/pick/pick.ts';
import { handlePickerEvents } from '../../lib/reader/pick/picker-events.ts';
import { createPickerModel } from '../../lib/reader/pick/picker-model.ts';
import styles from '../styles/picker.css?inline';
import { Picker } from './picker.tsx';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** What opening needs from outside. */
export interface OpenPickerParts {
  readonly document: Document;
  /** Host for which the pick may be kept; empty where it may not. */
  readonly site: string;
  /** Is called once the picker is gone; `pick` is null where the person gave up. */
  readonly onEnd: (pick: Pick | null, keep: boolean) => void;
}

/** The open picker, from outside. */
export interface OpenPicker {
  /** False where the page has thrown the picker's element out. */
  isShown(): boolean;
  close(): void;
}

/** Opens the picker over the live page, which keeps its elements, its focus and, where nothing is picked, its place. */
export function openPicker({ document, site, onEnd }: OpenPickerParts): OpenPicker {
  const lifetime = new AbortController();
  const host = document.createElementNS(XHTML, HOST_NAME) as HTMLElement;
  host.style.setProperty('all', 'initial', 'important');
  const root = host.attachShadow({ mode: 'open' });
  createStyle(root, styles);
  const pane = document.createElementNS(XHTML, 'div') as HTMLElement;
  pane.className = 'picker';
  pane.tabIndex = -1;
  // The top layer, as the reader; but the page must not become inert, or nothing of it is found under the pointer.
  pane.setAttribute('popover', 'manual');
  root.append(pane);
  const view = document.defaultView;
  const focused = document.activeElement;
  const [left, top] = [view?.scrollX ?? 0, view?.scrollY ?? 0];

  const end = (pick: Pick | null, keep: boolean): void => {
    if (lifetime.signal.aborted) return;
    lifetime.abort();
    render(null, pane);
    host.remove();
    if (!pick) view?.scrollTo({ left, top, behavior: 'instant' });
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
    onEnd(pick, keep);
  };
  const model = createPickerModel({ parts: createPageParts(document), onEnd: end });
  document.documentElement.append(host);
  pane.showPopover();
  render(<Picker model={model} site={site} />, pane);
  handlePickerEvents(pane, host, model, lifetime.signal);
  pane.focus({ preventScroll: true });
  return { isShown: () => host.isConnected, close: model.cancel };
}
