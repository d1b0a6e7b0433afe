import type { Trie } from './trie.ts';

/** Where a segment comes from: the dictionary's phrases, the exceptions, the person's own words, or the surname rule. */
export const SEGMENT_SOURCES = ['phrase', 'exception', 'user-word', 'name'] as const;

export const EXCEPTION = 1;
export const USER_WORD = 2;
export const NAME = 3;

export type SegmentSource = (typeof SEGMENT_SOURCES)[number];

/** Segments of a text that are more than one character, ascending; what lies between is converted character by character. */
export class Segments {
  count = 0;
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** Index in SEGMENT_SOURCES. */
  sources = new Uint8Array(64);
  /** Value in the source's trie, from 1. */
  values = new Uint16Array(64);

  clear(): void {
    this.count = 0;
  }

  add(start: number, end: number, source: number, value: number): void {
    const { count } = this;
    if (count === this.starts.length) this.grow();
    this.starts[count] = start;
    this.ends[count] = end;
    this.sources[count] = source;
    this.values[count] = value;
    this.count = count + 1;
  }

  private grow(): void {
    const size = 2 * this.starts.length;
    const grow32 = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(size);
      grown.set(old);
      return grown;
    };
    this.starts = grow32(this.starts);
    this.ends = grow32(this.ends);
    const sources = new Uint8Array(size);
    sources.set(this.sources);
    this.sources = sources;
    const values = new Uint16Array(size);
    values.set(this.values);
    this.values = values;
  }
}

/** The tries that segments come from, by index in SEGMENT_SOURCES; null where there is none. */
export type SegmentTries = readonly (Trie | null)[];
