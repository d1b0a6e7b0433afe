import {
  FOLD_RANKS,
  FOLD_SOURCES,
  FOLD_TARGETS,
  FOLDED_BUT_SHARED,
  LEAN_SIMPLIFIED,
  LEAN_TRADITIONAL,
  SHARED_TARGETS,
  SIMPLIFIED_ALONE,
} from './.generated/han-data.ts';

/** Bits of a character's class in the table. */
const TRADITIONAL_ONLY = 1;
const SIMPLIFIED_ONLY = 2;
const LEANS_TRADITIONAL = 4;
const LEANS_SIMPLIFIED = 8;

interface Tables {
  /** By code unit: the simplified character's code unit, 0 where the character stays. */
  readonly fold: Uint16Array;
  readonly classes: Uint8Array;
}

/** The character that stands for 0. */
const FIRST_DIGIT = 0x21;
const WIDE_GAP = 0x7e;
const SPACE = 0x20;

/** Reverses `packAscending` of scripts/dictionary/han-sets.ts. */
function unpackAscending(packed: string): Uint16Array {
  // Runs once, in the interpreter: code units only, no strings, no iterators and no calls.
  const points = new Uint16Array(packed.length);
  let count = 0;
  let last = 0;
  for (let index = 0; index < packed.length; index++) {
    const code = packed.charCodeAt(index);
    if (code === WIDE_GAP) {
      let gap = 0;
      for (index++; packed.charCodeAt(index) !== SPACE; index++) {
        const digit = packed.charCodeAt(index);
        gap = 16 * gap + (digit < 0x61 ? digit - 0x30 : digit - 0x57);
      }
      last += gap;
    } else {
      last += code - FIRST_DIGIT;
    }
    points[count++] = last;
  }
  return points.subarray(0, count);
}

/** The basic plane from where the first character to fold may stand. */
const MAY_FOLD = /[\u3400-\uffff]/;

let unpacked: Tables | undefined;

/** Unpacks the tables on first use (192 KB of typed arrays, about half a millisecond). */
function tables(): Tables {
  if (unpacked) return unpacked;
  const fold = new Uint16Array(0x10000);
  const classes = new Uint8Array(0x10000);
  const targets = unpackAscending(FOLD_TARGETS);
  const sources = unpackAscending(FOLD_SOURCES);
  for (let index = 0; index < targets.length; index++) classes[targets[index] ?? 0] = SIMPLIFIED_ONLY;
  for (let index = 0; index < sources.length; index++) {
    const source = sources[index] ?? 0;
    const rank =
      80 * FOLD_RANKS.charCodeAt(2 * index) + FOLD_RANKS.charCodeAt(2 * index + 1) - 81 * FIRST_DIGIT;
    fold[source] = targets[rank] ?? 0;
    classes[source] = TRADITIONAL_ONLY;
  }
  const mark = (characters: string, bits: number): void => {
    for (let index = 0; index < characters.length; index++) classes[characters.charCodeAt(index)] = bits;
  };
  mark(SHARED_TARGETS, 0);
  mark(SIMPLIFIED_ALONE, SIMPLIFIED_ONLY);
  mark(FOLDED_BUT_SHARED, 0);
  mark(LEAN_TRADITIONAL, LEANS_TRADITIONAL);
  mark(LEAN_SIMPLIFIED, LEANS_SIMPLIFIED);
  unpacked = { fold, classes };
  return unpacked;
}

/** Tells whether the first character is written in traditional Chinese only (產, 為, 裡), by OpenCC's dictionaries. */
export function isTraditionalOnly(character: string): boolean {
  return tables().classes[character.charCodeAt(0)] === TRADITIONAL_ONLY;
}

/** Tells whether the first character is written in simplified Chinese only (产, 为), by OpenCC's dictionaries. */
export function isSimplifiedOnly(character: string): boolean {
  return tables().classes[character.charCodeAt(0)] === SIMPLIFIED_ONLY;
}

/**
 * Says which script a UTF-16 code unit speaks for: positive for traditional, negative for simplified, 0 for neither.
 * ±4 where the character exists on that side only, ±1 where it is only far more common there (后, 台, 于 for simplified).
 */
export function scriptWeight(codeUnit: number): number {
  switch (tables().classes[codeUnit]) {
    case TRADITIONAL_ONLY:
      return 4;
    case SIMPLIFIED_ONLY:
      return -4;
    case LEANS_TRADITIONAL:
      return 1;
    case LEANS_SIMPLIFIED:
      return -1;
    default:
      return 0;
  }
}

/**
 * Folds traditional characters and variants to simplified ones, character by character, so that texts can be compared and
 * matched whatever their script. The length in UTF-16 code units stays. Not a conversion for readers: 乾隆 becomes 干隆.
 */
export function foldHan(text: string): string {
  // Pages without Chinese never unpack the tables.
  if (!MAY_FOLD.test(text)) return text;
  const { fold } = tables();
  let folded = '';
  let copied = 0;
  for (let index = 0; index < text.length; index++) {
    const to = fold[text.charCodeAt(index)];
    if (!to) continue;
    folded += text.slice(copied, index) + String.fromCharCode(to);
    copied = index + 1;
  }
  return copied === 0 ? text : folded + text.slice(copied);
}
