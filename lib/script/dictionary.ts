import type { Direction } from './targets.ts';
import type { Trie } from './trie.ts';
import { withRoot } from './trie.ts';
import type { TrieArrays } from './trie-builder.ts';

/** `LDx2` read as a little-endian word; the last letter is the version of the layout. */
export const DICTIONARY_MAGIC = 0x3278444c;

/**
 * The tries of each file, in the file's order. `X-forms` hold single characters and protected words of a region, `-vocabulary`
 * its words as well; `from-` leads to OpenCC's standard, the others away from it.
 */
export const DICTIONARY_TRIES = {
  'to-simplified': [
    'compatibility',
    'simplify',
    'from-taiwan',
    'from-taiwan-vocabulary',
    'from-hong-kong',
    'from-hong-kong-vocabulary',
    'exceptions',
  ],
  'to-traditional': [
    'compatibility',
    'traditionalize',
    'taiwan',
    'taiwan-vocabulary',
    'hong-kong',
    'hong-kong-vocabulary',
    'from-taiwan',
    'from-taiwan-vocabulary',
    'from-hong-kong',
    'from-hong-kong-vocabulary',
    'simplify',
    'exceptions',
    'surnames',
  ],
} as const satisfies Record<Direction, readonly string[]>;

export type TrieName = (typeof DICTIONARY_TRIES)[Direction][number];

/** An open dictionary file. */
export interface Dictionary {
  readonly direction: Direction;
  /** Gives a trie, opened on first use. Throws where the direction has none of that name. */
  trie(name: TrieName): Trie;
}

const HEADER_WORDS = 2;
const WORDS_PER_TRIE = 4;

/** Reads the views of every trie of a file. Throws a RangeError where the bytes are of another layout. */
export function readTries(buffer: ArrayBuffer): TrieArrays[] {
  if (buffer.byteLength < 4 * HEADER_WORDS || buffer.byteLength % 4 !== 0) {
    throw new RangeError('not a compiled dictionary');
  }
  const words = new Uint32Array(buffer);
  const count = words[1] ?? 0;
  if (words[0] !== DICTIONARY_MAGIC || words.length < HEADER_WORDS + WORDS_PER_TRIE * count) {
    throw new RangeError('not a compiled dictionary');
  }
  let offset = 4 * (HEADER_WORDS + WORDS_PER_TRIE * count);
  const take16 = (length: number): Uint16Array => {
    const view = new Uint16Array(buffer, offset, length);
    offset += (2 * length + 3) & ~3;
    return view;
  };
  const take32 = (length: number): Uint32Array => {
    const view = new Uint32Array(buffer, offset, length);
    offset += 4 * length;
    return view;
  };
  const tries: TrieArrays[] = [];
  for (let index = 0; index < count; index++) {
    const at = HEADER_WORDS + WORDS_PER_TRIE * index;
    const [nodes = 0, values = 0, units = 0, pairs = 0] = words.subarray(at, at + WORDS_PER_TRIE);
    const firstChild = take32(nodes + 1);
    const valueStart = take32(values + 1);
    const labels = take16(nodes);
    const valueOfNode = take16(nodes);
    const blob = take16(units);
    tries.push({ labels, firstChild, values: valueOfNode, valueStart, blob, pairs: take16(pairs) });
  }
  return tries;
}

/**
 * Opens a dictionary file. Nothing is parsed: the arrays are views on the buffer, and a root table of 128 KB is filled for each
 * trie on its first use. Throws a RangeError where the bytes are not such a file.
 */
export function openDictionary(direction: Direction, buffer: ArrayBuffer): Dictionary {
  const names: readonly TrieName[] = DICTIONARY_TRIES[direction];
  const arrays = readTries(buffer);
  if (arrays.length !== names.length) throw new RangeError(`not a compiled ${direction} dictionary`);
  const open = new Map<TrieName, Trie>();
  return {
    direction,
    trie(name) {
      const known = open.get(name);
      if (known) return known;
      const found = arrays[names.indexOf(name)];
      if (!found) throw new RangeError(`the ${direction} dictionary has no trie ${name}`);
      const trie = withRoot(found);
      open.set(name, trie);
      return trie;
    },
  };
}
