/** The quotation marks of a script, outer and inner. */
export type QuoteStyle = 'curly' | 'corner';

const STYLES = {
  curly: ['\u201c', '\u201d', '\u2018', '\u2019'],
  corner: ['「', '」', '『', '』'],
} as const satisfies Record<QuoteStyle, readonly [string, string, string, string]>;

type Shape = 'double' | 'single';

const OPENING: ReadonlyMap<string, Shape> = new Map([
  ['\u201c', 'double'],
  ['\u2018', 'single'],
  ['「', 'double'],
  ['『', 'single'],
]);
const CLOSING: ReadonlyMap<string, Shape> = new Map([
  ['\u201d', 'double'],
  ['\u2019', 'single'],
  ['」', 'double'],
  ['』', 'single'],
]);

const ANY_QUOTE = /[\u201c\u201d\u2018\u2019「」『』]/g;
// Han, CJK punctuation, full-width forms: what a quotation mark of Chinese stands next to.
const CHINESE = /[\p{Script=Han}\u3001-\u301f\uff01-\uff65]/u;
const WORD = /[\p{L}\p{N}]/u;

interface OpenQuote {
  readonly index: number;
  readonly mark: string;
  readonly shape: Shape;
  readonly isNextToChinese: boolean;
}

function isNextToChinese(text: string, index: number): boolean {
  return CHINESE.test(text.charAt(index - 1)) || CHINESE.test(text.charAt(index + 1));
}

/** An apostrophe stands within or after a word of letters: don’t, the readers’, ’90s. */
function isApostrophe(text: string, index: number): boolean {
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  const isLatin = (character: string): boolean => WORD.test(character) && !CHINESE.test(character);
  return isLatin(before) && isLatin(after);
}

/**
 * Gives the text with its quotation marks in a style, by nesting: the outermost pair takes the outer marks. A pair is changed
 * where one of its marks stands next to Chinese; apostrophes, straight marks and pairs of other languages stay. The length in
 * UTF-16 code units stays.
 */
export function convertQuotes(text: string, style: QuoteStyle): string {
  if (text.search(ANY_QUOTE) < 0) return text;
  const [outerOpen, outerClose, innerOpen, innerClose] = STYLES[style];
  const result = new Map<number, string>();
  const open: OpenQuote[] = [];
  const openMark = (depth: number): string => (depth % 2 === 0 ? outerOpen : innerOpen);
  const closeMark = (depth: number): string => (depth % 2 === 0 ? outerClose : innerClose);

  for (const { 0: mark, index } of text.matchAll(ANY_QUOTE)) {
    const shape = OPENING.get(mark);
    if (shape) {
      open.push({ index, mark, shape, isNextToChinese: isNextToChinese(text, index) });
      continue;
    }
    const closes = CLOSING.get(mark);
    let depth = open.length - 1;
    while (depth >= 0 && open[depth]?.shape !== closes) depth--;
    const opening = open[depth];
    if (mark === '\u2019' && (isApostrophe(text, index) || !opening)) continue;
    if (opening) {
      // What was opened inside and never closed is no pair; it keeps its mark.
      open.length = depth;
      if (opening.isNextToChinese || isNextToChinese(text, index)) {
        result.set(opening.index, openMark(depth));
        result.set(index, closeMark(depth));
      }
    } else if (isNextToChinese(text, index)) {
      // The end of a quotation that an earlier paragraph opened.
      result.set(index, closeMark(closes === 'single' ? 1 : 0));
    }
  }
  // A quotation that the next paragraph goes on with.
  for (const [depth, quote] of open.entries()) {
    if (quote.isNextToChinese && quote.mark !== '\u2018') result.set(quote.index, openMark(depth));
  }
  if (result.size === 0) return text;
  let converted = '';
  let copied = 0;
  for (const index of [...result.keys()].sort((a, b) => a - b)) {
    converted += text.slice(copied, index) + (result.get(index) ?? '');
    copied = index + 1;
  }
  return converted + text.slice(copied);
}
