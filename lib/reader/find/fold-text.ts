import { foldHan } from '../../han/characters.ts';

/** A text made comparable, and where each of its code units comes from. */
export interface FoldedText {
  readonly text: string;
  /** UTF-16 offset in the original of each code unit of the folded text. */
  readonly offsets: Uint32Array;
}

const SPACE = 0x20;

/** Values of the table that are no characters: the character is rare, white space, or nothing. */
const RARE = 0;
const WHITE_SPACE = 1;
const NOTHING = 2;

/** Signs that stand for one another, and the one they are folded to. */
const ALIKE = [
  ['"', '“”„‟«»「」『』〝〞｢｣'],
  ["'", '‘’‚‛'],
  ['-', '‐‑‒–—―−'],
] as const;

let table: Uint16Array | undefined;

/** What each code unit of the frequent kinds is folded to; built on first use, 128 KB, a few milliseconds. */
function foldTable(): Uint16Array {
  if (table) return table;
  table = new Uint16Array(0x10000);
  for (let code = 0x21; code < 0x7f; code++)
    table[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);
  for (let code = 0x3400; code <= 0x9fff; code++)
    table[code] = foldHan(String.fromCharCode(code)).charCodeAt(0);
  // Full-width forms of ASCII, and the punctuation of Chinese that has no other form.
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = table[code - 0xfee0] ?? RARE;
  for (const mark of '、。《》〈〉【】〔〕…·') table[mark.charCodeAt(0)] = mark.charCodeAt(0);
  for (const white of '\t\n\v\f\r \u00a0\u2028\u3000') table[white.charCodeAt(0)] = WHITE_SPACE;
  for (let code = 0x2000; code <= 0x200a; code++) table[code] = WHITE_SPACE;
  // Accents that stand as characters of their own.
  for (let code = 0x300; code <= 0x36f; code++) table[code] = NOTHING;
  for (const [to, from] of ALIKE) for (const sign of from) table[sign.charCodeAt(0)] = to.charCodeAt(0);
  return table;
}

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
  const steps = foldInSteps(original);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Code units that are folded in one step: a millisecond or two. */
const STEP = 1 << 14;

/** The same in steps, for texts that take longer than a frame. */
export function* foldInSteps(original: string): Generator<undefined, FoldedText> {
  const fold = foldTable();
  // One character can become many (㍿ is 株式会社): the arrays grow by need.
  let units = new Uint16Array(original.length + 16);
  let offsets = new Uint32Array(original.length + 16);
  let length = 0;
  let pendingSpace = -1;
  let previous = 0;

  for (let index = 0; index < original.length; index++) {
    if ((index & (STEP - 1)) === STEP - 1) yield;
    const code = original.charCodeAt(index);
    const unit = fold[code] ?? RARE;
    if (unit === WHITE_SPACE) {
      if (pendingSpace < 0) pendingSpace = index;
      continue;
    }
    if (unit === NOTHING) continue;
    const at = index;
    let rare = '';
    if (unit === RARE) {
      const character = String.fromCodePoint(original.codePointAt(index) ?? code);
      rare = foldRare(character);
      if (character.length === 2) index++;
      if (rare === '') continue;
    }
    if (length + rare.length + 2 > units.length) {
      const more = 2 * units.length + rare.length;
      units = grown(units, new Uint16Array(more));
      offsets = grown(offsets, new Uint32Array(more));
    }
    if (pendingSpace >= 0) {
      if (length > 0 && !hugs(previous) && !hugs(code)) {
        units[length] = SPACE;
        offsets[length++] = pendingSpace;
      }
      pendingSpace = -1;
    }
    previous = code;
    if (unit !== RARE) {
      units[length] = unit;
      offsets[length++] = at;
      continue;
    }
    for (let each = 0; each < rare.length; each++) {
      units[length] = rare.charCodeAt(each);
      offsets[length++] = at;
    }
  }
  return { text: UTF16.decode(units.subarray(0, length)), offsets: offsets.slice(0, length) };
}

// Both sides of a comparison pass it, so that a lone surrogate, which it replaces, still finds its like.
const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

function grown<Units extends Uint16Array | Uint32Array>(from: Units, to: Units): Units {
  to.set(from);
  return to;
}
