import { type Candidate, isContent } from './candidates.ts';
import { isParagraph, SHORTEST_PARAGRAPH, withContent } from './content-below.ts';
import { endsClosed, endsSentence } from './line-text.ts';
import type { Line } from './lines.ts';
import { whyNotHeading } from './not-headings.ts';

/** Longest heading that may close like a sentence, and how many of the kind it takes. */
const LONGEST_SENTENCE = 24;
const SENTENCES_NEEDED = 3;

/** Members of a group of lines that look alike and stand out from the text, where they are headings. */
export function acceptStyled(lines: readonly Line[], alike: readonly Candidate[]): Candidate[] {
  const group = withoutStatements(alike).filter(({ index }) => !isTitle(lines, index));
  if (group.length === 0 || areDates(lines, group)) return [];
  let members = withContent(lines, group);
  if (members.length < 0.6 * group.length) return [];
  const closed = members.filter(({ line }) => endsClosed(line.text));
  const sentences =
    closed.length >= SENTENCES_NEEDED &&
    closed.length > members.length / 2 &&
    members.every(({ line }) => line.width <= LONGEST_SENTENCE && !/[，,、；;]$/u.test(line.text));
  if (!sentences) members = members.filter(({ line }) => !endsClosed(line.text));
  if (members.length < 0.6 * group.length) return [];
  const firstContent = lines.findIndex((line) => isContent(line) && line.width >= SHORTEST_PARAGRAPH);
  const later = members.filter(({ index }) => index > firstContent);
  if (later.length === 0) return [];
  if (members.length === 1) return isSingleHeading(lines, members[0], firstContent) ? members : [];
  // Two lines, both before or directly after one another: a title of two lines, or a statement.
  if (members.length === 2 && (members[1]?.index ?? 0) - (members[0]?.index ?? 0) === 1) return [];
  return members;
}

/** Whether a line is the title of the text: who wrote it, or when, stands right below. */
function isTitle(lines: readonly Line[], index: number): boolean {
  const rule = whyNotHeading(lines[index + 1]?.text ?? '');
  return (rule === 'byline' || rule === 'dateline') && !lines.slice(0, index).some(isContent);
}

/** Whether most lines of this look are dates: the others of a list of dates ("from 2008", "2013/14") are no headings either. */
function areDates(lines: readonly Line[], group: readonly Candidate[]): boolean {
  const look = group[0]?.line.style;
  const dates = lines.filter(
    ({ kind, text, width, style }) =>
      kind === 'text' &&
      width <= LONGEST_SENTENCE &&
      style.weight === look?.weight &&
      style.size === look.size &&
      whyNotHeading(text) === 'dateline',
  );
  return dates.length > group.length;
}

/** Most lines in a row that can be headings: a chapter's and its first section's. */
const MOST_IN_A_ROW = 2;

/** The lines that do not stand together as one statement: more in a row than headings do, or closing like a sentence. */
function withoutStatements(group: readonly Candidate[]): Candidate[] {
  const rows: Candidate[][] = [];
  for (const candidate of group) {
    const row = rows[rows.length - 1];
    if (row && row[row.length - 1]?.index === candidate.index - 1) row.push(candidate);
    else rows.push([candidate]);
  }
  const isStatement = (row: readonly Candidate[]): boolean =>
    row.length > MOST_IN_A_ROW || (row.length > 1 && row.some(({ line }) => endsClosed(line.text)));
  return rows.filter((row) => !isStatement(row)).flat();
}

/** A lone bold line is more often emphasis: it must divide running text and read as a title. */
function isSingleHeading(
  lines: readonly Line[],
  candidate: Candidate | undefined,
  firstContent: number,
): boolean {
  if (!candidate) return false;
  const { index, line } = candidate;
  if (index <= firstContent || line.width > 24 || endsSentence(line.text)) return false;
  if (/^[“"「『«„‘]/u.test(line.text)) return false;
  const before = lines[index - 1];
  const after = lines[index + 1];
  return isParagraph(before, line.width) && isParagraph(after, line.width);
}
