import { pairSlot, type TrieArrays } from './trie-builder.ts';

/** A compiled dictionary, open for look-up. Keys and values are UTF-16 code units. */
export interface Trie extends TrieArrays {
  /** First code unit of a key → node; 0 where no key starts so. 65,536 long, made when the trie is opened. */
  readonly root: Uint16Array;
  /**
   * Gives a table of 65,536, made on first need: code unit → what is to be added (modulo 2^16) to make it what it becomes by itself, so 0
   * where no key says otherwise; `NO_SINGLE` where that is not one code unit, and for units that are only part of a character.
   */
  shifts(): Uint16Array;
}

/** In the table of `Trie.shifts`: to be looked up. Where this were the sum, it is looked up, too. */
export const NO_SINGLE = 0x8000;

function shiftsOf({ labels, firstChild, values, valueStart, blob }: TrieArrays): Uint16Array {
  // A table of what units become would have to be filled by a loop over all of them: 1.5 ms while the code is cold.
  const shifts = new Uint16Array(0x10000);
  shifts.fill(NO_SINGLE, 0xd800, 0xdc00);
  // These describe an ideograph by the parts that follow them.
  shifts.fill(NO_SINGLE, 0x2ff0, 0x3000);
  const end = firstChild[1] ?? 1;
  for (let child = firstChild[0] ?? 1; child < end; child++) {
    const value = values[child] ?? 0;
    if (value === 0) continue;
    const at = valueStart[value - 1] ?? 0;
    const unit = labels[child] ?? 0;
    shifts[unit] = (valueStart[value] ?? 0) - at === 1 ? (blob[at] ?? 0) - unit : NO_SINGLE;
  }
  return shifts;
}

/** Adds the table for the first code unit to a trie's arrays. */
export function withRoot(arrays: TrieArrays): Trie {
  const root = new Uint16Array(0x10000);
  const end = arrays.firstChild[1] ?? 1;
  for (let child = arrays.firstChild[0] ?? 1; child < end; child++) root[arrays.labels[child] ?? 0] = child;
  let shifts: Uint16Array | null = null;
  return {
    root,
    shifts() {
      shifts ??= shiftsOf(arrays);
      return shifts;
    },
    ...arrays,
  };
}

/** Gives the node of two code units that start a key, 0 where there is none; `node` is the first one's, from `root`. */
export function childOfPair(trie: Trie, node: number, first: number, second: number): number {
  const { pairs, labels, firstChild } = trie;
  const mask = pairs.length - 1;
  const from = firstChild[node] ?? 0;
  const to = firstChild[node + 1] ?? 0;
  for (let slot = pairSlot(first, second) & mask; ; slot = (slot + 1) & mask) {
    const place = pairs[slot] ?? 0;
    if (place === 0) return 0;
    // A slot says nothing of whose child it is; a child of this node with this label is the one, whoever put it there.
    const child = from + place - 1;
    if (child < to && labels[child] === second) return child;
  }
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
