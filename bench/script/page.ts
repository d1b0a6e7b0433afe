// Runs in a page: both converters over one text, each timed in turns.

import { openDictionary } from '../../lib/script/dictionary.ts';
import { routeTo } from '../../lib/script/routes.ts';
import { TextConverter } from '../../lib/script/text-converter.ts';
import { openccConverter } from '../../scripts/dictionary/opencc-source.ts';

/** Times in milliseconds, one a run. */
export interface PageTimes {
  readonly open: number;
  readonly opencc: number[];
  readonly lattice: number[];
  readonly greedy: number[];
  readonly equal: boolean;
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Measures cn → tw on a text with a compiled dictionary given as Base64. */
export function measure(text: string, dictionary: string, runs: number): PageTimes {
  const bytes = Uint8Array.from(atob(dictionary), (character) => character.charCodeAt(0));
  const route = () =>
    routeTo(openDictionary('to-traditional', bytes.buffer), 'Hans', 'Hant-TW', {
      vocabulary: false,
      userWords: null,
    });
  const open = time(() => new TextConverter(route()).convert('头发'));
  const lattice = new TextConverter(route());
  const greedy = new TextConverter(route(), 'greedy');
  const opencc = openccConverter('s2tw');
  const times: PageTimes = {
    open,
    opencc: [],
    lattice: [],
    greedy: [],
    equal: greedy.convert(text) === opencc(text),
  };
  for (let run = 0; run < runs; run++) {
    times.opencc.push(time(() => opencc(text)));
    times.lattice.push(time(() => lattice.convert(text)));
    times.greedy.push(time(() => greedy.convert(text)));
  }
  return times;
}
