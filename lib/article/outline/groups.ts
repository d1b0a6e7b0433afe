import type { Steps } from '../../page/steps.ts';
import type { BaseStyle } from './base-style.ts';
import { type Candidate, LOOKS_NEEDED } from './candidates.ts';
import { withContent } from './content-below.ts';
import { endsClosed } from './line-text.ts';
import type { Line } from './lines.ts';
import { acceptNumbered } from './numbered-headings.ts';
import { acceptPlain } from './plain-headings.ts';
import { findDefinitions, findQuestions } from './questions.ts';
import { acceptStyled } from './styled-headings.ts';

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

/** Finds the groups of candidates that are headings. `hasHeadings` asks for more, as the page marks its headings elsewhere. */
export function* findGroups(
  lines: readonly Line[],
  candidates: readonly Candidate[],
  base: BaseStyle,
  hasHeadings: boolean,
  explain: Explain = () => undefined,
): Steps<HeadingGroup[]> {
  const found: HeadingGroup[] = [];
  const taken = new Set<Candidate>();
  const textLines = lines.filter((line) => line.kind === 'text').length;
  const take = (
    evidence: Evidence,
    members: readonly Candidate[],
    group: readonly Candidate[] = members,
  ): void => {
    found.push({ evidence, members });
    for (const member of members) taken.add(member);
    explain(members, evidence);
    const left = group.filter((candidate) => !taken.has(candidate));
    if (left.length > 0) explain(left, `${evidence}-refused`);
  };
  const isFew = (members: readonly Candidate[]): boolean =>
    members.length <= Math.max(1, MOST_LINES * textLines) &&
    members.reduce((sum, { line }) => sum + line.width, 0) <= MOST_TEXT * base.width;

  const questions = findQuestions(lines, base);
  if (questions.length > 0 && !hasHeadings) take('questions', questions);
  yield;
  const definitions = findDefinitions(lines, base);
  if (definitions.length > 0 && !hasHeadings) take('definitions', definitions);
  const indices = new Set(questions.map(({ index }) => index));
  const open = candidates.filter(({ index }) => !indices.has(index));
  for (const group of groupBy(open, numberKey).values()) {
    yield;
    const members = acceptNumbered(lines, group);
    if (
      members.length >= 2 &&
      isFew(members) &&
      (!hasHeadings || members.every(({ weight }) => weight >= LOOKS_NEEDED))
    ) {
      take('numbered', members, group);
    } else explain(group, 'numbered-refused');
  }
  for (const group of groupBy(
    open.filter((one) => !taken.has(one)),
    markerKey,
  ).values()) {
    yield;
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
      take('marked', members, group);
    } else explain(group, 'marked-refused');
  }
  for (const group of groupBy(
    open.filter((one) => !taken.has(one)),
    styleKey,
  ).values()) {
    yield;
    const accepted = acceptStyled(lines, group);
    const members = areSubtitles(lines, accepted) ? [] : accepted;
    if (members.length > 0 && isFew(members) && (!hasHeadings || members.length >= 3))
      take('styled', members, group);
    else explain(group, 'styled-refused');
  }
  yield;
  if (found.length === 0 && !hasHeadings) {
    const members = acceptPlain(lines, candidates);
    if (members.length > 0 && isFew(members)) take('plain', members);
    else
      explain(
        candidates.filter(({ weight }) => weight < LOOKS_NEEDED),
        'plain-refused',
      );
  }
  return found;
}

/** Whether most of the lines stand right below headings of the page's own: they say more of these, and head nothing else. */
function areSubtitles(lines: readonly Line[], members: readonly Candidate[]): boolean {
  const below = members.filter(({ index }) => lines[index - 1]?.kind === 'heading');
  return below.length > members.length / 2;
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
