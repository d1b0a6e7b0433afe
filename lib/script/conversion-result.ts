import type { Span, SpanKind } from './text-converter.ts';

/** Why a stretch of text differs from a plain one-to-one change of characters. */
export type MarkKind = SpanKind | 'repair';

/** One change beyond plain one-to-one characters, in the text node as it stands now. Offsets in UTF-16 code units. */
export interface ConversionMark {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  /** What the author wrote there. */
  readonly original: string;
  readonly kind: MarkKind;
}

/** How much a conversion changed, for the count in the script menu. */
export interface ConversionCounts {
  /** Characters (UTF-16 code units) that differ from the original. */
  characters: number;
  /** Changes beyond plain one-to-one characters, by kind. */
  readonly marks: Record<MarkKind, number>;
  /** Blocks left alone because they are in the target already, Japanese, Korean, or not Chinese. */
  blocksLeftAlone: number;
  blocksConverted: number;
}

export function emptyMarkCounts(): Record<MarkKind, number> {
  return { phrase: 0, vocabulary: 0, exception: 0, name: 0, 'user-word': 0, repair: 0 };
}

/** The counts of two parts of a tree together. */
export function addCounts(one: ConversionCounts, other: ConversionCounts): ConversionCounts {
  const marks = emptyMarkCounts();
  for (const kind of Object.keys(marks) as MarkKind[]) marks[kind] = one.marks[kind] + other.marks[kind];
  return {
    marks,
    characters: one.characters + other.characters,
    blocksConverted: one.blocksConverted + other.blocksConverted,
    blocksLeftAlone: one.blocksLeftAlone + other.blocksLeftAlone,
  };
}

/** Counts the code units of a result that differ from the source; a stretch whose length changed counts as a whole. */
export function countChanged(source: string, result: string, spans: readonly Span[]): number {
  let changed = 0;
  let from = 0;
  let to = 0;
  const compare = (end: number): void => {
    while (from < end) if (source.charCodeAt(from++) !== result.charCodeAt(to++)) changed++;
  };
  for (const { sourceStart, sourceEnd, resultStart, resultEnd } of spans) {
    if (sourceEnd - sourceStart === resultEnd - resultStart) continue;
    compare(sourceStart);
    changed += Math.max(sourceEnd - sourceStart, resultEnd - resultStart);
    from = sourceEnd;
    to = resultEnd;
  }
  compare(source.length);
  return changed;
}
