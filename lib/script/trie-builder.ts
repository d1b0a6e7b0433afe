/** The arrays of a trie, in the order and types that a dictionary file keeps. Nodes are numbered breadth first; 0 is the root. */
export interface TrieArrays {
  /** Node → UTF-16 code unit on the edge that leads to it. */
  readonly labels: Uint16Array;
  /** Node → its first child; the children of `n` are `firstChild[n]` up to `firstChild[n + 1]`. One longer than the nodes. */
  readonly firstChild: Uint32Array;
  /** Node → 1 + index of its value; 0 where no entry ends. */
  readonly values: Uint16Array;
  /** Value → where it starts in the blob. One longer than the values. */
  readonly valueStart: Uint32Array;
  /** All values in UTF-16 code units. */
  readonly blob: Uint16Array;
  /**
   * Hash table from the first two code units of a key to its node, see `pairSlot`: where among the first unit's children it
   * stands, from 1; 0 for an empty slot. Its length is a power of two. 一 and 大 have hundreds of children, and most pairs of a
   * text are none of them: a binary search for each was the slowest part of a conversion.
   */
  readonly pairs: Uint16Array;
}

/** Gives the hash of two code units; its lowest bits are the slot where the search in `pairs` starts, upwards and around. */
export function pairSlot(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function buildPairs(labels: Uint16Array, firstChild: Uint32Array): Uint16Array {
  const start = firstChild[0] ?? 1;
  const end = firstChild[1] ?? 1;
  // The children of the root stand side by side, and so do theirs. At least half of the slots stay empty.
  const count = (firstChild[end] ?? 0) - (firstChild[start] ?? 0);
  const pairs = new Uint16Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
  const mask = pairs.length - 1;
  for (let child = start; child < end; child++) {
    const from = firstChild[child] ?? 0;
    const to = firstChild[child + 1] ?? 0;
    for (let second = from; second < to; second++) {
      let slot = pairSlot(labels[child] ?? 0, labels[second] ?? 0) & mask;
      while (pairs[slot] !== 0) slot = (slot + 1) & mask;
      pairs[slot] = second - from + 1;
    }
  }
  return pairs;
}

interface Node {
  readonly children: Map<number, Node>;
  value: string | undefined;
}

/** Builds a trie over UTF-16 code units. */
export function buildTrie(entries: ReadonlyMap<string, string>): TrieArrays {
  const root: Node = { children: new Map(), value: undefined };
  for (const [key, value] of entries) {
    let node = root;
    for (let index = 0; index < key.length; index++) {
      const code = key.charCodeAt(index);
      let child = node.children.get(code);
      if (!child) {
        child = { children: new Map(), value: undefined };
        node.children.set(code, child);
      }
      node = child;
    }
    node.value = value;
  }

  const nodes: Node[] = [root];
  const labels: number[] = [0];
  const firstChild: number[] = [];
  const values: number[] = [];
  const valueStart: number[] = [0];
  const blob: number[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node) break;
    firstChild.push(nodes.length);
    for (const [label, child] of [...node.children].sort(([a], [b]) => a - b)) {
      nodes.push(child);
      labels.push(label);
    }
    if (node.value === undefined) {
      values.push(0);
      continue;
    }
    for (let unit = 0; unit < node.value.length; unit++) blob.push(node.value.charCodeAt(unit));
    values.push(valueStart.length);
    valueStart.push(blob.length);
  }
  firstChild.push(nodes.length);
  if (valueStart.length > 0xffff)
    throw new RangeError(`a trie holds at most 65,534 values, not ${valueStart.length}`);
  const arrays = { labels: Uint16Array.from(labels), firstChild: Uint32Array.from(firstChild) };
  return {
    ...arrays,
    values: Uint16Array.from(values),
    valueStart: Uint32Array.from(valueStart),
    blob: Uint16Array.from(blob),
    pairs: buildPairs(arrays.labels, arrays.firstChild),
  };
}
