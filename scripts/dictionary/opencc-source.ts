// The only place that imports opencc-js: the dictionaries are read here at build time and by the oracle in tests; nothing
// of the package ships.
import { ConverterBuilder } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';

/** One dictionary: source and replacement, in the dictionary's own order. */
export type Entries = readonly (readonly [string, string])[];

interface Configuration {
  readonly normalization: readonly Entries[];
  /** Dictionaries whose phrases cut the text before conversion; empty where the configuration does not cut. */
  readonly segmentation: readonly Entries[];
  /** Each stage is a list of dictionaries, the first wins. */
  readonly stages: readonly (readonly Entries[])[];
}

function parse(dictionary: unknown): Entries {
  if (typeof dictionary !== 'string') throw new TypeError('opencc-js: expected a dictionary in one string');
  return dictionary.split('|').map((line) => {
    const [from, to] = line.split(' ');
    if (!from || to === undefined) throw new TypeError(`opencc-js: unexpected dictionary line "${line}"`);
    return [from, to] as const;
  });
}

function parseGroup(group: unknown): Entries[] {
  if (group === undefined) return [];
  return (Array.isArray(group) ? group : [group]).map(parse);
}

/** Names of OpenCC's configurations that the compiler reads. */
export type ConfigurationName =
  | 's2t'
  | 's2tw'
  | 's2twp'
  | 's2hk'
  | 's2hkp'
  | 't2s'
  | 'tw2s'
  | 'tw2sp'
  | 'hk2s'
  | 'hk2sp'
  | 't2tw'
  | 't2hk'
  | 'tw2t'
  | 'hk2t'
  | 'jp2t'
  | 't2jp';

/** Reads one of OpenCC's configurations. Throws when opencc-js no longer has it in the shape known here. */
export function readConfiguration(name: ConfigurationName): Configuration {
  const raw: unknown = preset.configs[name];
  if (typeof raw !== 'object' || raw === null) throw new Error(`opencc-js has no configuration ${name}`);
  const { normalizationChain, segmentation, conversionChain } = raw as Record<string, unknown>;
  if (!Array.isArray(conversionChain)) throw new Error(`opencc-js: ${name} has no conversion chain`);
  return {
    normalization: Array.isArray(normalizationChain) ? normalizationChain.flatMap(parseGroup) : [],
    segmentation: parseGroup(segmentation),
    stages: conversionChain.map(parseGroup),
  };
}

/** Merges dictionaries of one stage; where two have the same source, the earlier dictionary wins. */
export function mergeEntries(dictionaries: readonly Entries[]): Map<string, string> {
  const merged = new Map<string, string>();
  for (const entries of [...dictionaries].reverse()) for (const [from, to] of entries) merged.set(from, to);
  return merged;
}

/** Gives opencc-js's own converter of a configuration: the oracle in tests and the other side in benches. */
export function openccConverter(name: ConfigurationName): (text: string) => string {
  const [from, to] = name.split('2');
  const locale = (part: string | undefined, config: string): string => {
    if (part === 's' || part === 'sp') return 'cn';
    if (part === undefined) throw new Error(`not a configuration: ${config}`);
    return part;
  };
  const source = locale(from, name);
  const vocabulary = to === 'sp' ? 'p' : '';
  return ConverterBuilder(preset)({ from: `${source}${vocabulary}`, to: locale(to, name) });
}
