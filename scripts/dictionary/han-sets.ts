import type { Entries } from './opencc-source.ts';

/** Character-level facts that the click path needs, derived from the dictionaries. Basic-plane characters only. */
export interface HanSets {
  /** Traditional or variant character → simplified one, ascending by the former. */
  readonly fold: readonly (readonly [string, string])[];
  readonly traditionalOnly: string;
  readonly simplifiedOnly: string;
  /** Characters of both scripts that are several times as common in one of them. */
  readonly leanTraditional: string;
  readonly leanSimplified: string;
}

interface Sources {
  readonly simplifiedCharacters: Entries;
  readonly traditionalCharacters: Entries;
  /** Simplified phrase → traditional phrase: the evidence for what each script writes. */
  readonly phrases: readonly Entries[];
  /** Regional form → OpenCC's standard form, single characters. */
  readonly regionalForms: readonly Entries[];
}

// The phrase list holds a few classical words in traditional spelling on its simplified side (樊於期, 啥麼): a character
// this many times as common on the other side is still of that side only.
const ONE_SIDED = 30;
// 于 900:142, 后 985:89, 台 967:22 lean; 里 1432:886 and 着 61:61 do not.
const LEANING = 4;

function countCharacters(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words)
    for (const character of word) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

const isBasic = (text: string): boolean => text.length === 1;

/** Derives the character sets of each script from the dictionaries. */
export function deriveHanSets(sources: Sources): HanSets {
  const phrases = sources.phrases.flat();
  const simplifiedCounts = countCharacters(phrases.map(([from]) => from));
  const traditionalCounts = countCharacters(phrases.map(([, to]) => to));
  const counts = (character: string): [number, number] => [
    simplifiedCounts.get(character) ?? 0,
    traditionalCounts.get(character) ?? 0,
  ];

  const fold = new Map<string, string>();
  for (const [from, to] of sources.traditionalCharacters) if (from !== to) fold.set(from, to);
  for (const [regional, standard] of sources.regionalForms.flat()) {
    const simplified = fold.get(standard) ?? standard;
    if (!fold.has(regional) && regional !== simplified && !simplifiedCounts.get(regional)) {
      fold.set(regional, simplified);
    }
  }

  const sets = { traditionalOnly: '', simplifiedOnly: '', leanTraditional: '', leanSimplified: '' };
  for (const character of fold.keys()) {
    if (!isBasic(character)) continue;
    const [simplified, traditional] = counts(character);
    if (simplified === 0 || traditional >= ONE_SIDED * simplified) sets.traditionalOnly += character;
    else if (traditional >= LEANING * simplified) sets.leanTraditional += character;
  }
  // Taiwan and Hong Kong write some of the forms that OpenCC's standard keeps for simplified (台, 吃, 群, 温).
  const regional = new Set(sources.regionalForms.flat().map(([form, standard]) => form + standard));
  for (const [character, to] of sources.simplifiedCharacters) {
    if (!isBasic(character) || character === to || fold.has(character) || regional.has(character + to))
      continue;
    const [simplified, traditional] = counts(character);
    if (traditional === 0 || simplified >= ONE_SIDED * traditional) sets.simplifiedOnly += character;
    else if (simplified >= LEANING * traditional) sets.leanSimplified += character;
  }
  const pairs = [...fold].filter(([from, to]) => isBasic(from) && isBasic(to));
  return { fold: pairs.sort(([a], [b]) => (a < b ? -1 : 1)), ...sets };
}

/** Writes ascending code points as gaps: one character each, `!` (U+0021) is none; wide gaps as U+007E + hex + space. */
function packAscending(points: readonly number[]): string {
  let packed = '';
  let last = 0;
  for (const point of points) {
    const gap = point - last;
    packed += gap <= MAXIMUM_GAP ? digit(gap) : `~${gap.toString(16)} `;
    last = point;
  }
  return packed;
}

const FIRST_DIGIT = 0x21;
const MAXIMUM_GAP = 90;

function digit(value: number): string {
  return String.fromCharCode(FIRST_DIGIT + value);
}

/** Renders the sets as a TypeScript module of packed strings, which `lib/han/characters.ts` unpacks on first use. */
export function renderHanModule(sets: HanSets): string {
  const code = (character: string): number => character.charCodeAt(0);
  const targets = [...new Set(sets.fold.map(([, to]) => code(to)))].sort((a, b) => a - b);
  const rank = new Map(targets.map((target, index) => [target, index]));
  const ranks = sets.fold.map(([, to]) => rank.get(code(to)) ?? 0);
  const folded = new Set(sets.fold.map(([from]) => from));
  const notOneSided = [...folded].filter((character) => !sets.traditionalOnly.includes(character)).join('');
  const line = (name: string, value: string): string =>
    `export const ${name} =\n  ${JSON.stringify(value)};\n`;
  // Nearly every simplified character is what a traditional one folds to: the others are few.
  const simplifiedOnly = new Set(sets.simplifiedOnly);
  const sharedTargets = targets
    .map((target) => String.fromCharCode(target))
    .filter((target) => !simplifiedOnly.has(target));
  const noTargets = [...simplifiedOnly].filter((character) => !rank.has(code(character)));
  return [
    '// Generated by scripts/compile-dictionaries.ts from the dictionaries of OpenCC (Apache-2.0). Not kept in the repository.\n',
    line('FOLD_SOURCES', packAscending(sets.fold.map(([from]) => code(from)))),
    line('FOLD_TARGETS', packAscending(targets)),
    line('FOLD_RANKS', ranks.map((r) => digit(Math.floor(r / 80)) + digit(r % 80)).join('')),
    line('FOLDED_BUT_SHARED', notOneSided),
    line('SHARED_TARGETS', sharedTargets.join('')),
    line('SIMPLIFIED_ALONE', noTargets.join('')),
    line('LEAN_TRADITIONAL', sets.leanTraditional),
    line('LEAN_SIMPLIFIED', sets.leanSimplified),
  ].join('');
}
