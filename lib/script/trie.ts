import type { TrieArrays } from './trie-builder.ts';

/** A compiled dictionary, open for look-up. Keys and values are UTF-16 code units. */
export interface Trie extends TrieArrays {
  /** First code unit of a key → node; 0 where no key starts so. 65,536 long, made when the trie is opened. */
  readonly root: Uint16Array;
}

/** Adds the root table to a trie's arrays. */
export function withRoot(arrays: TrieArrays): Trie {
  const root = new Uint16Array(0x10000);
  const end = arrays.firstChild[1] ?? 1;
  for (let child = arrays.firstChild[0] ?? 1; child < end; child++) root[arrays.labels[child] ?? 0] = child;
  return { root, ...arrays };
}

/** Gives the child of a node along a code unit, 0 where there is none. */
export function childOf(trie: Trie, node: number, unit: number): number {
  const { labels, firstChild } = trie;
  let low = firstChild[node] ?? 0;
  let high = (firstChild[node + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const label = labels[middle] ?? 0;
    if (label === unit) return middle;
    if (label < unit) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Gives the value of a key of one code unit, as its first code unit; the unit itself where it has none. */
export function singleValue(trie: Trie, unit: number): number {
  const value = trie.values[trie.root[unit] ?? 0] ?? 0;
  return value === 0 ? unit : (trie.blob[trie.valueStart[value - 1] ?? 0] ?? unit);
}
