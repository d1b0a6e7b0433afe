import { type Candidate, LOOKS_NEEDED } from './candidates.ts';
import { isParagraph, SHORTEST_PARAGRAPH } from './content-below.ts';
import { endsClosed, endsSentence } from './line-text.ts';
import type { Line } from './lines.ts';
import { whyNotHeading } from './not-headings.ts';

/** Longest plain heading, in full-width characters; Latin words need more room for as much. */
const LONGEST_PLAIN_HAN = 20;
const LONGEST_PLAIN_LATIN = 28;

/** Short lines without closing punctuation, each between two long paragraphs that have it. */
export function acceptPlain(lines: readonly Line[], candidates: readonly Candidate[]): Candidate[] {
  const paragraphs = lines.filter((line) => line.kind === 'text' && line.width >= SHORTEST_PARAGRAPH);
  if (paragraphs.length < 3 || isHardWrapped(paragraphs)) return [];
  const [top] = paragraphs;
  const first = top ? lines.indexOf(top) : 0;
  const last = lines.findLastIndex((line) => line.kind === 'text' && line.width >= SHORTEST_PARAGRAPH);
  const open = candidates.filter(
    ({ index, line, weight, numbering }) =>
      numbering === null &&
      weight < LOOKS_NEEDED &&
      index > first &&
      index < last &&
      !endsSentence(line.text.replace(/[？?]$/u, '')),
  );
  const mayFollowPicture = !hasCaptions(lines, SHORTEST_PARAGRAPH);
  const before = (index: number): number => {
    let at = index - 1;
    while ((mayFollowPicture && lines[at]?.kind === 'media') || isSignature(lines[at])) at -= 1;
    return at;
  };
  const short = open.filter(({ line: { text, width } }) => {
    const isLatin = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]/u.test(text);
    if (width > (isLatin ? LONGEST_PLAIN_LATIN : LONGEST_PLAIN_HAN)) return false;
    return !/^[“"「『«„‘(（\p{Ll}]|[:：]/u.test(text);
  });
  const single = short.filter(
    ({ index, line: { width } }) =>
      isParagraph(lines[before(index)], width) && isParagraph(lines[index + 1], width),
  );
  const members = single.length > 0 ? single : coupletsAmong(lines, short, before);
  const isHan = members.every(({ line }) => /\p{Script=Han}/u.test(line.text));
  const needed = single.length === 0 ? 4 : isHan ? 2 : 3;
  return members.length >= needed && members.length >= 0.6 * open.length ? members : [];
}

/** Pairs of short lines between paragraphs: Chinese papers like to set a heading as a couplet. */
function coupletsAmong(
  lines: readonly Line[],
  short: readonly Candidate[],
  before: (index: number) => number,
): Candidate[] {
  return short.flatMap((first, at) => {
    const second = short[at + 1];
    if (second?.index !== first.index + 1 || !/\p{Script=Han}/u.test(first.line.text)) return [];
    const width = Math.max(first.line.width, second.line.width);
    const isBetween =
      isParagraph(lines[before(first.index)], width) && isParagraph(lines[second.index + 1], width);
    return isBetween ? [first, second] : [];
  });
}

/** Whether a line signs or dates what stands above it (——編者): it ends a part, so that a heading may follow. */
function isSignature(line: Line | undefined): boolean {
  if (line?.kind !== 'text' || line.width >= SHORTEST_PARAGRAPH) return false;
  const rule = whyNotHeading(line.text);
  return rule === 'dash' || rule === 'dateline' || rule === 'byline';
}

/** Share of an article's pictures with a short line below, from which such lines are captions. */
const CAPTION_SHARE = 0.3;

/** Whether the short lines below the article's pictures are their captions, as far as their number tells. */
function hasCaptions(lines: readonly Line[], shortest: number): boolean {
  const pictures = lines.flatMap(({ kind }, index) => (kind === 'media' ? [index] : []));
  const below = pictures.filter((index) => {
    const line = lines[index + 1];
    return line?.kind === 'text' && line.width < shortest && !endsClosed(line.text);
  });
  return below.length > CAPTION_SHARE * pictures.length;
}

/** Share of the long lines that end in mid-sentence, and that are about as long as the longest, in text broken by hand. */
const BROKEN_SHARE = 0.3;
const FULL_SHARE = 0.5;

/** Whether the lines of a text were broken by hand at a fixed width: it has no paragraphs to tell a short line from. */
function isHardWrapped(paragraphs: readonly Line[]): boolean {
  const broken = paragraphs.filter(({ text }) => !endsSentence(text)).length;
  if (broken <= BROKEN_SHARE * paragraphs.length) return false;
  const longest = paragraphs.reduce((most, { width }) => Math.max(most, width), 0);
  const full = paragraphs.filter(({ width }) => width >= 0.85 * longest).length;
  return full > FULL_SHARE * paragraphs.length;
}
