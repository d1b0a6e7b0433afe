/** How long the phrases of a headline are: `short` ones fit a line of a phone, `medium` ones a line of a desk, `long` ones none. */
export type PhraseLength = 'short' | 'medium' | 'long';

/** Han characters that a headline's line holds in a window of 390 px and in one with room, each less one. */
const ROOM = { phone: 12, desk: 18 };

/** Measures the longest phrase between the points and spaces of a headline. A narrow letter counts as half a Han character. */
export function phraseLength(headline: string): PhraseLength {
  const lengths = headline
    .split(/[\s\p{P}]+/u)
    .map((phrase) => [...phrase].reduce((sum, sign) => sum + (sign < '\u1100' ? 0.5 : 1), 0));
  const longest = Math.max(...lengths);
  if (longest <= ROOM.phone) return 'short';
  return longest <= ROOM.desk ? 'medium' : 'long';
}
