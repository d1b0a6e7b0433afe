import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LatticeSegmenter } from './lattice.ts';
import { Segments } from './segments.ts';
import { withRoot } from './trie.ts';
import { buildTrie } from './trie-builder.ts';
import type { Words } from './words.ts';

const unit = fc.constantFrom('甲', '乙', '丙', '丁', '戊');
const phrase = fc.array(unit, { minLength: 2, maxLength: 5 }).map((units) => units.join(''));

/** The fewest segments by trying every phrase at every position, without a trie. */
function fewest(text: string, phrases: readonly string[]): number {
  const least = new Array<number>(text.length + 1).fill(0);
  for (let at = text.length - 1; at >= 0; at--) {
    let best = 1 + (least[at + 1] ?? 0);
    for (const each of phrases)
      if (text.startsWith(each, at)) best = Math.min(best, 1 + (least[at + each.length] ?? 0));
    least[at] = best;
  }
  return least[0] ?? 0;
}

function cut(
  text: string,
  phrases: readonly string[],
  exceptions: readonly string[] = [],
  words: Words | null = null,
) {
  // A result that differs from what the characters alone give.
  const trie = (keys: readonly string[]) =>
    withRoot(buildTrie(new Map(keys.map((key) => [key, `子${key}`]))));
  const segments = new Segments();
  const input = Uint16Array.from(text, (each) => each.charCodeAt(0));
  const tries = [trie(phrases), exceptions.length > 0 ? trie(exceptions) : null, null, null];
  new LatticeSegmenter(tries, words).segment(input, 0, input.length, segments);
  return Array.from({ length: segments.count }, (_, index) => ({
    word: text.slice(segments.starts[index], segments.ends[index]),
    source: segments.sources[index],
  }));
}

describe('the lattice', () => {
  test('cuts any text into as few segments as any way does', () => {
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 24 }).map((units) => units.join('')),
        fc.array(phrase, { minLength: 1, maxLength: 12 }),
        (text, phrases) => {
          const found = cut(text, phrases);
          for (const { word } of found) expect(phrases).toContain(word);
          const within = found.reduce((sum, { word }) => sum + word.length, 0);
          expect(found.length + text.length - within).toBe(fewest(text, phrases));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('an exception within a longer phrase leaves the phrase, one over its end takes part', () => {
    expect(cut('甲乙丙丁', ['甲乙丙'], ['乙丙'])).toEqual([{ word: '甲乙丙', source: 0 }]);
    expect(cut('甲乙丙丁', ['甲乙', '丙丁'], ['乙丙'])).toEqual([
      { word: '甲乙', source: 0 },
      { word: '丙丁', source: 0 },
    ]);
    expect(cut('甲乙丙丁', ['甲乙'], ['乙丙丁'])).toEqual([{ word: '乙丙丁', source: 1 }]);
    expect(cut('甲乙', ['甲乙'], ['甲乙'])).toEqual([{ word: '甲乙', source: 1 }]);
  });

  test('of two phrases that overlap by a character, the one that is a word stays; without words the first', () => {
    const wordsAt = (starts: readonly number[]): Words => ({
      boundaries: (start, end) =>
        Uint8Array.from({ length: end - start + 1 }, (_, index) => (starts.includes(start + index) ? 1 : 0)),
      crosses: () => false,
    });
    const phrases = ['甲乙', '乙丙'];
    expect(cut('甲乙丙', phrases)).toEqual([{ word: '甲乙', source: 0 }]);
    expect(cut('甲乙丙', phrases, [], wordsAt([0, 1, 3]))).toEqual([{ word: '乙丙', source: 0 }]);
    expect(cut('甲乙丙', phrases, [], wordsAt([0, 2, 3]))).toEqual([{ word: '甲乙', source: 0 }]);
  });
});
