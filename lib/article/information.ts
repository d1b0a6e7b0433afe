/**
 * What one character says, in Latin letters: a Chinese character about as much as three, a kana or Hangul syllable about two. Lengths
 * that are compared with thresholds are measured in this unit, so that a threshold means the same in every language.
 */
const HAN = 3;
const SYLLABLE = 2;

/** How much a text says, in Latin letters; white space and ASCII punctuation say nothing. */
export function informationOf(text: string): number {
  let information = 0;
  for (let index = 0; index < text.length; index += 1) {
    information += weightOf(text.charCodeAt(index));
  }
  return information;
}

function weightOf(unit: number): number {
  if (unit < 0x80) {
    const isLetterOrDigit =
      (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
    return isLetterOrDigit ? 1 : 0;
  }
  if (unit < 0x2000) return unit === 0xa0 ? 0 : 1;
  if (unit < 0x3041) return unit >= 0x2e80 && unit < 0x3000 ? HAN : 0;
  if (unit < 0x3400) return SYLLABLE;
  if (unit < 0xa000) return HAN;
  if (unit >= 0xac00 && unit < 0xd7a4) return SYLLABLE;
  // A surrogate pair (rare Han) counts once for each half.
  if (unit >= 0xd800 && unit < 0xe000) return HAN / 2;
  if (unit >= 0xf900 && unit < 0xfb00) return HAN;
  return unit < 0xe000 ? 1 : 0;
}
