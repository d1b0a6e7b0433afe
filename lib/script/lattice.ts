import { characterLength, unmatchedEnd } from './code-units.ts';
import type { Segments, SegmentTries } from './segments.ts';
import { NAME, USER_WORD } from './segments.ts';
import { isSurname } from './surnames.ts';
import type { Trie } from './trie.ts';
import { childOf, childOfPair } from './trie.ts';
import type { Words } from './words.ts';

// Segments come first, then cuts through words of the text, then what is special; no stretch of overlapping phrases has 64 cuts.
const SEGMENT_COST = 512;
const CUT_COST = 8;
// An exception or a name wins over a phrase of its own length, and over one that overlaps it where the words allow both: 很困 is
// 很睏, but in 很困难 the word is 困难.
const SPECIAL_GAIN = 1;
// A word of the person's own wins over any reading without it: it gains more for each unit than segments around it can cost.
const USER_WORD_GAIN = 96 * SEGMENT_COST;

function costOf(source: number, length: number): number {
  if (source === USER_WORD) return SEGMENT_COST - USER_WORD_GAIN * length;
  return source === 0 ? SEGMENT_COST : SEGMENT_COST - SPECIAL_GAIN;
}

/** The phrases that may stand at each position of a stretch. */
class Edges {
  count = 0;
  ends = new Int32Array(256);
  values = new Uint16Array(256);
  sources = new Uint8Array(256);
  /** Position in the stretch → its first edge; one longer than the positions collected. */
  firstAt = new Int32Array(128);

  add(end: number, value: number, source: number): void {
    const { count } = this;
    if (count === this.ends.length) this.grow();
    this.ends[count] = end;
    this.values[count] = value;
    this.sources[count] = source;
    this.count = count + 1;
  }

  openPosition(position: number): void {
    if (position + 1 >= this.firstAt.length) {
      const grown = new Int32Array(2 * this.firstAt.length);
      grown.set(this.firstAt);
      this.firstAt = grown;
    }
    this.firstAt[position] = this.count;
  }

  private grow(): void {
    const size = 2 * this.ends.length;
    const [ends, values, sources] = [new Int32Array(size), new Uint16Array(size), new Uint8Array(size)];
    ends.set(this.ends);
    values.set(this.values);
    sources.set(this.sources);
    [this.ends, this.values, this.sources] = [ends, values, sources];
  }
}

/**
 * Cuts a text into the fewest segments over the lattice of all phrases. Where only nested phrases meet, that is the longest
 * one; where phrases overlap, dynamic programming over the overlapping stretch decides, and between equally short ways with
 * different results the one that cuts fewest of the text's words, then the one with the longer phrase first.
 */
export class LatticeSegmenter {
  private readonly tries: SegmentTries;
  private readonly words: Words | null;
  private readonly edges = new Edges();
  /** By position in the stretch: the least cost from there to its end, the result's hash, and the edge taken (-1: a character). */
  private cost = new Int32Array(128);
  private hash = new Int32Array(128);
  private taken = new Int32Array(128);
  private tied = new Uint8Array(128);

  /** By code unit: which sources but the dictionary have a word that starts with it, a bit each. */
  private readonly specials = new Uint8Array(0x10000);
  /** By code unit: the dictionary's node. Two loads for each unit cost less than filling one table of all the dictionary's starts. */
  private readonly root: Uint16Array;

  constructor(tries: SegmentTries, words: Words | null) {
    this.tries = tries;
    this.words = words;
    this.root = tries[0]?.root ?? new Uint16Array(0x10000);
    for (let source = 1; source < tries.length; source++) {
      const trie = tries[source];
      const end = trie?.firstChild[1] ?? 0;
      for (let child = trie?.firstChild[0] ?? 0; child < end; child++) {
        const unit = trie?.labels[child] ?? 0;
        this.specials[unit] = (this.specials[unit] ?? 0) | (1 << source);
      }
    }
  }

  /** Value of the phrase that `longestPhrase` found last. */
  private foundValue = 0;

