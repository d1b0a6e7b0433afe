import { characterLength, unmatchedEnd } from './code-units.ts';
import type { Segments, SegmentTries } from './segments.ts';
import { childOf, childOfPair } from './trie.ts';

/** Cuts a text at its longest phrases from the left, exactly as opencc-js does. Single characters make no segment. */
export function segmentGreedily(
  tries: SegmentTries,
  input: Uint16Array,
  start: number,
  end: number,
  segments: Segments,
): void {
  const trie = tries[0];
  if (!trie) return;
  let at = start;
  while (at < end) {
    const unit = input[at] ?? 0;
    let node = trie.root[unit] ?? 0;
    if (node === 0) {
      at = unit >= 0x2ff0 ? unmatchedEnd(input, at, end) : at + 1;
      continue;
    }
    const single = at + characterLength(input, at, end);
    let value = 0;
    let matched = single;
    const first = node;
    for (let next = at + 1; next < end; next++) {
      const following = input[next] ?? 0;
      node = node === first ? childOfPair(trie, first, unit, following) : childOf(trie, node, following);
      if (node === 0) break;
      const found = trie.values[node] ?? 0;
      if (found !== 0 && next + 1 > single) {
        value = found;
        matched = next + 1;
      }
    }
    if (value !== 0) {
      segments.add(at, matched, 0, value);
      at = matched;
    } else {
      at = unit >= 0x2ff0 ? unmatchedEnd(input, at, end) : single;
    }
  }
}
