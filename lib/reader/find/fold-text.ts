import { foldHan } from '../../han/characters.ts';

/** A text made comparable, and where each of its code units comes from. */
export interface FoldedText {
  readonly text: string;
  /** UTF-16 offset in the original of each code unit of the folded text. */
  readonly offsets: Uint32Array;
}

const SPACE = 0x20;
const QUOTES: ReadonlyMap<number, number> = new Map(
  [
    ['"', '“”„‟«»「」『』〝〞｢｣'],
    ["'", '‘’‚‛'],
    ['-', '‐‑‒–—―−'],
  ].flatMap(([to, from]) =>
    Array.from(from ?? '', (character) => [character.charCodeAt(0), to?.charCodeAt(0) ?? 0]),
  ),
);

// Soft hyphen, zero-width space and joiners, directional marks, variation selectors, byte order mark.
const IGNORED = /^\p{Default_Ignorable_Code_Point}$/u;
const COMBINING = /[\u0300-\u036f]/g;

const rareFolds = new Map<string, string>();

/** Folds one character that has no short way: compatibility forms, other alphabets, accents. */
function foldRare(character: string): string {
  let folded = rareFolds.get(character);
  if (folded === undefined) {
    // Decomposed, so that accents can go; Hangul and kana are composed again: half a syllable is not a match.
    folded = IGNORED.test(character)
      ? ''
      : foldHan(
          character
            .normalize('NFKD')
            .replace(COMBINING, '')
            .normalize('NFKC')
            .toLowerCase()
            .normalize('NFKC'),
        );
    if (rareFolds.size < 10_000) rareFolds.set(character, folded);
  }
  return folded;
}

function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}

/** Chinese is set without spaces: what stands beside a Han character or full-width punctuation is layout. */
function hugs(code: number): boolean {
  return isHan(code) || (code >= 0x3001 && code <= 0x30ff) || (code >= 0xff01 && code <= 0xff65);
}

/**
 * Folds a text so that what a reader takes for the same is the same: traditional and simplified characters, full and half
 * width, upper and lower case, accents, kinds of quotation marks and dashes, runs of white space. White space beside
 * Chinese goes (在 2024 年 is 在2024年), invisible characters go.
 */
export function foldText(original: string): FoldedText {
  const source = foldHan(original);
  let capacity = source.length + 16;
  let units = new Uint16Array(capacity);
  let offsets = new Uint32Array(capacity);
  let length = 0;
  let pendingSpace = -1;
  let previous = 0;

  const push = (unit: number, offset: number): void => {
    if (length === capacity) {
      capacity *= 2;
      const moreUnits = new Uint16Array(capacity);
      moreUnits.set(units);
      units = moreUnits;
      const moreOffsets = new Uint32Array(capacity);
      moreOffsets.set(offsets);
      offsets = moreOffsets;
    }
    units[length] = unit;
    offsets[length++] = offset;
  };
  const settleSpace = (next: number): void => {
    if (pendingSpace < 0) return;
    if (length > 0 && !hugs(previous) && !hugs(next)) push(SPACE, pendingSpace);
    pendingSpace = -1;
  };

  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index);
    if (
      code === SPACE ||
      (code >= 9 && code <= 13) ||
      code === 0xa0 ||
      code === 0x3000 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028
    ) {
      if (pendingSpace < 0) pendingSpace = index;
      continue;
    }
    const quote = QUOTES.get(code);
    if (quote !== undefined || code < 0x80 || (code >= 0x3400 && code <= 0x9fff)) {
      settleSpace(code);
      push(quote ?? (code >= 0x41 && code <= 0x5a ? code + 0x20 : code), index);
      previous = code;
      continue;
    }
    const pair = code >= 0xd800 && code <= 0xdbff ? source.codePointAt(index) : undefined;
    const character = String.fromCodePoint(pair ?? code);
    // An accent that stands as a character of its own.
    if (code >= 0x300 && code <= 0x36f) continue;
    const folded = foldRare(character);
    if (folded !== '') {
      settleSpace(code);
      for (let unit = 0; unit < folded.length; unit++) push(folded.charCodeAt(unit), index);
      previous = code;
    }
    if (character.length === 2) index++;
  }
  return { text: decode(units, length), offsets: offsets.slice(0, length) };
}

function decode(units: Uint16Array, length: number): string {
  let text = '';
  // fromCharCode takes its characters as arguments, and engines allow some tens of thousands.
  for (let start = 0; start < length; start += 8192) {
    text += String.fromCharCode(...units.subarray(start, Math.min(start + 8192, length)));
  }
  return text;
}