  /** Appends the segments of a range that are longer than one character, or not of the dictionary. */
  segment(input: Uint16Array, start: number, end: number, segments: Segments): void {
    const { root, specials } = this;
    let at = start;
    while (at < end) {
      const unit = input[at] ?? 0;
      const special = specials[unit] ?? 0;
      if (special !== 0 && this.startsSpecial(input, at, end, special)) {
        at = this.decide(input, at, end, segments);
        continue;
      }
      const stop = root[unit] === 0 ? at : this.longestPhrase(input, at, end);
      if (stop === at) {
        at = unit < 0x2ff0 || (unit >= 0x3000 && unit < 0xd800) ? at + 1 : unmatchedEnd(input, at, end);
        continue;
      }
      const value = this.foundValue;
      // Mostly nothing overlaps the longest phrase, and there is nothing to decide.
      if (this.isAlone(input, at, stop, end)) {
        segments.add(at, stop, 0, value);
        at = stop;
      } else at = this.decide(input, at, end, segments);
    }
  }

  /** Tells whether no phrase that starts within another goes on after its end, and nothing special starts there. */
  private isAlone(input: Uint16Array, start: number, stop: number, end: number): boolean {
    const { root, specials } = this;
    for (let at = start + 1; at < stop; at++) {
      const unit = input[at] ?? 0;
      if (root[unit] !== 0 && this.longestPhrase(input, at, end) > stop) return false;
      const special = specials[unit] ?? 0;
      if (special !== 0 && this.startsSpecial(input, at, end, special)) return false;
    }
    return true;
  }

  private startsSpecial(input: Uint16Array, at: number, end: number, special: number): boolean {
    const { tries, edges } = this;
    edges.count = 0;
    const unit = input[at] ?? 0;
    for (let source = 1; source < tries.length; source++) {
      const trie = tries[source];
      if (!trie || (special & (1 << source)) === 0) continue;
      if (this.collectFrom(trie, trie.root[unit] ?? 0, source, input, at, end) > at) return true;
    }
    return false;
  }

  /** Gives the end of the dictionary's longest phrase at a position, which is the position where there is none. */
  private longestPhrase(input: Uint16Array, at: number, end: number): number {
    const trie = this.tries[0];
    let next = at + 1;
    if (!trie || next >= end) return at;
    const unit = input[at] ?? 0;
    let node = childOfPair(trie, trie.root[unit] ?? 0, unit, input[next] ?? 0);
    if (node === 0) return at;
    let reach = at;
    // A character of two code units is no phrase.
    let value = unit >= 0xd800 && unit <= 0xdbff ? 0 : (trie.values[node] ?? 0);
    for (;;) {
      next++;
      if (value !== 0) {
        this.foundValue = value;
        reach = next;
      }
      if (next >= end) return reach;
      node = childOf(trie, node, input[next] ?? 0);
      if (node === 0) return reach;
      value = trie.values[node] ?? 0;
    }
  }

  /** Decides over the stretch of overlapping phrases that starts at a position where something does; gives its end. */
  private decide(input: Uint16Array, at: number, end: number, segments: Segments): number {
    const { edges } = this;
    edges.count = 0;
    edges.firstAt[0] = 0;
    let reach = this.collect(input, at, end);
    const longest = reach;
    let isSpecial = edges.sources[0] !== 0;
    let position = at + 1;
    for (; position < reach; position++) {
      const before = edges.count;
      edges.openPosition(position - at);
      const found = this.collect(input, position, end);
      if (found > reach) reach = found;
      if (edges.count > before && edges.sources[before] !== 0) isSpecial = true;
    }
    edges.openPosition(position - at);
    this.solve(input, at, reach, isSpecial && reach > longest, segments);
    return reach;
  }

  /** Collects the phrases at a position, words of other sources before the dictionary's; gives the furthest end. */
  private collect(input: Uint16Array, at: number, end: number): number {
    const unit = input[at] ?? 0;
    const special = this.specials[unit] ?? 0;
    const { tries } = this;
    let reach = at;
    for (let source = special === 0 ? 0 : tries.length - 1; source >= 0; source--) {
      const trie = tries[source];
      const first = trie?.root[unit] ?? 0;
      if (!trie || first === 0) continue;
      const found = this.collectFrom(trie, first, source, input, at, end);
      if (found > reach) reach = found;
    }
    return reach;
  }

