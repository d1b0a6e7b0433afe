// Addresses, e-mail addresses and handles: what is copied, typed or looked up letter by letter. Han characters in an address
// are part of it up to the first character that no address has unescaped in running Chinese.
const PROTECTED =
  /(?:[a-z][a-z0-9+.-]{1,15}:\/\/|www\.)[^\s<>"'，。；：！？、）」』】》〉”’]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}])[@＠][\p{L}\p{N}_-]{1,30}/giu;
const HAN = /\p{Script=Han}/u;

/** Finds the stretches that conversion leaves alone and that hold Han characters: pairs of start and end, ascending. */
export function findProtectedSpans(text: string): readonly (readonly [number, number])[] {
  if (!/[@＠]|:\/\/|www\./i.test(text)) return [];
  const spans: [number, number][] = [];
  for (const { 0: span, index } of text.matchAll(PROTECTED)) {
    if (HAN.test(span)) spans.push([index, index + span.length]);
  }
  return spans;
}
