import type { Alignment } from './alignment.ts';
import type { CodeUnits } from './code-units.ts';
import { unmatchedEnd } from './code-units.ts';
import type { Segments, SegmentTries } from './segments.ts';
import { EXCEPTION, USER_WORD } from './segments.ts';
import type { Trie } from './trie.ts';
import { childOf, childOfPair, NO_SINGLE } from './trie.ts';

/** Copies a value of a trie to the end of the output. */
function copyValue(trie: Trie, value: number, output: CodeUnits): number {
  const start = trie.valueStart[value - 1] ?? 0;
  const end = trie.valueStart[value] ?? start;
  output.reserve(end - start);
  const { units } = output;
  let at = output.length;
  for (let index = start; index < end; index++) units[at++] = trie.blob[index] ?? 0;
  output.length = at;
  return end - start;
}

/** What is done with matches that are longer than one code unit. */
export interface PhraseOptions {
  /** Takes start and end of each. */
  readonly phrases: number[] | null;
  /** Tells whether one may be used; null: all may. */
  readonly accepts: ((start: number, end: number) => boolean) | null;
}

const NO_OPTIONS: PhraseOptions = { phrases: null, accepts: null };

/**
 * Converts a range by the longest match at each position, the way of OpenCC: the range stands alone, nothing outside of it
 * takes part in a match. Appends to `output`; `alignment` takes the stretches whose length changed.
 */
export function convertGreedily(
  trie: Trie,
  input: Uint16Array,
  start: number,
  end: number,
  output: CodeUnits,
  alignment: Alignment,
  { phrases, accepts }: PhraseOptions = NO_OPTIONS,
): void {
  let at = start;
  while (at < end) {
    output.reserve(end - at);
    at = copyUnmatched(trie.root, input, at, end, output);
    if (at === end) break;
    const unit = input[at] ?? 0;
    let node = trie.root[unit] ?? 0;
    if (node === 0) {
      const stop = unmatchedEnd(input, at, end);
      while (at < stop) output.units[output.length++] = input[at++] ?? 0;
      continue;
    }
    let value = trie.values[node] ?? 0;
    let matched = at + 1;
    const first = node;
    for (let next = at + 1; next < end; next++) {
      const following = input[next] ?? 0;
      node = node === first ? childOfPair(trie, first, unit, following) : childOf(trie, node, following);
      if (node === 0) break;
      const found = trie.values[node] ?? 0;
      if (found !== 0 && (!accepts || accepts(at, next + 1))) {
        value = found;
        matched = next + 1;
      }
    }
    if (value !== 0) {
      const length = copyValue(trie, value, output);
      if (length !== matched - at) alignment.add(at, matched - at, length);
      if (phrases && matched - at > 1) phrases.push(at, matched);
      at = matched;
    } else {
      const stop = unmatchedEnd(input, at, end);
      output.reserve(stop - at);
      while (at < stop) output.units[output.length++] = input[at++] ?? 0;
    }
  }
}

/** Converts code units that become one each, up to the first that does not; there must be room for them. Gives where it stopped. */
function copySingles(
  shifts: Uint16Array,
  input: Uint16Array,
  start: number,
  end: number,
  output: CodeUnits,
): number {
  const { units, length } = output;
  const shift = length - start;
  let at = start;
  for (; at < end; at++) {
    const unit = input[at] ?? 0;
    const change = shifts[unit] ?? 0;
    if (change === NO_SINGLE) break;
    units[at + shift] = unit + change;
  }
  output.length = at + shift;
  return at;
}

/** Copies code units that start no key, up to the first that may; there must be room for them. Gives where it stopped. */
function copyUnmatched(
  root: Uint16Array,
  input: Uint16Array,
  start: number,
  end: number,
  output: CodeUnits,
): number {
  const { units, length } = output;
  const shift = length - start;
  let at = start;
  for (; at < end; at++) {
    const unit = input[at] ?? 0;
    if (root[unit] !== 0 || (unit >= 0x2ff0 && unit <= 0x2fff) || (unit >= 0xd800 && unit < 0xdc00)) break;
    units[at + shift] = unit;
  }
  output.length = at + shift;
  return at;
}

