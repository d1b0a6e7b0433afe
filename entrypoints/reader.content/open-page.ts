import { drawFirstPicture, type FirstPicture, openFirstOverlay } from '../../components/first-picture.ts';
import type { openReader } from '../../components/open-reader.tsx';
import { type ExtractOptions, takeUp } from '../../lib/article/start-extraction.ts';
import { FIRST_STEPS } from '../../lib/article/steps.ts';
import { report } from '../../lib/errors.ts';
import { askForTexts, type Message, sendMessage } from '../../lib/messages.ts';
import { loadAids } from '../../lib/reader/aids-loader.ts';
import { loadConverter } from '../../lib/reader/converter-loader.ts';
import { hideFailureLine, showFailureLine } from '../../lib/reader/failure-line.ts';
import {
  forgetPick,
  type KeptPick,
  mayKeepPicks,
  readPick,
  resolvePick,
} from '../../lib/reader/pick/kept-picks.ts';
import { type Pick, startPicking } from '../../lib/reader/pick/pick.ts';
import { readPlace } from '../../lib/reader/place-store.ts';
import { prepareConversion } from '../../lib/reader/prepared-conversion.ts';
import { COMMAND_NAMES } from '../../lib/reader/shortcuts.ts';
import { takeLanguage } from '../../lib/reader/take-language.ts';
import { clearAway, closeRunning, isRunning, setRunning } from '../../lib/reader/toggle.ts';
import { readUserWords } from '../../lib/reader/user-words-store.ts';
import { loadView } from '../../lib/reader/view-loader.ts';
import { itemNames, settingsOf } from '../../lib/settings/items.ts';
import { readItems } from '../../lib/settings/storage.ts';
import { READER_MODULES } from './shared-modules.ts';

/**
 * Opens the reader with what is kept for the site, with what the person picked just now, or with what the pipeline chooses. Where
 * no one clicked, a page that is no article after all is left alone.
 */
export async function openPage(
  picked: Promise<KeptPick | null> | Pick | null,
  { isByItself = false }: { readonly isByItself?: boolean } = {},
): Promise<void> {
  hideFailureLine(document);
  // Clicks that come before the reader is there: the second one takes the first back.
  const lifetime = new AbortController();
  const { signal } = lifetime;
  let picture: FirstPicture | null = null;
  const takeBack = (): void => {
    lifetime.abort();
    setRunning(null);
    picture?.close();
  };
  setRunning({ isShown: () => true, close: takeBack });
  try {
    const keptPlace = readPlace(document.URL);
    // Nothing of a private window is kept by its site.
    const host = mayKeepPicks() ? location.host : '';
    const reading = readItems(itemNames(host, COMMAND_NAMES));
    // While storage answers.
    const begun = takeUp(document, picked instanceof Promise ? {} : byHand(picked));
    const stored = await reading;
    const settings = settingsOf(stored.items, host);
    // The dictionary, and the texts of another language, are fetched while the article is looked for.
    const conversion = prepareConversion(settings.script, loadConverter, readUserWords);
    const inLanguage = takeLanguage(settings.language, askForTexts);
    const kept = picked instanceof Promise ? await picked : null;
    const keptHere = kept && resolvePick(document, kept);
    const extraction = keptHere ? takeUp(document, byHand(keptHere)) : begun;
    const isLarge = countElements(document) > LARGE;
    const sayNotOpened = (): void => {
      if (isLarge && !isRunning()) tell({ type: 'closed' });
    };
    if (isLarge) await tellReading();
    extraction.run(FIRST_STEPS);
    const { judgement, script = 'other' } = extraction.workspace.draft;
    const place = await keptPlace;
    await inLanguage;
    const isUnwanted = isByItself && !judgement?.isArticle;
    if (signal.aborted || isUnwanted) {
      if (isUnwanted) setRunning(null);
      sayNotOpened();
      return;
    }
    // What stands elsewhere than at the beginning, or looks otherwise, is seen when the reader is there.
    const isPlain =
      settings.writing === 'horizontal' &&
      !conversion.concerns(script) &&
      !(place && settings.keepPlace) &&
      judgement?.isArticle === true;
    if (isPlain) {
      picture = drawFirstPicture(document, extraction, settings, takeBack);
      await frameBegun();
    }
    const arriving = loadView<typeof openReader>(READER_MODULES);
    const isConverterReady = await conversion.inTime(script);
    const open = await arriving;
    const reader =
      !signal.aborted &&
      (await open({
        extraction,
        lifetime,
        takeBack,
        standing: picture?.overlay ?? null,
        takeOverlay: () => picture?.hand() ?? openFirstOverlay(document),
        stored,
        host,
        loadTexts: askForTexts,
        place,
        document,
        loadAids,
        isConverterReady,
        loadConverter: conversion.loadConverter,
        readUserWords: conversion.readUserWords,
        openOptions() {
          sendMessage({ type: 'options' }).catch((error: unknown) => report(error, 'opening the options'));
        },
        openSite() {
          sendMessage({ type: 'site' }).catch((error: unknown) =>
            report(error, 'opening the options of the site'),
          );
        },
        pickByHand() {
          startPicking({ onPicked: (made) => void openPage(made) }).catch((error: unknown) =>
            report(error, 'picking by hand'),
          );
        },
        keptPick: keptHere ? { host: location.host, forget } : null,
        onThrownOut: giveUp,
        readAgain,
        onClosed() {
          setRunning(null);
          tell({ type: 'closed' });
        },
      }));
    if (!reader) {
      sayNotOpened();
      return;
    }
    setRunning(reader);
    tell({ type: 'opened' });
  } catch (error) {
    clearAway(document);
    tell({ type: 'closed' });
    report(error, 'opening the reader');
    if (!isByItself) showFailureLine(document, { error, step: 'opening the reader' });
  }
}

function byHand(pick: Pick | null): ExtractOptions {
  return { ...(pick?.chosen && { chosen: pick.chosen }), excluded: pick?.excluded ?? [] };
}

/** Milliseconds after which a frame is not waited for: a tab in the background has none. */
const NO_FRAME = 100;

/** Resolves when the browser begins to draw the next frame: what is asked for then arrives behind it. */
function frameBegun(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, NO_FRAME);
  });
}

/** Elements of a page from which reading it takes more than a moment: 25,000 take about 5 s of a processor. */
const LARGE = 20_000;

function countElements(page: Document): number {
  return Document.prototype.getElementsByTagName.call(page, '*').length;
}

/** Lets the toolbar button say that the page is being read, before that holds the page's thread. */
async function tellReading(): Promise<void> {
  tell({ type: 'reading' });
  await new Promise((resolve) => setTimeout(resolve));
}

/** The page does not let the reader stand: the toolbar button says so. */
function giveUp(): void {
  closeRunning(document);
  tell({ type: 'unavailable', reason: 'thrown-out' });
}

/** Reads what the page shows now. */
function readAgain(): void {
  closeRunning(document);
  void openPage(readPick(location.host));
}

/** What the background was told last, until it has answered. */
let told: Promise<void> = Promise.resolve();

/**
 * Lets the toolbar button show how it is with the reader, one thing after another: the background needs its time for each, and
 * what came last must be what is seen. Without a background, as after an update, nothing is shown.
 */
function tell(news: Message): void {
  told = told.then(() => sendMessage(news)).catch(() => undefined);
}

/** Forgets what is kept for the site, and reads what the pipeline chooses. */
function forget(): void {
  forgetPick(location.host).catch((error: unknown) => report(error, 'forgetting a pick'));
  void openPage(null);
}
