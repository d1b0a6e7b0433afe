import type { BaseStyle } from './base-style.ts';
import { type Candidate, isContent, LOOKS_NEEDED } from './candidates.ts';
import { endsClosed, endsSentence } from './line-text.ts';
import type { Line } from './lines.ts';
import { findDefinitions, findQuestions } from './questions.ts';

/** What makes the lines of a group headings. */
export type Evidence = 'numbered' | 'marked' | 'styled' | 'plain' | 'questions' | 'definitions';

/** Lines that are headings for the same reason and look alike: of one level, and undone together. */
export interface HeadingGroup {
  readonly evidence: Evidence;
  readonly members: readonly Candidate[];
}

/** Says of each group what was decided, for whoever wants to know why. */
export type Explain = (members: readonly Candidate[], decision: string) => void;

/** Headings must not be more than this share of the article's lines: more is a list, a poem or an agenda. */
const MOST_LINES = 0.5;

/** Headings must not hold more than this share of the article's text. */
const MOST_TEXT = 0.3;

/** Longest plain heading, in full-width characters; Latin words need more room for as much. */
const LONGEST_PLAIN_HAN = 20;
const LONGEST_PLAIN_LATIN = 28;

/** Shortest paragraph, in full-width characters, between which a plain line stands out as short. */
const SHORTEST_NEIGHBOUR = 35;

/** Longest heading that may close like a sentence, and how many of the kind it takes. */
const LONGEST_SENTENCE = 24;
const SENTENCES_NEEDED = 3;

/** Finds the groups of candidates that are headings. `hasHeadings` asks for more, as the page marks its headings elsewhere. */
export function findGroups(
  lines: readonly Line[],
  candidates: readonly Candidate[],
  base: BaseStyle,
  hasHeadings: boolean,
  explain: Explain = () => undefined,
): HeadingGroup[] {
  const found: HeadingGroup[] = [];
  const taken = new Set<Candidate>();
  const textLines = lines.filter((line) => line.kind === 'text').length;
  const take = (evidence: Evidence, members: readonly Candidate[]): void => {
    found.push({ evidence, members });
    for (const member of members) taken.add(member);
    explain(members, evidence);
  };
  const isFew = (members: readonly Candidate[]): boolean =>
    members.length <= Math.max(1, MOST_LINES * textLines) &&
    members.reduce((sum, { line }) => sum + line.width, 0) <= MOST_TEXT * base.width;

  const questions = findQuestions(lines, base);
  if (questions.length > 0 && !hasHeadings) take('questions', questions);
  const definitions = findDefinitions(lines, base);
  if (definitions.length > 0 && !hasHeadings) take('definitions', definitions);
  const indices = new Set(questions.map(({ index }) => index));
  const open = candidates.filter(({ index }) => !indices.has(index));
  for (const group of groupBy(open, numberKey).values()) {
    const members = acceptNumbered(lines, group);
    if (
      members.length >= 2 &&
      isFew(members) &&
      (!hasHeadings || members.every(({ weight }) => weight >= LOOKS_NEEDED))
    ) {
      take('numbered', members);
    } else explain(group, 'numbered-refused');
  }
  for (const group of groupBy(
    candidates.filter((one) => !taken.has(one)),
    markerKey,
  ).values()) {
    const members = withContent(lines, group).filter(
      ({ index, line, weight }) =>
        !endsClosed(line.text) && (weight >= LOOKS_NEEDED || lines[index + 1]?.kind !== 'media'),
    );
    const strong = members.filter(({ weight }) => weight >= LOOKS_NEEDED).length;
    if (
      members.length >= (strong > 0 ? 1 : 2) &&
      members.length >= 0.7 * group.length &&
      isFew(members) &&
      !hasHeadings
    ) {
      take('marked', members);
    } else explain(group, 'marked-refused');
  }
  for (const group of groupBy(
    candidates.filter((one) => !taken.has(one)),
    styleKey,
  ).values()) {
    const members = acceptStyled(lines, group);
    if (members.length > 0 && isFew(members) && (!hasHeadings || members.length >= 3))
      take('styled', members);
    else explain(group, 'styled-refused');
  }
  if (found.length === 0 && !hasHeadings) {
    const members = acceptPlain(lines, candidates);
    if (members.length > 0 && isFew(members)) take('plain', members);
  }
  return found;
}

function groupBy(
  candidates: readonly Candidate[],
  keyOf: (candidate: Candidate) => string | null,
): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return groups;
}

function looksKey({ looks, line }: Candidate): string {
  const size = looks.larger ? Math.round(line.style.size ?? 0) : '';
  return `${looks.bold ? 'b' : ''}${size}${looks.centered ? 'c' : ''}${looks.underlined ? 'u' : ''}`;
}

function numberKey(candidate: Candidate): string | null {
  const { numbering } = candidate;
  if (!numbering) return null;
  return `${numbering.scheme} ${numbering.label} ${numbering.depth} ${looksKey(candidate)}`;
}

