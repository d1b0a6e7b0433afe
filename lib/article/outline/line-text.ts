import { withoutSigns } from '../../han/signs.ts';

/** End of a sentence or clause: a heading does not end like this. Quotes and brackets may follow. */
const CLOSED = /[。．.；;，,、｡।۔؟։][\s"'”’」』》）)\]】»]*$/u;

/** A full stop that belongs to a word or number: `U.S.`, `Inc.`, `etc.`, `Nr.`, `1.` */
const ABBREVIATED = /(?:\b\p{L}\.\p{L}\.|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Dr|St|No|Nr|etc|vs)\.|^[\dIVX]{1,4}\.)$/u;

/**
 * Room of a line of text, in full-width characters: a Han, kana or Hangul character and their punctuation is 1, any other is a
 * half. Every character of the article passes here: by number, without a regular expression.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Of the two halves of a rare character, each is a half.
    const isWide =
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xff01 && code <= 0xff60) ||
      (code >= 0x1100 && code <= 0x11ff);
    width += isWide ? 1 : 0.5;
  }
  return width;
}

/** A line's text with white space (also that of full width and of no width) collapsed and trimmed. */
export function collapse(text: string): string {
  return text.replace(/[\s\u200b\u2060\ufeff]+/gu, ' ').trim();
}

/** Whether a line ends as a sentence or clause does, which headings avoid. Brackets after it (a source) do not count. */
export function endsClosed(text: string): boolean {
  const said = text.replace(/(?<=\S)[(（〔][^()（）〔〕]*[)）〕]$/u, '');
  return CLOSED.test(said) && !ABBREVIATED.test(said);
}

/** Whether a line ends a sentence in any way, as the paragraphs of running text do. */
export function endsSentence(text: string): boolean {
  return /[。．.！!？?…｡।۔؟；;：:]["'”’」』）)\]】»\s]*$/u.test(text);
}

/** Letters and digits alone, compatibility forms and case folded: for asking whether two lines say the same. */
export function bareText(text: string): string {
  return withoutSigns(text.normalize('NFKC').toLowerCase());
}

/** Whether every cased letter of a line is a capital, and there are at least four. */
export function isAllCapitals(text: string): boolean {
  // Most lines have a small letter, or none that has a case.
  if (text !== text.toUpperCase() || text === text.toLowerCase()) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return capitals.length >= 4 && !/\p{Ll}/u.test(text) && capitals.length >= letters.length / 2;
}
