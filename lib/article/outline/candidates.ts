import { type BaseStyle, type Distinction, distinctionOf } from './base-style.ts';
import { bareText, endsClosed, endsSentence, isAllCapitals } from './line-text.ts';
import type { Line } from './lines.ts';
import { whyNotHeading } from './not-headings.ts';
import { type Numbering, readNumbering } from './numbering.ts';

/** A short line that may be a heading of its section. */
export interface Candidate {
  /** Index of the line. */
  readonly index: number;
  readonly line: Line;
  readonly looks: Distinction;
  /** How far the line stands out by its looks: see LOOKS. */
  readonly weight: number;
  readonly numbering: Numbering | null;
  /** The ornament that begins the line (`■`), or `【】` where brackets hold all of it; empty where there is none. */
  readonly marker: string;
}

/** Longest line, in full-width characters, that can be a heading: about two lines on a phone. */
export const LONGEST_HEADING = 48;

/**
 * Weight of each look. A heading by looks alone needs LOOKS_NEEDED: bold or larger, or two of the weaker ones, since
 * centred lines are also captions and coloured ones also links.
 */
const LOOKS = { bold: 2, larger: 2, centered: 1, colored: 1, underlined: 1, capitals: 1 } as const;

/** Least weight of looks that makes a line a heading without a number or marker. */
export const LOOKS_NEEDED = 2;

const MARKER = /^([■◆◇●◎▍▌▎▋█★☆►▶▪◼❖✦▲△▼▽□○◉♦])\s*\S/u;
const BRACKETED = /^(?:【[^】]+】|〖[^〗]+〗|［[^］]+］|\[[^\]]+\]|〔[^〕]+〕|＜[^＞]+＞|<[^>]+>)$/u;

/** Why a line is no candidate: a rule's id or one of these. */
export type Refusal = 'too-long' | 'links' | 'structure' | 'subdued' | 'closed' | 'title' | (string & {});

/** What the metadata know already, as bare text. */
export interface KnownLines {
  readonly title: string;
  readonly authors: readonly string[];
  /** Index of the first line of running text. */
  readonly firstContent: number;
}

/** Whether nothing is left of a line when the authors' names are taken out of it. */
function namesOnly(bare: string, authors: readonly string[]): boolean {
  let rest = bare;
  for (const author of authors) rest = rest.replace(author, '');
  return rest.length < bare.length && rest.length <= 3;
}

/** What a line is as a heading before its neighbours are asked: a candidate, or the reason why it cannot be one. */
export function readCandidate(
  line: Line,
  index: number,
  base: BaseStyle,
  { title, authors, firstContent }: KnownLines,
): Candidate | Refusal {
  if (line.kind !== 'text' || line.context !== base.context) return 'structure';
  if (line.width > LONGEST_HEADING) return 'too-long';
  if (line.linked > 0.5) return 'links';
  const numbering = readNumbering(line.text.replace(/^[■◆●▍▌▎【]\s*/u, ''));
  const refusal = whyNotHeading(line.text);
  if (refusal !== null && !(refusal === 'no-words' && numbering?.scheme === 'bare')) return refusal;
  const bare = bareText(line.text);
  const isAbove = index < firstContent;
  if (title !== '' && bare === title) return 'title';
  // Above the text, a part of the title is the title on several lines, or its subtitle repeated.
  if (isAbove && bare.length >= 4 && title.includes(bare)) return 'title';
  if (namesOnly(bare, authors)) return 'byline';
  const looks = { ...distinctionOf(line, base) };
  if (looks.subdued && numbering === null) return 'subdued';
  const capitals = looks.capitals || isAllCapitals(line.text);
  const weight =
    (looks.bold ? LOOKS.bold : 0) +
    (looks.larger ? LOOKS.larger : 0) +
    (looks.centered ? LOOKS.centered : 0) +
    (looks.colored ? LOOKS.colored : 0) +
    (looks.underlined ? LOOKS.underlined : 0) +
    (capitals ? LOOKS.capitals : 0);
  const marker = MARKER.exec(line.text)?.[1] ?? (BRACKETED.test(line.text) ? '【】' : '');
  return { index, line, looks: { ...looks, capitals }, weight, numbering, marker };
}

/** Whether a line reads as a paragraph of running text or other content of a section, and not as a heading or a note. */
export function isContent(line: Line | undefined): boolean {
  if (!line) return false;
  const known = contents.get(line);
  if (known !== undefined) return known;
  const answer = readsAsContent(line);
  contents.set(line, answer);
  return answer;
}

/** Every heading asks the lines below it: each line is read once. */
const contents = new WeakMap<Line, boolean>();

function readsAsContent(line: Line): boolean {
  if (line.kind !== 'text') return false;
  if (line.context === 'caption') return false;
  if (line.context !== 'flow') return true;
  if (line.width < 8) return false;
  if (line.width >= 60) return true;
  // The rules come last: the first use of each costs its compilation.
  const isLongOrClosed = line.width >= 25 || endsSentence(line.text) || endsClosed(line.text);
  return isLongOrClosed && whyNotHeading(line.text) === null;
}
