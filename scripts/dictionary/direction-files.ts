import type { TrieName } from '../../lib/script/dictionary.ts';
import { DICTIONARY_TRIES } from '../../lib/script/dictionary.ts';
import { EXCEPTIONS, TAIWAN_FORMS } from '../../lib/script/exception-data.ts';
import { SURNAMES } from '../../lib/script/surname-data.ts';
import type { Direction } from '../../lib/script/targets.ts';
import { buildTrie } from '../../lib/script/trie-builder.ts';
import { writeDictionary } from './dictionary-writer.ts';
import type { ConfigurationName } from './opencc-source.ts';
import { mergeEntries, readConfiguration } from './opencc-source.ts';

function stage(name: ConfigurationName, index: number): Map<string, string> {
  const dictionaries = readConfiguration(name).stages[index];
  if (!dictionaries) throw new Error(`opencc-js: ${name} has no stage ${index}`);
  return mergeEntries(dictionaries);
}

function exceptionsFor(direction: Direction): Map<string, string> {
  return new Map(
    EXCEPTIONS.filter((entry) => entry.direction === direction).map(({ from, to }) => [from, to]),
  );
}

/** Forms of a region, OpenCC's and those that it leaves out. */
function withOwnForms(entries: Map<string, string>): Map<string, string> {
  for (const { from, to } of TAIWAN_FORMS) entries.set(from, to);
  return entries;
}

function entriesOf(direction: Direction, name: TrieName): ReadonlyMap<string, string> {
  switch (name) {
    case 'compatibility':
      return mergeEntries(readConfiguration('s2t').normalization);
    case 'traditionalize':
      return stage('s2t', 0);
    case 'simplify':
      return stage('t2s', 0);
    case 'taiwan':
      return withOwnForms(stage('s2tw', 1));
    case 'taiwan-vocabulary':
      return withOwnForms(stage('s2twp', 1));
    case 'hong-kong':
      return stage('s2hk', 1);
    case 'hong-kong-vocabulary':
      return stage('s2hkp', 1);
    case 'from-taiwan':
      return stage('tw2s', 0);
    case 'from-taiwan-vocabulary':
      return stage('tw2sp', 0);
    case 'from-hong-kong':
      return stage('hk2s', 0);
    case 'from-hong-kong-vocabulary':
      return stage('hk2sp', 0);
    case 'exceptions':
      return exceptionsFor(direction);
    case 'surnames':
      return SURNAMES;
  }
}

/** Compiles the dictionary file of a direction. */
export function compileDirection(direction: Direction): Uint8Array<ArrayBuffer> {
  return writeDictionary(DICTIONARY_TRIES[direction].map((name) => buildTrie(entriesOf(direction, name))));
}