/** Converts a range character by character: phrases of the trie are not looked at. */
function convertCharacters(
  trie: Trie,
  input: Uint16Array,
  start: number,
  end: number,
  output: CodeUnits,
  alignment: Alignment,
): void {
  const { root, values, valueStart, blob } = trie;
  const shifts = trie.shifts();
  let at = start;
  while (at < end) {
    const unit = input[at] ?? 0;
    if (shifts[unit] !== NO_SINGLE) {
      output.reserve(end - at);
      at = copySingles(shifts, input, at, end, output);
      continue;
    }
    let node = root[unit] ?? 0;
    let stop = at + 1;
    if (unit >= 0x2ff0 && ((unit >= 0xd800 && unit <= 0xdbff) || unit <= 0x2fff)) {
      stop = unmatchedEnd(input, at, end);
      node = node !== 0 && stop === at + 2 && unit >= 0xd800 ? childOf(trie, node, input[at + 1] ?? 0) : 0;
    }
    const value = node === 0 ? 0 : (values[node] ?? 0);
    if (value === 0) {
      output.reserve(stop - at);
      while (at < stop) output.units[output.length++] = input[at++] ?? 0;
      continue;
    }
    const from = valueStart[value - 1] ?? 0;
    const length = (valueStart[value] ?? from) - from;
    if (length === 1) {
      output.units[output.length++] = blob[from] ?? 0;
    } else {
      copyValue(trie, value, output);
    }
    if (length !== stop - at) alignment.add(at, stop - at, length);
    at = stop;
  }
}

/** Ends of the stretches that a later stage converts one by one, and which of them it leaves alone. */
export class Barriers {
  count = 0;
  ends = new Int32Array(256);
  /** 1: left alone. */
  isSealed = new Uint8Array(256);

  clear(): void {
    this.count = 0;
  }

  add(end: number, isSealed: boolean): void {
    const { count } = this;
    if (count === this.ends.length) this.grow();
    this.ends[count] = end;
    this.isSealed[count] = isSealed ? 1 : 0;
    this.count = count + 1;
  }

  private grow(): void {
    const ends = new Int32Array(2 * this.count);
    ends.set(this.ends);
    this.ends = ends;
    const isSealed = new Uint8Array(2 * this.count);
    isSealed.set(this.isSealed);
    this.isSealed = isSealed;
  }
}

/** How a segmented text is rendered. */
export interface Rendering {
  readonly tries: SegmentTries;
  /**
   * Whether phrases take their values and the rest is converted character by character. If not, the dictionary's phrases only
   * part the text for the stages that follow, and just exceptions and words of the person's own take theirs.
   */
  readonly renders: boolean;
}

/** Renders a segmented text. Ends of segments in the result go to `barriers` (cleared first). */
export function renderSegments(
  { tries, renders }: Rendering,
  segments: Segments,
  input: CodeUnits,
  output: CodeUnits,
  alignment: Alignment,
  barriers: Barriers,
): void {
  const characters = renders ? tries[0] : null;
  barriers.clear();
  const between = (start: number, end: number): void => {
    if (characters) convertCharacters(characters, input.units, start, end, output, alignment);
    else output.append(input.units, start, end);
  };
  let at = 0;
  for (let index = 0; index < segments.count; index++) {
    const start = segments.starts[index] ?? 0;
    const end = segments.ends[index] ?? 0;
    const source = segments.sources[index] ?? 0;
    if (start > at) {
      between(at, start);
      barriers.add(output.length, false);
    }
    const trie = tries[source];
    if (trie && (renders || source !== 0)) {
      const written = copyValue(trie, segments.values[index] ?? 0, output);
      if (written !== end - start) alignment.add(start, end - start, written);
    } else output.append(input.units, start, end);
    barriers.add(output.length, source === USER_WORD || (source === EXCEPTION && !renders));
    at = end;
  }
  if (at < input.length) {
    between(at, input.length);
    barriers.add(output.length, false);
  }
}

/** Runs a stage over each stretch between barriers. The barriers are moved to where they stand in the result. */
export function convertBetweenBarriers(
  trie: Trie,
  input: CodeUnits,
  output: CodeUnits,
  alignment: Alignment,
  barriers: Barriers,
  options: PhraseOptions = NO_OPTIONS,
): void {
  const { ends, isSealed, count } = barriers;
  const { units } = input;
  const last = count === 0 ? 0 : (ends[count - 1] ?? 0);
  let start = 0;
  let index = 0;
  while (index < count) {
    // Most of a text is no concern of a stage: barriers hold only what matches apart, and need no look until something may.
    output.reserve(last - start);
    const shift = output.length - start;
    start = copyUnmatched(trie.root, units, start, last, output);
    let end = ends[index] ?? last;
    while (end <= start) {
      ends[index++] = end + shift;
      if (index === count) return;
      end = ends[index] ?? last;
    }
    if (isSealed[index] === 1) {
      // What was copied of it stands as it is already.
      output.append(units, start, end);
    } else convertGreedily(trie, units, start, end, output, alignment, options);
    ends[index++] = output.length;
    start = end;
  }
}
