import { readFileSync } from 'node:fs';
import type { Dictionary, TrieName } from '../../lib/script/dictionary.ts';
import { openDictionary } from '../../lib/script/dictionary.ts';
import { routeTo } from '../../lib/script/routes.ts';
import type { Direction } from '../../lib/script/targets.ts';
import type { Route } from '../../lib/script/text-converter.ts';
import { TextConverter } from '../../lib/script/text-converter.ts';
import type { Trie } from '../../lib/script/trie.ts';
import { withRoot } from '../../lib/script/trie.ts';
import { buildTrie } from '../../lib/script/trie-builder.ts';
import type { ConfigurationName } from '../../scripts/dictionary/opencc-source.ts';
import { mergeEntries, readConfiguration } from '../../scripts/dictionary/opencc-source.ts';

/** Names of OpenCC's configurations that cases may ask for. */
export const CONFIGURATION_NAMES = [
  's2t',
  's2tw',
  's2twp',
  's2hk',
  's2hkp',
  't2s',
  'tw2s',
  'tw2sp',
  'hk2s',
  'hk2sp',
  't2tw',
  't2hk',
  'tw2t',
  'hk2t',
  'jp2t',
  't2jp',
] as const satisfies readonly ConfigurationName[];

/** Reads the compiled file of a direction, as it ships. */
export function readCompiled(direction: Direction): ArrayBuffer {
  const path = new URL(`../../lib/script/.generated/${direction}.dictionary`, import.meta.url);
  return new Uint8Array(readFileSync(path)).buffer;
}

const opened = new Map<Direction, Dictionary>();

function dictionary(direction: Direction): Dictionary {
  let known = opened.get(direction);
  if (!known) {
    known = openDictionary(direction, readCompiled(direction));
    opened.set(direction, known);
  }
  return known;
}

/** Japanese forms are no target of the reader: their tries are built here, for OpenCC's own cases. */
function japanese(name: 'jp2t' | 't2jp'): Route {
  const trie = withRoot(buildTrie(mergeEntries(readConfiguration(name).stages[0] ?? [])));
  const compatibility = () => dictionary('to-traditional').trie('compatibility');
  return { compatibility, tries: [trie, null, null, null], renders: true, stages: [], vocabulary: false };
}

function plain(...names: TrieName[]): Route {
  const open = dictionary('to-traditional');
  const stages: Trie[] = names.map((name) => open.trie(name));
  return {
    compatibility: () => open.trie('compatibility'),
    tries: [null, null, null, null],
    renders: false,
    stages,
    vocabulary: false,
  };
}

/** Gives the route of one of OpenCC's configurations over the shipped dictionaries. */
export function routeOf(name: ConfigurationName): Route {
  const options = (vocabulary: boolean) => ({ vocabulary, userWords: null });
  switch (name) {
    case 's2tw':
    case 's2twp':
      return routeTo(dictionary('to-traditional'), 'Hans', 'Hant-TW', options(name === 's2twp'));
    case 's2hk':
    case 's2hkp':
      return routeTo(dictionary('to-traditional'), 'Hans', 'Hant-HK', options(name === 's2hkp'));
    case 's2t':
      return { ...routeOf('s2tw'), stages: [] };
    case 'tw2s':
    case 'tw2sp':
      return routeTo(dictionary('to-simplified'), 'Hant-TW', 'Hans', options(name === 'tw2sp'));
    case 'hk2s':
    case 'hk2sp':
      return routeTo(dictionary('to-simplified'), 'Hant-HK', 'Hans', options(name === 'hk2sp'));
    case 't2s':
      return { ...routeOf('tw2s'), renders: true, stages: [] };
    case 't2tw':
      return plain('taiwan');
    case 't2hk':
      return plain('hong-kong');
    case 'tw2t':
      return plain('from-taiwan');
    case 'hk2t':
      return plain('from-hong-kong');
    case 'jp2t':
    case 't2jp':
      return japanese(name);
  }
}

/** The stage of Taiwan's forms as OpenCC has it, without those that ours adds. */
function openccTaiwan(name: ConfigurationName): Trie | null {
  const index = { s2tw: 1, s2twp: 1, t2tw: 0 }[name as string];
  const entries = index === undefined ? undefined : readConfiguration(name).stages[index];
  return entries ? withRoot(buildTrie(mergeEntries(entries))) : null;
}

/** Gives the shipped converter for a configuration; `greedy` cuts like opencc-js, and has its forms alone. */
export function shippedConverter(
  name: ConfigurationName,
  mode: 'lattice' | 'greedy' = 'lattice',
): (text: string) => string {
  const route = routeOf(name);
  const taiwan = mode === 'greedy' ? openccTaiwan(name) : null;
  const converter = new TextConverter(taiwan ? { ...route, stages: [taiwan] } : route, mode);
  return (text) => converter.convert(text);
}

/** Narrows a case's configuration. Throws where it is none. */
export function configurationName(value: unknown): ConfigurationName {
  const known = CONFIGURATION_NAMES.find((name) => name === value);
  if (!known) throw new Error(`no configuration "${String(value)}": one of ${CONFIGURATION_NAMES.join(' ')}`);
  return known;
}
