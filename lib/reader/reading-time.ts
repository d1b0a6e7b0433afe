/**
 * Words of a language with spaces that an adult reads silently in a minute: the mean for English non-fiction in Brysbaert,
 * "How many words do we read per minute?", Journal of Memory and Language 109 (2019), over 190 studies.
 */
const WORDS_PER_MINUTE = 238;

/**
 * Chinese characters (kana and Hangul syllables too) a minute. The same paper finds that languages differ by how many
 * units they need to say the same; Chinese translations have about 1.75 characters for each English word: 238 × 1.75,
 * within the 400 to 500 that readers of newspapers are credited with.
 */
const CHARACTERS_PER_MINUTE = 420;

/** What a code point is to the count. */
const UNKNOWN = 0;
const APART = 1;
/** Stands within words: a sign of spelling, or a mark on a letter. */
const BOUND = 2;
const LETTER = 3;
const SYLLABLE = 4;

const SYLLABLES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LETTERS = /[\p{L}\p{N}]/u;
const BOUND_SIGNS = /[\p{M}'’.,-]/u;

/** Kinds of the basic plane's characters, each found out when it is first met: expressions over a long text take a second. */
const kinds = new Uint8Array(0x1_0000);

function findKind(character: string): number {
  if (SYLLABLES.test(character)) return SYLLABLE;
  if (LETTERS.test(character)) return LETTER;
  return BOUND_SIGNS.test(character) ? BOUND : APART;
}

function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const known = kinds[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const point = text.codePointAt(index) ?? 0;
  const kind = findKind(String.fromCodePoint(point));
  // Half of a pair says nothing of the next one.
  if (code < 0xd800 || code > 0xdfff) kinds[code] = kind;
  return kind;
}

/** Minutes that reading a text takes, as a fraction; each part of a mixed text at its own pace. */
export function readingMinutes(text: string): number {
  let characters = 0;
  let words = 0;
  let hasLetter = false;
  for (let index = 0; index < text.length; index++) {
    const kind = kindAt(text, index);
    if (kind === LETTER) hasLetter = true;
    else if (kind !== BOUND) {
      if (hasLetter) words++;
      hasLetter = false;
      if (kind === SYLLABLE) characters++;
    }
    if ((text.codePointAt(index) ?? 0) > 0xffff) index++;
  }
  if (hasLetter) words++;
  return characters / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE;
}

/** Share of an article from which it counts as read: what is left is the last lines in view. */
const READ = 0.995;

/** Whole minutes left of an article that takes `total` minutes and is read up to `progress` (0 to 1); 0 only at the end. */
export function minutesLeft(total: number, progress: number): number {
  const rest = 1 - Math.min(1, Math.max(0, progress));
  if (total <= 0 || rest <= 1 - READ) return 0;
  return Math.max(1, Math.round(total * rest));
}
