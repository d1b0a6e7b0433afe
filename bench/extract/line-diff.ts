/** One line of a comparison: in both, only in the wanted text (`missing`), or only in the one that was got (`extra`). */
export interface DiffLine {
  readonly kind: 'same' | 'missing' | 'extra';
  readonly text: string;
}

/**
 * Compares two lists of lines by their longest common subsequence. Lines are equal when they differ by white space and
 * punctuation width only, as the scorer sees them.
 */
export function diffLines(wanted: readonly string[], got: readonly string[]): DiffLine[] {
  const a = wanted.map(fold);
  const b = got.map(fold);
  const width = b.length + 1;
  // lengths[i * width + j] is the length of the longest common subsequence of a[i…] and b[j…].
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ kind: 'same', text: got[j] ?? '' });
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'missing', text: wanted[i] ?? '' });
      i++;
    } else {
      lines.push({ kind: 'extra', text: got[j] ?? '' });
      j++;
    }
  }
  return lines;
}

function fold(line: string): string {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}
