import type { TextScript } from '../han/text-script.ts';
import type { Converter } from '../script/converter.ts';
import type { ConversionTarget, ScriptTarget } from '../script/targets.ts';
import type { UserDictionary } from '../script/user-dictionary.ts';

/** Milliseconds that the first picture waits for the dictionary: less than what feels like waiting, with the extraction. */
const PATIENCE = 200;

/** A conversion that is made ready while the article is looked for. */
export interface PreparedConversion {
  loadConverter(target: ConversionTarget): Promise<Converter>;
  readUserWords(): Promise<UserDictionary>;
  /** Whether an article in this script is to be converted. */
  concerns(script: TextScript): boolean;
  /**
   * Resolves when the converter is ready (true), or its time is up (false); at once where the article is not to be
   * converted (false).
   */
  inTime(script: TextScript): Promise<boolean>;
}

/** Begins to load what the remembered target needs; for the original nothing is loaded before it is asked for. */
export function prepareConversion(
  target: ScriptTarget,
  loadConverter: (target: ConversionTarget) => Promise<Converter>,
  readUserWords: () => Promise<UserDictionary>,
): PreparedConversion {
  if (target === 'original')
    return { loadConverter, readUserWords, concerns: () => false, inTime: async () => false };
  const concerns = (script: TextScript): boolean =>
    script !== target && (script === 'Hans' || script === 'Hant' || script === 'mixed');
  const words = readUserWords();
  const converter = loadConverter(target);
  const ready = Promise.all([converter.then((loaded) => loaded.prepare(target)), words]);
  // Whoever asks for the converter is told of the failure; here it only ends the waiting.
  ready.catch(() => {});
  let isFirst = true;
  return {
    // A failure is not kept: the next switch asks again.
    loadConverter(wanted) {
      const first = isFirst;
      isFirst = false;
      return first ? converter : loadConverter(wanted);
    },
    readUserWords: () => words,
    concerns,
    async inTime(script) {
      if (!concerns(script)) return false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<false>((resolve) => {
        timer = setTimeout(() => resolve(false), PATIENCE);
      });
      const inTime = ready.then(
        () => true,
        () => false,
      );
      const isReady = await Promise.race([inTime, late]);
      clearTimeout(timer);
      return isReady;
    },
  };
}