  private collectFrom(
    trie: Trie,
    first: number,
    source: number,
    input: Uint16Array,
    at: number,
    end: number,
  ): number {
    if (source === NAME && !isSurname(input, at, end)) return at;
    const { edges } = this;
    // Single characters of the dictionary are no segments; those of exceptions and user words are.
    const shortest = source === 0 ? at + characterLength(input, at, end) : at;
    let node = first;
    let reach = at;
    let next = at;
    for (;;) {
      const value = trie.values[node] ?? 0;
      if (value !== 0 && next + 1 > shortest) {
        edges.add(next + 1, value, source);
        reach = next + 1;
      }
      next++;
      if (next >= end) break;
      const unit = input[next] ?? 0;
      node = node === first ? childOfPair(trie, first, input[at] ?? 0, unit) : childOf(trie, node, unit);
      if (node === 0) break;
    }
    return reach;
  }

  private solve(
    input: Uint16Array,
    start: number,
    end: number,
    needsWords: boolean,
    segments: Segments,
  ): void {
    const isTied = this.run(input, start, end, null);
    if ((isTied || needsWords) && this.words) this.run(input, start, end, this.words.boundaries(start, end));
    const { edges, taken } = this;
    let at = start;
    while (at < end) {
      const edge = taken[at - start] ?? -1;
      if (edge < 0) {
        at = unmatchedEnd(input, at, end);
        continue;
      }
      const stop = edges.ends[edge] ?? end;
      segments.add(at, stop, edges.sources[edge] ?? 0, edges.values[edge] ?? 0);
      at = stop;
    }
  }

  /** Fills the tables from the end; tells whether ways of the same cost from the start lead to different results. */
  private run(input: Uint16Array, start: number, end: number, boundaries: Uint8Array | null): boolean {
    const size = end - start;
    this.reserve(size + 1);
    const { cost, hash, taken, tied, edges } = this;
    cost[size] = 0;
    hash[size] = 0;
    tied[size] = 0;
    for (let at = size - 1; at >= 0; at--) {
      // The longest phrase first: of equal ways it stays.
      let best = 0x7fffffff;
      let bestHash = 0;
      let bestEdge = -1;
      let isTied = 0;
      const firstEdge = edges.firstAt[at] ?? 0;
      for (let edge = (edges.firstAt[at + 1] ?? 0) - 1; edge >= firstEdge - 1; edge--) {
        const isCharacter = edge < firstEdge;
        const stop = (isCharacter ? unmatchedEnd(input, start + at, end) : (edges.ends[edge] ?? end)) - start;
        const source = isCharacter ? 0 : (edges.sources[edge] ?? 0);
        const cut = boundaries !== null && boundaries[stop] !== 1 ? CUT_COST : 0;
        const total = (cost[stop] ?? 0) + cut + (isCharacter ? SEGMENT_COST : costOf(source, stop - at));
        if (total > best) continue;
        const result = isCharacter
          ? this.hashOfCharacter(input[start + at] ?? 0, hash[stop] ?? 0)
          : this.hashOf(source, edges.values[edge] ?? 0, hash[stop] ?? 0);
        if (total < best) {
          best = total;
          bestHash = result;
          bestEdge = isCharacter ? -1 : edge;
          isTied = tied[stop] ?? 0;
        } else if (result !== bestHash || tied[stop] === 1) isTied = 1;
      }
      cost[at] = best;
      hash[at] = bestHash;
      taken[at] = bestEdge;
      tied[at] = isTied;
    }
    return tied[0] === 1;
  }

  /** Hashes a result from a position on, so that two ways to the same text count as one. */
  private hashOf(source: number, value: number, rest: number): number {
    const trie = this.tries[source];
    if (!trie) return rest;
    let result = rest;
    const from = trie.valueStart[value - 1] ?? 0;
    for (let unit = (trie.valueStart[value] ?? 0) - 1; unit >= from; unit--) {
      result = (Math.imul(result, 31) + (trie.blob[unit] ?? 0)) | 0;
    }
    return result;
  }

  private hashOfCharacter(unit: number, rest: number): number {
    const trie = this.tries[0];
    const value = trie ? (trie.values[trie.root[unit] ?? 0] ?? 0) : 0;
    return value === 0 ? (Math.imul(rest, 31) + unit) | 0 : this.hashOf(0, value, rest);
  }

  private reserve(size: number): void {
    if (size <= this.cost.length) return;
    const length = 2 * size;
    this.cost = new Int32Array(length);
    this.hash = new Int32Array(length);
    this.taken = new Int32Array(length);
    this.tied = new Uint8Array(length);
  }
}
