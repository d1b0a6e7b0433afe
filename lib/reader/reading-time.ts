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

const CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WORD =
  /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}\p{M}'’.,-])*(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}])/gu;

/** Minutes that reading a text takes, as a fraction; each part of a mixed text at its own pace. */
export function readingMinutes(text: string): number {
  const characters = text.match(CHARACTER)?.length ?? 0;
  const words = text.match(WORD)?.length ?? 0;
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
