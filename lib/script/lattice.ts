import { characterLength, unmatchedEnd } from './code-units.ts';
import type { Segments, SegmentTries } from './segments.ts';
import { NAME, USER_WORD } from './segments.ts';
import { isSurname } from './surnames.ts';
import type { Trie } from './trie.ts';
import { childOf } from './trie.ts';

/**
 * Gives the word boundaries of the clause around a range of the input: 1 at `index` where a word starts `index` units after
 * the range's start, else 0.
 */
export type WordBoundaries = (start: number, end: number) => Uint8Array;

// No phrase of the dictionaries is longer than 15 units; the person's own words are at most 40.
const LONGEST = 48;
// A word of the person's own beats any reading without it: more than the units that it could cost on both sides.
const USER_WORD_GAIN = 2 * LONGEST;
// A segmentation that cuts the text's words where the other does not loses between equally short ones.
const SEGMENT_COST = 64;
// An exception or a name wins over a phrase of its own length, and loses to a way with fewer segments.
const SPECIAL_GAIN = 48;

function gainOf(source: number, length: number): number {
  if (source === USER_WORD) return USER_WORD_GAIN * length * SEGMENT_COST;
  return source === 0 ? 0 : SPECIAL_GAIN;
}

/** The phrases that may stand at a position, words of other sources before those of the dictionary. */
interface Edges {
  count: number;
  readonly ends: Int32Array;
  readonly values: Uint16Array;
  readonly sources: Uint8Array;
}

/**
 * Cuts a text into the fewest segments over the lattice of all phrases. Where only nested phrases meet, that is the longest
 * one; where phrases overlap, dynamic programming over the overlapping stretch decides, and between equally short ways with
 * different results the one that cuts fewest of the text's words, then the longer phrase first.
 */
export class LatticeSegmenter {
  private readonly tries: SegmentTries;
  private readonly wordBoundaries: WordBoundaries;
  private readonly edges: Edges = {
    count: 0,
    ends: new Int32Array(4 * LONGEST),
    values: new Uint16Array(4 * LONGEST),
    sources: new Uint8Array(4 * LONGEST),
  };
  /** Whether a segment of another source than the dictionary may stand in the stretch. */
  private hasSpecial = false;
  private cost = new Int32Array(256);
  private hash = new Int32Array(256);
  private from = new Int32Array(256);
  private value = new Uint16Array(256);
  private source = new Int8Array(256);

  constructor(tries: SegmentTries, wordBoundaries: WordBoundaries) {
    this.tries = tries;
    this.wordBoundaries = wordBoundaries;
  }

  /** Appends the segments of a range that are longer than one character, or not of the dictionary. */
  segment(input: Uint16Array, start: number, end: number, segments: Segments): void {
    const { edges } = this;
    let at = start;
    while (at < end) {
      const reach = this.collect(input, at, end);
      if (reach === at) {
        at = (input[at] ?? 0) >= 0x2ff0 ? unmatchedEnd(input, at, end) : at + 1;
        continue;
      }
      const longest = edges.values[edges.count - 1] ?? 0;
      this.hasSpecial = (edges.sources[0] ?? 0) !== 0;
      const clusterEnd = this.clusterEnd(input, at, reach, end);
      if (clusterEnd === reach && !this.hasSpecial) segments.add(at, reach, 0, longest);
      else this.solve(input, at, clusterEnd, segments);
      at = clusterEnd;
    }
  }

  /** Collects the phrases at a position, shortest first within a source; gives the furthest end, `at` where there is none. */
  private collect(input: Uint16Array, at: number, end: number): number {
    const { edges, tries } = this;
    edges.count = 0;
    let reach = at;
    for (let source = tries.length - 1; source >= 0; source--) {
      const trie = tries[source];
      if (trie) reach = Math.max(reach, this.collectFrom(trie, source, input, at, end));
    }
    return reach;
  }

  private collectFrom(trie: Trie, source: number, input: Uint16Array, at: number, end: number): number {
    const { edges } = this;
    let node = trie.root[input[at] ?? 0] ?? 0;
    if (node === 0 || (source === NAME && !isSurname(input, at, end))) return at;
    // Single characters of the dictionary are no segments; those of exceptions and user words are.
    const shortest = source === 0 ? at + characterLength(input, at, end) : at;
    let reach = at;
    let next = at;
    for (;;) {
      const value = trie.values[node] ?? 0;
      if (value !== 0 && next + 1 > shortest && edges.count < edges.ends.length) {
        edges.ends[edges.count] = next + 1;
        edges.values[edges.count] = value;
        edges.sources[edges.count] = source;
        edges.count++;
        reach = next + 1;
      }
      next++;
      if (next >= end) break;
      node = childOf(trie, node, input[next] ?? 0);
      if (node === 0) break;
    }
    return reach;
  }

