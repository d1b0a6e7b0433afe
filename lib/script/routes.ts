import type { Dictionary, TrieName } from './dictionary.ts';
import type { SegmentTries } from './segments.ts';
import type { ConversionTarget } from './targets.ts';
import type { Route } from './text-converter.ts';
import type { Trie } from './trie.ts';

/** How a text is written, as far as it matters for conversion. `Hant-HK` stands for OpenCC's standard as well. */
export type SourceForm = 'Hans' | 'Hant-TW' | 'Hant-HK';

export interface RouteOptions {
  readonly vocabulary: boolean;
  readonly userWords: Trie | null;
}

/** Opens the tries of a route, one a step: each fills a table on its first use. */
export function* openRoute(
  dictionary: Dictionary,
  source: SourceForm,
  target: ConversionTarget,
  { vocabulary }: Pick<RouteOptions, 'vocabulary'>,
): Generator<undefined, void> {
  const suffix = vocabulary ? '-vocabulary' : '';
  const names: TrieName[] = [];
  if (source !== 'Hans' || target === 'Hans') {
    names.push(`${source === 'Hant-TW' ? 'from-taiwan' : 'from-hong-kong'}${suffix}`);
  }
  if (target === 'Hans') names.push('simplify', 'exceptions');
  else {
    names.push(`${target === 'Hant-TW' ? 'taiwan' : 'hong-kong'}${suffix}`);
    if (source === 'Hans') names.push('traditionalize', 'exceptions', 'surnames');
  }
  for (const name of names) {
    dictionary.trie(name);
    yield;
  }
  if (source !== 'Hans' || target === 'Hans') return;
  dictionary.trie('traditionalize').shifts();
  yield;
}

/** Makes the route from a form to a target. The dictionary must be of the target's direction. */
export function routeTo(
  dictionary: Dictionary,
  source: SourceForm,
  target: ConversionTarget,
  { vocabulary, userWords }: RouteOptions,
): Route {
  const trie = dictionary.trie.bind(dictionary);
  const compatibility = () => trie('compatibility');
  const region = source === 'Hant-TW' ? 'from-taiwan' : 'from-hong-kong';
  const fromRegion = () => trie(vocabulary ? `${region}-vocabulary` : region);
  if (target === 'Hans') {
    const tries: SegmentTries = [trie('simplify'), trie('exceptions'), userWords, null];
    return { compatibility, tries, renders: false, stages: [fromRegion(), trie('simplify')], vocabulary };
  }
  const name = target === 'Hant-TW' ? 'taiwan' : 'hong-kong';
  const toRegion = trie(vocabulary ? `${name}-vocabulary` : name);
  if (source === 'Hans') {
    const tries: SegmentTries = [trie('traditionalize'), trie('exceptions'), userWords, trie('surnames')];
    return { compatibility, tries, renders: true, stages: [toRegion], vocabulary };
  }
  return {
    compatibility,
    tries: [null, null, userWords, null],
    renders: false,
    stages: [fromRegion(), toRegion],
    vocabulary,
  };
}
