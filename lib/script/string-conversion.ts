import { findProtectedSpans } from './protected-spans.ts';
import type { QuoteStyle } from './quotes.ts';
import { convertQuotes } from './quotes.ts';
import type { Overlay, Span, TextConverter } from './text-converter.ts';

export interface ConvertedString {
  readonly text: string;
  /** Asked-for offsets of the source, in the result. */
  readonly offsets: Int32Array;
  readonly spans: readonly Span[];
}

// Long texts are cut at the end of a sentence so that slices stay short: a stretch of the first length takes a tenth of a
// millisecond, with cold code some. Only text without such ends is cut in the midst of it, at the second.
const STRETCH = 1000;
const LONGEST_STRETCH = 4000;
const SENTENCE_END = /[。！？!?\n；;]/;

/** Cuts a long text after sentence ends (or where there is none, anywhere): ascending ends of the stretches. */
export function stretchEnds(text: string): number[] {
  const ends: number[] = [];
  let start = 0;
  while (text.length - start > STRETCH) {
    const isEnd = (end: number): boolean => SENTENCE_END.test(text.charAt(end - 1));
    const longest = Math.min(start + LONGEST_STRETCH, text.length);
    let end = start + STRETCH;
    while (end > start + STRETCH / 2 && !isEnd(end)) end--;
    if (!isEnd(end)) end = start + STRETCH;
    while (end < longest && !isEnd(end)) end++;
    if (end === text.length) break;
    const unit = text.charCodeAt(end - 1);
    if (unit >= 0xd800 && unit < 0xdc00) end--;
    ends.push(end);
    start = end;
  }
  ends.push(text.length);
  return ends;
}

/** How a stretch is read before it is converted: the text to convert, as long as the stretch, and a second look at the result. */
export type Reading = (stretch: string) => { readonly text: string; readonly overlay?: Overlay };

const asWritten: Reading = (text) => ({ text });

/** Runs what is done in steps to its end and gives the result. */
export function atOnce<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Converts a string: addresses and handles in it stay, quotation marks take the style given (null: stay). `offsets` are
 * ascending offsets of the source whose place in the result is wanted. A step is one stretch of a long text; between steps other
 * texts may be converted by the same converter.
 */
export function* convertString(
  converter: TextConverter,
  source: string,
  quotes: QuoteStyle | null,
  offsets: Int32Array,
  reading: Reading = asWritten,
): Generator<undefined, ConvertedString> {
  const text = quotes ? convertQuotes(source, quotes) : source;
  if (text.length > STRETCH) yield;
  const spans: Span[] = [];
  const mapped = new Int32Array(offsets.length);
  let result = '';
  let nextOffset = 0;
  const convertStretch = (start: number, end: number, isProtected: boolean): void => {
    const first = nextOffset;
    while (nextOffset < offsets.length && (offsets[nextOffset] ?? 0) < end) nextOffset++;
    const local = offsets.slice(first, nextOffset).map((offset) => offset - start);
    const piece = text.slice(start, end);
    const resultStart = result.length;
    if (isProtected) result += piece;
    else {
      const { text: read, overlay } = reading(piece);
      const converted = converter.convert(read, overlay);
      result += converted;
      converter.mapOffsets(local);
      for (const span of converter.spans()) {
        if (
          piece.slice(span.sourceStart, span.sourceEnd) === converted.slice(span.resultStart, span.resultEnd)
        )
          continue;
        spans.push(shift(span, start, resultStart));
      }
    }
    for (const [index, offset] of local.entries()) mapped[first + index] = offset + resultStart;
  };
  let at = 0;
  const spansLeftAlone = findProtectedSpans(text);
  let nextProtected = 0;
  for (const end of stretchEnds(text)) {
    while (at < end) {
      const span = spansLeftAlone[nextProtected];
      if (span && span[0] <= at) {
        const stop = Math.min(span[1], end);
        convertStretch(at, stop, true);
        at = stop;
        if (stop === span[1]) nextProtected++;
      } else {
        const stop = Math.min(span ? span[0] : end, end);
        convertStretch(at, stop, false);
        at = stop;
      }
    }
    if (end < text.length) yield;
  }
  // Offsets at the very end.
  while (nextOffset < offsets.length) mapped[nextOffset++] = result.length;
  return { text: result, offsets: mapped, spans };
}

function shift(span: Span, source: number, result: number): Span {
  return {
    kind: span.kind,
    sourceStart: span.sourceStart + source,
    sourceEnd: span.sourceEnd + source,
    resultStart: span.resultStart + result,
    resultEnd: span.resultEnd + result,
  };
}
