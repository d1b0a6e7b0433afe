import type { WordBoundaries } from './lattice.ts';

// Enough on both sides for a dictionary-based segmenter to find its feet; clauses of prose are mostly shorter.
const CONTEXT = 24;

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xd800 && unit <= 0xdfff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}

/**
 * Makes the word boundaries of a text from `Intl.Segmenter`, asked only for the clause around a range: it is the slow part.
 * Where the browser has no segmenter, no boundary is known and the shortest segmentation alone decides.
 */
export function wordBoundariesOf(getInput: () => { units: Uint16Array; length: number }): WordBoundaries {
  const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  return (start, end) => {
    const { units, length } = getInput();
    const boundaries = new Uint8Array(end - start + 1);
    if (!segmenter) return boundaries;
    let from = start;
    while (from > 0 && start - from < CONTEXT && isWordUnit(units[from - 1] ?? 0)) from--;
    let to = end;
    while (to < length && to - end < CONTEXT && isWordUnit(units[to] ?? 0)) to++;
    const clause = String.fromCharCode(...units.subarray(from, to));
    for (const { index } of segmenter.segment(clause)) {
      const position = from + index - start;
      if (position >= 0 && position <= end - start) boundaries[position] = 1;
    }
    if (to === end) boundaries[end - start] = 1;
    return boundaries;
  };
}
