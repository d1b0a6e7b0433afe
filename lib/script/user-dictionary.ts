import type { Direction } from './targets.ts';

/** A word of the person's own: how it is written in the source, and in the result (the same: never convert). */
export interface UserWord {
  readonly from: string;
  readonly to: string;
}

/** The person's words for each direction. */
export type UserDictionary = Readonly<Record<Direction, readonly UserWord[]>>;

/** A line that could not be read. */
export interface BadLine {
  /** From 1. */
  readonly line: number;
  readonly reason: 'no-tab' | 'empty-source' | 'empty-target' | 'too-long' | 'duplicate';
}

export interface ParsedWords {
  readonly words: readonly UserWord[];
  readonly badLines: readonly BadLine[];
}

// Longer than any phrase of OpenCC's dictionaries; a pasted paragraph is a mistake, not a word.
const LONGEST_WORD = 40;

/**
 * Reads words, one `from<TAB>to` a line (OpenCC's text form: of several targets parted by spaces the first counts). A line
 * with `from` alone is a word never to convert. Empty lines and lines that start with `#` are skipped; bad lines are named
 * and the rest is kept.
 */
export function parseUserWords(text: string): ParsedWords {
  const words: UserWord[] = [];
  const badLines: BadLine[] = [];
  const seen = new Set<string>();
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (raw.trim() === '' || raw.startsWith('#')) continue;
    const bad = (reason: BadLine['reason']): void => {
      badLines.push({ line: index + 1, reason });
    };
    const [first = '', second, ...rest] = raw.split('\t');
    const from = first.trim();
    if (from === '') bad('empty-source');
    else if (rest.length > 0 || (second === undefined && /\s/.test(from))) bad('no-tab');
    else {
      const to = second === undefined ? from : (second.trim().split(' ')[0] ?? '');
      if (to === '') bad('empty-target');
      else if (from.length > LONGEST_WORD || to.length > LONGEST_WORD) bad('too-long');
      else if (seen.has(from)) bad('duplicate');
      else {
        seen.add(from);
        words.push({ from, to });
      }
    }
  }
  return { words, badLines };
}

/** Writes words in the form that `parseUserWords` reads. */
export function formatUserWords(words: readonly UserWord[]): string {
  return words.map(({ from, to }) => `${from}\t${to}\n`).join('');
}
