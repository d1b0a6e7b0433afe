import { scriptWeight } from './characters.ts';
import type { TextScript } from './text-script.ts';

/** What a text is made of, in characters (Latin in words). */
export interface ScriptEvidence {
  han: number;
  kana: number;
  hangul: number;
  /** Runs of letters of other scripts. */
  otherWords: number;
  /** Sum of weights for each side; see `scriptWeight`. */
  traditional: number;
  simplified: number;
}

// Chinese texts quote a Japanese name here and there; Japanese prose has 40 % kana and more, headlines of it over 10 %.
const JAPANESE_SHARE = 0.05;
// Korean prose is nearly all Hangul; mixed-script Korean of older papers has half.
const KOREAN_SHARE = 0.3;
// One Han character to two foreign words: a foreign text with some Chinese in it.
const OTHER_WORDS_PER_HAN = 2;
// Quoted names and stray variants give the other script a few per cent; text of both kinds a quarter and more.
const MIXED_SHARE = 0.2;
// Two characters of the other script: one alone is a typing slip or a variant.
const MIXED_MINIMUM = 8;

const LETTER = /\p{L}/u;

function isKana(code: number): boolean {
  // U+30FB (katakana middle dot) and U+30FC stand in Chinese names too.
  return (
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fa) ||
    (code >= 0xff66 && code <= 0xff9d)
  );
}

function isHangul(code: number): boolean {
  return (
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0x3131 && code <= 0x318e)
  );
}

/** Tells whether a UTF-16 code unit is a Han character of the basic plane, or the first half of one of the other planes. */
export function isHanCodeUnit(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3007 ||
    (code >= 0xd840 && code <= 0xd88d)
  );
}

/** Counts the evidence for each script in a text. */
export function countScriptEvidence(text: string): ScriptEvidence {
  const evidence = { han: 0, kana: 0, hangul: 0, otherWords: 0, traditional: 0, simplified: 0 };
  let inWord = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isOther =
      code < 0x2e80 &&
      ((code >= 0x61 && code <= 0x7a) ||
        (code >= 0x41 && code <= 0x5a) ||
        (code >= 0xaa && LETTER.test(text.charAt(index))));
    if (isOther) {
      if (!inWord) evidence.otherWords++;
      inWord = true;
      continue;
    }
    inWord = false;
    if (isHanCodeUnit(code)) {
      evidence.han++;
      const weight = scriptWeight(code);
      if (weight > 0) evidence.traditional += weight;
      else evidence.simplified -= weight;
    } else if (isKana(code)) evidence.kana++;
    else if (isHangul(code)) evidence.hangul++;
  }
  return evidence;
}

/**
 * Judges a text's script from evidence. `undecided` is the answer for Chinese without a character that speaks for either
 * side (a name, 中文): the script of the page, where that is known.
 */
export function judgeScript(evidence: ScriptEvidence, undecided: TextScript = 'Hans'): TextScript {
  const { han, kana, hangul, otherWords, traditional, simplified } = evidence;
  const cjk = han + kana + hangul;
  if (cjk === 0) return 'other';
  if (hangul > KOREAN_SHARE * cjk) return 'Kore';
  if (kana > JAPANESE_SHARE * cjk) return 'Jpan';
  if (otherWords > OTHER_WORDS_PER_HAN * han) return 'other';
  if (traditional === simplified) return traditional === 0 ? undecided : 'mixed';
  const minority = Math.min(traditional, simplified);
  if (minority >= MIXED_MINIMUM && minority >= MIXED_SHARE * (traditional + simplified)) return 'mixed';
  return traditional > simplified ? 'Hant' : 'Hans';
}

/** Detects the script of a text; see `judgeScript` for `undecided`. */
export function detectScript(text: string, undecided: TextScript = 'Hans'): TextScript {
  return judgeScript(countScriptEvidence(text), undecided);
}