function markerKey(candidate: Candidate): string | null {
  return candidate.marker === '' ? null : `${candidate.marker} ${looksKey(candidate)}`;
}

function styleKey(candidate: Candidate): string | null {
  if (candidate.weight < LOOKS_NEEDED) return null;
  const { looks, line } = candidate;
  return `${looksKey(candidate)} ${looks.colored ? line.style.color : ''} ${looks.capitals}`;
}

/** Members of a numbered group that count on from 1 and have something below them. */
function acceptNumbered(lines: readonly Line[], group: readonly Candidate[]): Candidate[] {
  const inSeries = seriesOf(group);
  if (inSeries.length < 2) return [];
  const styled = inSeries.filter(({ weight }) => weight >= LOOKS_NEEDED).length > inSeries.length / 2;
  const scheme = inSeries[0]?.numbering?.scheme;
  const isChapter = scheme === 'part' || scheme === 'chapter' || scheme === 'section';
  const open = inSeries.filter(({ line }) => !endsClosed(line.text) && (styled || line.width <= 32));
  if (!styled && !isChapter && open.length < 0.7 * group.length) return [];
  const filled = withContent(lines, open);
  // Items of a list follow one another; headings have text between them.
  return filled.length >= 0.6 * open.length ? filled : [];
}

/** The members that stand in a series of at least two which begins at 1 and leaves no number out. */
function seriesOf(group: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  let run: Candidate[] = [];
  const close = (): void => {
    if (run.length >= 2) kept.push(...run);
    run = [];
  };
  for (const candidate of group) {
    const ordinal = candidate.numbering?.ordinal ?? 0;
    const last = run[run.length - 1]?.numbering?.ordinal;
    if (last !== undefined && ordinal === last + 1) run.push(candidate);
    else {
      close();
      if (ordinal === 1) run = [candidate];
    }
  }
  close();
  return kept;
}

/** Members followed by content before the next member but one: a heading may be directly followed by one other. */
function withContent(lines: readonly Line[], group: readonly Candidate[]): Candidate[] {
  const starts = new Set(group.map(({ index }) => index));
  return group.filter(({ index }) => {
    let others = 0;
    for (let at = index + 1; at < lines.length; at += 1) {
      const line = lines[at];
      if (line?.kind === 'heading') return false;
      if (starts.has(at)) {
        others += 1;
        if (others > 1) return false;
      } else if (isContent(line)) return true;
    }
    return false;
  });
}

function acceptStyled(lines: readonly Line[], group: readonly Candidate[]): Candidate[] {
  let members = withContent(lines, group);
  if (members.length < 0.6 * group.length) return [];
  const closed = members.filter(({ line }) => endsClosed(line.text));
  const sentences =
    closed.length >= SENTENCES_NEEDED &&
    closed.length > members.length / 2 &&
    members.every(({ line }) => line.width <= LONGEST_SENTENCE);
  if (!sentences) members = members.filter(({ line }) => !endsClosed(line.text));
  if (members.length < 0.6 * group.length) return [];
  const firstContent = lines.findIndex((line) => isContent(line) && line.width >= SHORTEST_NEIGHBOUR);
  const later = members.filter(({ index }) => index > firstContent);
  if (later.length === 0) return [];
  if (members.length === 1) return isSingleHeading(lines, members[0], firstContent) ? members : [];
  // Two lines, both before or directly after one another: a title of two lines, or a statement.
  if (members.length === 2 && (members[1]?.index ?? 0) - (members[0]?.index ?? 0) === 1) return [];
  return members;
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

function isParagraph(line: Line | undefined, heading: number): boolean {
  return isContent(line) && (line?.width ?? 0) >= Math.max(SHORTEST_NEIGHBOUR, 2 * heading);
}

/** Short lines without closing punctuation, each between two long paragraphs that have it. */
function acceptPlain(lines: readonly Line[], candidates: readonly Candidate[]): Candidate[] {
  const paragraphs = lines.filter((line) => line.kind === 'text' && line.width >= SHORTEST_NEIGHBOUR);
  const wrapped = paragraphs.filter(({ text }) => !endsSentence(text)).length;
  // Text whose lines are broken by hand has no paragraphs to tell a short line from.
  if (paragraphs.length < 3 || wrapped > 0.3 * paragraphs.length) return [];
  const open = candidates.filter(
    ({ line }) => !endsSentence(line.text.replace(/[？?]$/u, '')) && line.width >= 2,
  );
  const members = open.filter(({ index, line }) => {
    const isLatin = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]/u.test(line.text);
    if (line.width > (isLatin ? LONGEST_PLAIN_LATIN : LONGEST_PLAIN_HAN)) return false;
    if (/^[“"「『«„‘(（\p{Ll}]/u.test(line.text) || /[:：]/u.test(line.text)) return false;
    return isParagraph(lines[index - 1], line.width) && isParagraph(lines[index + 1], line.width);
  });
  const needed = members.every(({ line }) => /\p{Script=Han}/u.test(line.text)) ? 2 : 3;
  return members.length >= needed && members.length >= 0.6 * open.length ? members : [];
}