  /** Follows overlaps: gives the end of the stretch in which each phrase touches another that crosses its end. */
  private clusterEnd(input: Uint16Array, start: number, firstReach: number, end: number): number {
    let reach = firstReach;
    for (let at = start + 1; at < reach; at++) {
      const found = this.collect(input, at, end);
      if (found > reach) reach = found;
      if (found > at && this.edges.sources[0] !== 0) this.hasSpecial = true;
    }
    return reach;
  }

  private solve(input: Uint16Array, start: number, end: number, segments: Segments): void {
    const size = end - start;
    const isTied = this.run(input, start, end, null);
    if (isTied) this.run(input, start, end, this.wordBoundaries(start, end));
    // Back from the end, then in order.
    const path: number[] = [];
    for (let at = size; at > 0; at = this.from[at] ?? 0) path.push(at);
    for (let index = path.length - 1; index >= 0; index--) {
      const at = path[index] ?? 0;
      const source = this.source[at] ?? -1;
      if (source >= 0) segments.add(start + (this.from[at] ?? 0), start + at, source, this.value[at] ?? 0);
    }
  }

  /** Fills the tables; tells whether two ways of the same cost lead to different results at the end. */
  private run(input: Uint16Array, start: number, end: number, boundaries: Uint8Array | null): boolean {
    const size = end - start;
    this.reserve(size + 1);
    const { cost, hash, from, edges } = this;
    const tied = new Uint8Array(size + 1);
    cost.fill(0x3fffffff, 0, size + 1);
    cost[0] = 0;
    hash[0] = 0;
    for (let at = 0; at < size; at++) {
      const base = cost[at] ?? 0;
      if (base === 0x3fffffff) continue;
      this.collect(input, start + at, end);
      // Longest first: of equal ways the one that has the longer phrase earlier is kept.
      for (let edge = edges.count - 1; edge >= 0; edge--) {
        const source = edges.sources[edge] ?? 0;
        const to = (edges.ends[edge] ?? 0) - start;
        this.relax(
          tied,
          at,
          to,
          base + SEGMENT_COST - gainOf(source, to - at),
          source,
          edges.values[edge] ?? 0,
          boundaries,
        );
      }
      const single = unmatchedEnd(input, start + at, end) - start;
      this.relax(tied, at, single, base + SEGMENT_COST, -1, input[start + at] ?? 0, boundaries);
    }
    return tied[size] === 1 && from.length > 0;
  }

  private relax(
    tied: Uint8Array,
    at: number,
    to: number,
    plainCost: number,
    source: number,
    value: number,
    boundaries: Uint8Array | null,
  ): void {
    const { cost, hash, from } = this;
    const cut = boundaries !== null && boundaries[to] !== 1 ? 1 : 0;
    const total = plainCost + cut;
    const known = cost[to] ?? 0;
    if (total > known) return;
    const result = this.hashOf(at, source, value);
    if (total < known) {
      cost[to] = total;
      hash[to] = result;
      from[to] = at;
      this.source[to] = source;
      this.value[to] = value;
      tied[to] = tied[at] ?? 0;
    } else if (result !== hash[to] || tied[at] === 1) {
      tied[to] = 1;
    }
  }

  /** Hashes the result up to a position, so that two ways to the same text count as one. */
  private hashOf(at: number, source: number, value: number): number {
    let result = this.hash[at] ?? 0;
    const trie = this.tries[Math.max(source, 0)];
    if (!trie) return result;
    const index = source >= 0 ? value : (trie.values[trie.root[value] ?? 0] ?? 0);
    if (index === 0) return (Math.imul(result, 31) + value) | 0;
    const stop = trie.valueStart[index] ?? 0;
    for (let unit = trie.valueStart[index - 1] ?? 0; unit < stop; unit++) {
      result = (Math.imul(result, 31) + (trie.blob[unit] ?? 0)) | 0;
    }
    return result;
  }

  private reserve(size: number): void {
    if (size <= this.cost.length) return;
    const length = 2 * size;
    this.cost = new Int32Array(length);
    this.hash = new Int32Array(length);
    this.from = new Int32Array(length);
    this.value = new Uint16Array(length);
    this.source = new Int8Array(length);
  }
}
