/** The words of a text, as the browser cuts them. */
export interface Words {
  /** Gives 1 at `index` where a word starts or the clause ends `index` units after `start`, else 0; up to `end`. */
  boundaries(start: number, end: number): Uint8Array;
  /** Tells whether a word lies half in the range and half outside. */
  crosses(start: number, end: number): boolean;
}

// Enough on both sides for a dictionary-based segmenter to find its feet; clauses of prose are mostly shorter.
const CONTEXT = 12;
/** Clauses whose words are remembered: an article comes back to its terms. */
const REMEMBERED = 256;

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xd800 && unit <= 0xdfff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}

interface Clause {
  readonly from: number;
  readonly to: number;
  /** Starts of the words, counted from the clause's start. */
  readonly starts: readonly number[];
}

/**
 * Reads the words of a text from `Intl.Segmenter`, asked only for the clause around a range: it is the slow part. Where the
 * browser has no segmenter, no boundary is known and the shortest segmentation alone decides.
 */
export function wordsOf(getInput: () => { readonly units: Uint16Array; readonly length: number }): Words {
  // Made on first need: the browser loads its word list then, and many texts have no overlap that asks for it.
  let segmenter: Intl.Segmenter | null = null;
  const known = new Map<string, readonly number[]>();
  const startsIn = (clause: string): readonly number[] => {
    const remembered = known.get(clause);
    if (remembered) return remembered;
    const starts: number[] = [];
    if ('Segmenter' in Intl) segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    if (segmenter) for (const { index } of segmenter.segment(clause)) starts.push(index);
    if (known.size === REMEMBERED) known.clear();
    known.set(clause, starts);
    return starts;
  };
  const clauseAround = (start: number, end: number): Clause => {
    const { units, length } = getInput();
    let from = start;
    while (from > 0 && start - from < CONTEXT && isWordUnit(units[from - 1] ?? 0)) from--;
    let to = end;
    while (to < length && to - end < CONTEXT && isWordUnit(units[to] ?? 0)) to++;
    return { from, to, starts: startsIn(String.fromCharCode(...units.subarray(from, to))) };
  };
  return {
    boundaries(start, end) {
      const { from, to, starts } = clauseAround(start, end);
      const boundaries = new Uint8Array(end - start + 1);
      for (const index of starts) {
        const position = from + index - start;
        if (position >= 0 && position <= end - start) boundaries[position] = 1;
      }
      if (to === end) boundaries[end - start] = 1;
      return boundaries;
    },
    crosses(start, end) {
      const { from, to, starts } = clauseAround(start, end);
      return starts.some((index, word) => {
        const wordStart = from + index;
        const next = starts[word + 1];
        const wordEnd = next === undefined ? to : from + next;
        const holdsStart = wordStart < start && start < wordEnd && wordEnd < end;
        const holdsEnd = start < wordStart && wordStart < end && end < wordEnd;
        return holdsStart || holdsEnd;
      });
    },
  };
}
