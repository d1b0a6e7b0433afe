import { foldHan } from '../../han/characters.ts';
import { withoutSigns } from '../../han/signs.ts';

/** Reduces a text to its letters and digits in one form, for comparing titles: case, width, script, white space and punctuation do not count. */
export function letters(text: string): string {
  return withoutSigns(foldHan(text.normalize('NFKC').toLowerCase()));
}

/** Share of the shorter text's pairs of neighbouring letters that the other has too; 0 to 1. Both as `letters` gives them. */
export function likeness(a: string, b: string): number {
  if (!a || !b) return 0;
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return long.includes(short) ? 1 : 0;
  const pairs = new Map<string, number>();
  for (let index = 0; index + 2 <= long.length; index += 1) {
    const pair = long.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let index = 0; index + 2 <= short.length; index += 1) {
    const pair = short.slice(index, index + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared += 1;
      pairs.set(pair, left - 1);
    }
  }
  return shared / (short.length - 1);
}
