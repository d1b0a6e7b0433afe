import type { Trie } from './trie.ts';
import { singleValue } from './trie.ts';

/*
 * Some sites turn simplified Chinese into traditional one character at a time. Their text is traditional, but 示範, 前後, 幹部,
 * 戰鬥 and 關於 stay 示范, 前后, 干部, 戰斗 and 關于. Converted as traditional text it keeps those faults; read back to simplified
 * first, the phrases are found again.
 */

// Characters that simplified Chinese writes for several traditional ones, where a writer of traditional Chinese does not
// hesitate: left out are pairs that usage in Taiwan and Hong Kong swaps freely (台臺 占佔 布佈 周週 志誌 游遊 采採 征徵 复覆 并併).
const TELLING = new Set([
  ...'后里于干范斗几谷云余丑叶种据胜确价准筑制系松表冲卷历钟发只尽须面借了困恶念杯炼熏',
]);
// In Taiwan's and Hong Kong's own papers one telling character in 50 differs from the dictionary, in such mirrors one in five.
const MIRROR_SHARE = 0.12;
const MIRROR_MINIMUM = 3;

/** Undoes a region's forms of single characters: 裡 → 裏, 説 → 說. */
export function standardForm(unit: number, regions: readonly Trie[]): number {
  for (const region of regions) {
    const standard = singleValue(region, unit);
    if (standard !== unit) return standard;
  }
  return unit;
}

/** How a traditional text fares beside what its simplified reading would be converted to. */
export interface MirrorEvidence {
  readonly agreeing: number;
  readonly differing: number;
}

/**
 * Counts telling characters that a text writes as conversion of its simplified reading would, and those that it does not. All
 * three are of the same length: the text, the reading, and the reading converted to OpenCC's standard.
 */
export function compareReadings(
  original: string,
  simplified: string,
  standard: string,
  regions: readonly Trie[],
): MirrorEvidence {
  let agreeing = 0;
  let differing = 0;
  for (let index = 0; index < original.length; index++) {
    if (!TELLING.has(simplified.charAt(index))) continue;
    const expected = standard.charCodeAt(index);
    if (standardForm(original.charCodeAt(index), regions) === expected) agreeing++;
    else differing++;
  }
  return { agreeing, differing };
}

/** Judges whether a text was converted character by character. */
export function isMirror({ agreeing, differing }: MirrorEvidence): boolean {
  return differing >= MIRROR_MINIMUM && differing >= MIRROR_SHARE * (agreeing + differing);
}
