import { render } from 'preact';
import { completeInSteps } from '../lib/article/extract.ts';
import type { Extraction } from '../lib/article/start-extraction.ts';
import { showFailuresBy } from '../lib/errors.ts';
import { message } from '../lib/i18n.ts';
import type { Steps } from '../lib/page/steps.ts';
import { admitInSteps } from '../lib/reader/admit.ts';
import { createArticleModel } from '../lib/reader/article-model.ts';
import { isolateEvents } from '../lib/reader/event-isolation.ts';
import { copyDetails } from '../lib/reader/failure-line.ts';
import { effectUntil } from '../lib/reader/lifetime.ts';
import type { Overlay } from '../lib/reader/overlay.ts';
import { createStyle } from '../lib/reader/overlay-style.ts';
import { watchTravel } from '../lib/reader/page-travel.ts';
import { createReaderModel, type ReaderModel, type ReaderParts } from '../lib/reader/reader-model.ts';
import { readingMinutes } from '../lib/reader/reading-time.ts';
import { standGround } from '../lib/reader/stand-ground.ts';
import { watchWideParts } from '../lib/reader/wide-parts.ts';
import { unseenInSlices } from '../lib/script/slices.ts';
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
  /** Ends with the reader, also before it is whole. */
  readonly lifetime: AbortController;
  /** Closes the reader while it is not whole. */
  readonly takeBack: () => void;
  /** The overlay of the first picture, which is seen until the reader is whole; null where there is none. */
  readonly standing: Overlay | null;
  /** Gives that overlay, or one of its own, with nothing in it. */
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

/** All that the first picture leaves to do of the article, the whole of which comes into the document. */
function* prepare(
  extraction: Extraction,
  document: Document,
): Steps<Pick<ReaderParts, 'article' | 'articleModel' | 'minutes'>> {
  const article = yield* completeInSteps(extraction);
  yield* admitInSteps(article.body);
  yield;
  const minutes = readingMinutes(article.body.textContent ?? '');
  yield;
  const articleModel = createArticleModel(article, document);
  yield;
  return { article, articleModel, minutes };
}

/** Tells that the page went on to another article, and offers to read it. */
function sayWentOn({ notices }: ReaderModel, readIt: () => void): void {
  notices.say({
    text: message('notice_went_on'),
    action: { label: message('notice_read_it'), run: readIt },
  });
}

/**
 * Opens the reader over the page: host, models, the whole text. Closing undoes all of it. What a large page makes long is done in
 * slices, while the first picture can be read, scrolled and closed; gives null where it was closed by then.
 */
export async function openReader(parts: OpenReaderParts): Promise<OpenReader | null> {
  const { lifetime, standing } = parts;
  const { signal } = lifetime;
  let model: ReaderModel | null = null;
  let close = parts.takeBack;
  let hasGoneOn = false;
  const onWentOn = (): void => {
    hasGoneOn = true;
    if (model) sayWentOn(model, parts.readAgain);
  };
  watchTravel(window, { onLeft: () => close(), onWentOn }, signal);
  const hold = (overlay: Overlay): void => {
    const keydown = (event: KeyboardEvent): void => model?.onKey(event);
    const copy = (event: ClipboardEvent): void => model?.onCopy(event);
    isolateEvents(overlay.host, { keydown, copy }, signal);
    standGround(parts.document, overlay, { onLost: parts.onThrownOut, onWritten: () => close() }, signal);
  };
  if (standing) hold(standing);
  const prepared = await unseenInSlices(prepare(parts.extraction, parts.document), signal);
  if (!prepared) return null;

  const readTo = standing?.dialog.scrollTop ?? 0;
  const overlay = parts.takeOverlay();
  const { dialog, host, root } = overlay;
  createStyle(root, LATER_STYLES);
  close = () => {
    if (signal.aborted) return;
    lifetime.abort();
    render(null, dialog);
    overlay.close();
    parts.onClosed();
  };
  model = createReaderModel(
    { ...parts, ...prepared, root, scroller: dialog, close, loadPanels: () => loadLazyPanels(root) },
    signal,
  );
  furnish(dialog, model, signal);
  if (!standing) hold(overlay);
  render(<Reader model={model} />, dialog);
  watchWideParts(model.article.body, signal);
  // The beginning of the text stands where it stood in the first picture.
  if (readTo > 0) {
    dialog.scrollTo({ top: readTo, behavior: 'instant' });
    model.position.settle();
  }
  if (parts.isConverterReady) holdBack(dialog, model.script.settled);
  void model.returnToPlace();
  model.sayKeptPick();
  if (hasGoneOn) sayWentOn(model, parts.readAgain);
  return { isShown: () => host.isConnected, close };
}

/** Dresses the dialog by the settings, and hands what happens in it to the model. */
function furnish(dialog: HTMLDialogElement, model: ReaderModel, signal: AbortSignal): void {
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
  showFailuresBy(
    (failure) =>
      model.notices.say({
        text: message('failure_line'),
        action: { label: message('failure_copy'), run: () => void copyDetails(failure) },
      }),
    signal,
  );
}
