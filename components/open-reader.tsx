import { render } from 'preact';
import { completeExtraction } from '../lib/article/extract.ts';
import type { Extraction } from '../lib/article/start-extraction.ts';
import { showFailuresBy } from '../lib/errors.ts';
import { message } from '../lib/i18n.ts';
import { isolateEvents } from '../lib/reader/event-isolation.ts';
import { copyDetails } from '../lib/reader/failure-line.ts';
import { effectUntil } from '../lib/reader/lifetime.ts';
import type { Overlay } from '../lib/reader/overlay.ts';
import { createStyle } from '../lib/reader/overlay-style.ts';
import { watchTravel } from '../lib/reader/page-travel.ts';
import { createReaderModel, type ReaderParts } from '../lib/reader/reader-model.ts';
import { standGround } from '../lib/reader/stand-ground.ts';
import { watchWideParts } from '../lib/reader/wide-parts.ts';
import { dress } from './dress.ts';
import { LATER_STYLES } from './later-styles.ts';
import { loadLazyPanels } from './lazy-panels.ts';
import { Reader } from './reader.tsx';
import { TITLE_ID } from './title-id.ts';

/** What opening needs from outside. */
export interface OpenReaderParts
  extends Pick<
    ReaderParts,
    | 'stored'
    | 'host'
    | 'loadTexts'
    | 'place'
    | 'loadConverter'
    | 'loadAids'
    | 'readUserWords'
    | 'openOptions'
    | 'openSite'
    | 'pickByHand'
    | 'keptPick'
  > {
  /** The first steps of it: the reader runs the others. */
  readonly extraction: Extraction;
  /** Gives the overlay, with nothing in it. */
  readonly takeOverlay: () => Overlay;
  /** Whether the remembered script can be converted to at once: then the first picture is the converted text. */
  readonly isConverterReady: boolean;
  readonly document: Document;
  /** Is called when the page does not let the reader stand. */
  readonly onThrownOut: () => void;
  /** Closes the reader and opens it on what the page shows now. */
  readonly readAgain: () => void;
  /** Is called once the reader is gone. */
  readonly onClosed: () => void;
}

/** The open reader, from outside. */
export interface OpenReader {
  /** False where the page has thrown the reader's element out. */
  isShown(): boolean;
  close(): void;
}

/** Milliseconds that a conversion may hold back the first picture; a longer article is seen as written, and converted then. */
const CONVERSION_TIME = 100;

/** Lets the page shine through until the work is done, or its time is up. Focus needs an element that is not hidden. */
function holdBack(dialog: HTMLElement, work: Promise<void>): void {
  dialog.style.setProperty('opacity', '0');
  const show = (): void => {
    clearTimeout(timer);
    dialog.style.removeProperty('opacity');
  };
  const timer = setTimeout(show, CONVERSION_TIME);
  void work.then(show);
}

/** Opens the reader over the page: host, models, first picture. Closing undoes all of it. */
export function openReader(parts: OpenReaderParts): OpenReader {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const article = completeExtraction(parts.extraction);
  const overlay = parts.takeOverlay();
  const { dialog, host, root } = overlay;
  createStyle(root, LATER_STYLES);

  const close = (): void => {
    if (signal.aborted) return;
    lifetime.abort();
    render(null, dialog);
    overlay.close();
    parts.onClosed();
  };

  const model = createReaderModel(
    { ...parts, article, root, scroller: dialog, close, loadPanels: () => loadLazyPanels(root) },
    signal,
  );
  dialog.setAttribute('aria-labelledby', TITLE_ID);
  effectUntil(signal, () => {
    const settings = model.settings.current.value;
    const isVertical = model.isVertical.value;
    model.position.keep(() => dress(dialog, settings, isVertical));
  });
  // A picture stands before everything: nothing behind it can be reached. At once, so that the focus finds its way back.
  effectUntil(signal, () => {
    const isBehind = model.panels.open.value === 'picture';
    for (const part of dialog.querySelectorAll<HTMLElement>('.toolbar, .layout')) part.inert = isBehind;
  });
  isolateEvents(host, { keydown: model.onKey, copy: model.onCopy }, signal);
  dialog.addEventListener('click', model.onClick, { signal });
  dialog.addEventListener(
    'pointerdown',
    (event) => {
      const start = event.composedPath()[0];
      if (
        start instanceof Element &&
        !start.closest('.panel, .note-view, .picture-view, .bar, .toolbar, .article-footer button')
      )
        model.panels.close();
    },
    { signal },
  );
  dialog.addEventListener(
    'cancel',
    (event) => {
      event.preventDefault();
      model.commands.close();
    },
    { signal },
  );
  standGround(parts.document, overlay, { onLost: parts.onThrownOut, onWritten: close }, signal);
  watchTravel(
    window,
    {
      onLeft: close,
      onWentOn: () =>
        model.notices.say({
          text: message('notice_went_on'),
          action: { label: message('notice_read_it'), run: parts.readAgain },
        }),
    },
    signal,
  );
  showFailuresBy(
    (failure) =>
      model.notices.say({
        text: message('failure_line'),
        action: { label: message('failure_copy'), run: () => void copyDetails(failure) },
      }),
    signal,
  );
  render(<Reader model={model} />, dialog);
  watchWideParts(model.article.body, signal);
  if (parts.isConverterReady) holdBack(dialog, model.script.settled);
  void model.returnToPlace();
  model.sayKeptPick();
  return { isShown: () => host.isConnected, close };
}
