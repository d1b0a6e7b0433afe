import { describe, expect, it } from 'vitest';
import { loadCompiled } from './compiled.test-data.ts';
import { openDictionary } from './dictionary.ts';
import { DIRECTIONS } from './targets.ts';

// What a tab holds: the file's bytes, and a root table for each trie that the target needs (five for Taiwan).
const BUFFER_LIMIT = 3_000_000;
const ROOT_TABLE = 2 * 0x10000;
const TRIES_OF_A_TARGET = 6;

describe('openDictionary', () => {
  it.each(DIRECTIONS)('opens %s as views on the bytes, within the limit', async (direction) => {
    const bytes = await loadCompiled(direction);
    const trie = openDictionary(direction, bytes).trie('simplify');
    expect(trie.labels.buffer).toBe(bytes);
    expect(trie.blob.buffer).toBe(bytes);
    expect(bytes.byteLength + TRIES_OF_A_TARGET * ROOT_TABLE).toBeLessThan(BUFFER_LIMIT);
  });

  it.each([
    ['no bytes', new ArrayBuffer(0)],
    ['other bytes', new ArrayBuffer(64)],
    ['an odd length', new ArrayBuffer(63)],
  ])('throws a RangeError for %s', (_description, bytes) => {
    expect(() => openDictionary('to-simplified', bytes)).toThrow(RangeError);
  });

  it('throws for the file of the other direction, and for one cut short', async () => {
    const bytes = await loadCompiled('to-traditional');
    expect(() => openDictionary('to-simplified', bytes)).toThrow(RangeError);
    expect(() => openDictionary('to-traditional', bytes.slice(0, 4000))).toThrow(RangeError);
  });
});
