/** Scripts written without spaces between words: a character takes about the room of two Latin letters. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

/** End of a sentence or clause: a heading does not end like this. Quotes and brackets may follow. */
const CLOSED = /[。．.；;，,、｡।۔؟։][\s"'”’」』》）)\]】»]*$/u;

/** A full stop that belongs to a word or number: `U.S.`, `Inc.`, `etc.`, `Nr.`, `1.` */
const ABBREVIATED = /(?:\b\p{L}\.\p{L}\.|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Dr|St|No|Nr|etc|vs)\.|^[\dIVX]{1,4}\.)$/u;

/** Room of a line of text, in full-width characters: a Han, kana or Hangul character is 1, any other is a half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 1 : 0.5;
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
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether every cased letter of a line is a capital, and there are at least four. */
export function isAllCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return capitals.length >= 4 && !/\p{Ll}/u.test(text) && capitals.length >= letters.length / 2;
}
