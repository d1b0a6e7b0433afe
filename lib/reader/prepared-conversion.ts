import type { TextScript } from '../han/text-script.ts';
import type { Converter } from '../script/converter.ts';
import type { ScriptTarget } from '../script/targets.ts';
import type { UserDictionary } from '../script/user-dictionary.ts';

/** Milliseconds that the first picture waits for the dictionary: less than what feels like waiting, with the extraction. */
const PATIENCE = 200;

/** A conversion that is made ready while the article is looked for. */
export interface PreparedConversion {
  loadConverter(): Promise<Converter>;
  readUserWords(): Promise<UserDictionary>;
  /** Resolves when the converter is ready, or its time is up; at once where the article is not to be converted. */
  inTime(script: TextScript): Promise<void>;
}

/** Begins to load what the remembered target needs; for the original nothing is loaded before it is asked for. */
export function prepareConversion(
  target: ScriptTarget,
  loadConverter: () => Promise<Converter>,
  readUserWords: () => Promise<UserDictionary>,
): PreparedConversion {
  if (target === 'original') return { loadConverter, readUserWords, inTime: async () => {} };
  const words = readUserWords();
  const converter = loadConverter();
  const ready = Promise.all([converter.then((loaded) => loaded.prepare(target)), words]);
  // Whoever asks for the converter is told of the failure; here it only ends the waiting.
  ready.catch(() => {});
  let isFirst = true;
  return {
    // A failure is not kept: the next switch asks again.
    loadConverter() {
      const first = isFirst;
      isFirst = false;
      return first ? converter : loadConverter();
    },
    readUserWords: () => words,
    async inTime(script) {
      if (script === target || (script !== 'Hans' && script !== 'Hant' && script !== 'mixed')) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PATIENCE);
      });
      await Promise.race([ready.catch(() => {}), late]);
      clearTimeout(timer);
    },
  };
}
