import { openReader } from '../../components/open-reader.tsx';
import { extract } from '../../lib/article/extract.ts';
import { report } from '../../lib/errors.ts';
import { sendMessage } from '../../lib/messages.ts';
import { loadAids } from '../../lib/reader/aids-loader.ts';
import { loadConverter } from '../../lib/reader/converter-loader.ts';
import { forgetPick, type KeptPick, resolvePick } from '../../lib/reader/pick/kept-picks.ts';
import { type Pick, startPicking } from '../../lib/reader/pick/pick.ts';
import { readPlace } from '../../lib/reader/place-store.ts';
import { prepareConversion } from '../../lib/reader/prepared-conversion.ts';
import { setRunning } from '../../lib/reader/toggle.ts';
import { readUserWords } from '../../lib/reader/user-words-store.ts';
import { readSettings } from '../../lib/settings/storage.ts';

/** Opens the reader with what is kept for the site, with what the person picked just now, or with what the pipeline chooses. */
export async function openPage(picked: Promise<KeptPick | null> | Pick | null): Promise<void> {
  // Clicks that come while the settings are read: the second one takes the first back.
  let isWanted = true;
  setRunning({
    isShown: () => true,
    close() {
      isWanted = false;
      setRunning(null);
    },
  });
  try {
    const keptPlace = readPlace(document.URL);
    const stored = await readSettings();
    // The dictionary is fetched while the article is looked for.
    const conversion = prepareConversion(stored.changed.script ?? 'original', loadConverter, readUserWords);
    const kept = picked instanceof Promise ? await picked : null;
    const pick = picked instanceof Promise ? kept && resolvePick(document, kept) : picked;
    const article = extract(document, {
      ...(pick?.chosen && { chosen: pick.chosen }),
      excluded: pick?.excluded ?? [],
    });
    const isConverterReady = await conversion.inTime(article.script);
    const place = await keptPlace;
    if (!isWanted) return;
    setRunning(
      openReader({
        article,
        stored,
        place,
        document,
        loadAids,
        isConverterReady,
        loadConverter: conversion.loadConverter,
        readUserWords: conversion.readUserWords,
        openOptions() {
          sendMessage({ type: 'options' }).catch((error: unknown) => report(error, 'opening the options'));
        },
        pickByHand() {
          startPicking({ onPicked: (made) => void openPage(made) }).catch((error: unknown) =>
            report(error, 'picking by hand'),
          );
        },
        keptPick: kept && pick ? { host: location.host, forget } : null,
        onClosed: () => setRunning(null),
      }),
    );
  } catch (error) {
    setRunning(null);
    report(error, 'opening the reader');
  }
}

/** Forgets what is kept for the site, and reads what the pipeline chooses. */
function forget(): void {
  forgetPick(location.host).catch((error: unknown) => report(error, 'forgetting a pick'));
  void openPage(null);
}
