import { inOneGo, type Steps, withSteps } from '../../page/steps.ts';
import type { Section } from '../article.ts';
import type { Workspace } from '../workspace.ts';
import { baseStyleOf } from './base-style.ts';
import { type Candidate, isContent, readCandidate } from './candidates.ts';
import { findGroups, type HeadingGroup } from './groups.ts';
import { removeHeadingLinks } from './heading-links.ts';
import { Identifiers } from './identifiers.ts';
import { findLeads, markLeads } from './leads.ts';
import { closeGaps, rankGroups } from './levels.ts';
import { bareText } from './line-text.ts';
import { type Line, readLines } from './lines.ts';
import { type PlannedHeading, Promotions, recordPromotion } from './promotion.ts';
import { judgeHeadings } from './real-headings.ts';
import { retag } from './retag.ts';

/** What was decided of one line, for whoever wants to know why it is a heading or not. */
export interface LineVerdict {
  readonly text: string;
  /** A kind of evidence, a rule of NOT_HEADINGS, or a refusal. */
  readonly verdict: string;
}

interface Heading {
  readonly line: Line;
  readonly rank: number;
  readonly group: HeadingGroup | null;
}

/**
 * Finds the sections of the article in the workspace's body, and makes real headings of those that the page marks by
 * looks alone. `onVerdict` hears of every line that was considered.
 */
export function findOutline(workspace: Workspace, onVerdict?: (verdict: LineVerdict) => void): Section[] {
  return inOneGo(outlineInSteps(workspace, onVerdict));
}

/** The same in parts. */
export function* outlineInSteps(
  workspace: Workspace,
  onVerdict?: (verdict: LineVerdict) => void,
): Steps<Section[]> {
  const { body, measures, removals } = workspace;
  yield* removeHeadingLinks(body, removals);
  const lines = yield* readLines(body, measures);
  if (lines.length === 0) return [];
  const title = bareText(workspace.draft.title ?? '');
  const authors = (workspace.draft.authors ?? []).map(bareText).filter((name) => name !== '');
  const base = baseStyleOf(lines);
  yield;
  const verdicts = yield* judgeHeadings(lines, {
    title: workspace.draft.title ?? '',
    subtitle: workspace.draft.subtitle ?? '',
  });
  const headings: Heading[] = [];
  for (const [line, verdict] of verdicts) {
    onVerdict?.({ text: line.text, verdict: `heading: ${verdict}${line.linked > 0.5 ? ' linked' : ''}` });
    if (verdict === 'section') headings.push({ line, rank: line.level, group: null });
  }
  const firstContent = lines.findIndex(isContent);
  const candidates: Candidate[] = [];
  yield* withSteps(lines.entries(), ([index, line]) => {
    if (line.kind !== 'text') return;
    const candidate = readCandidate(line, index, base, { title, authors, firstContent });
    if (typeof candidate === 'string') onVerdict?.({ text: line.text, verdict: candidate });
    else candidates.push(candidate);
  });
  const single = yield* withoutRefrains(candidates);
  const groups = yield* findGroups(lines, single, base, headings.length > 1, (members, decision) => {
    for (const { line } of members) onVerdict?.({ text: line.text, verdict: decision });
  });
  const ranks = rankGroups(groups, base);
  for (const group of groups) {
    for (const { line } of group.members) headings.push({ line, rank: ranks.get(group) ?? 0, group });
  }
  const order = new Map(lines.map((line, index) => [line, index]));
  headings.sort((one, other) => (order.get(one.line) ?? 0) - (order.get(other.line) ?? 0));
  const levels = closeGaps(headings.map(({ rank }) => rank));

  const identifiers = new Identifiers(body);
  if (headings.length === 0) return openedByLeads(workspace, lines, base.size, identifiers, onVerdict);
  const promotions = new Promotions();
  const planned = new Map<HeadingGroup, PlannedHeading[]>();
  const sections: Section[] = [];
  yield* withSteps(headings.entries(), ([index, { line, group }]) => {
    const level = levels[index] ?? 1;
    const id = identifiers.keepOrMake(group && !line.alone ? '' : line.block.id);
    // The article's title is the page's only h1.
    const elementLevel = Math.min(6, level + 1);
    if (group) {
      const heading = { line, id, elementLevel };
      promotions.plan(heading);
      const others = planned.get(group);
      if (others) others.push(heading);
      else planned.set(group, [heading]);
    } else retag(line.block, elementLevel).id = id;
    sections.push({ id, title: line.text, level, promoted: group !== null });
  });
  for (const [group, members] of planned)
    recordPromotion(removals, promotions, members, `outline-${group.evidence}`);
  return sections;
}

/** Sections of a text without headings whose first words are set apart; see findLeads. */
function openedByLeads(
  { removals }: Workspace,
  lines: readonly Line[],
  size: number | null,
  identifiers: Identifiers,
  onVerdict?: (verdict: LineVerdict) => void,
): Section[] {
  const leads = findLeads(lines, size).map((lead) => ({
    ...lead,
    id: identifiers.keepOrMake(''),
  }));
  if (leads.length === 0) return [];
  for (const { title } of leads) onVerdict?.({ text: title, verdict: 'leads' });
  markLeads(removals, leads);
  return leads.map(({ id, title }) => ({ id, title, level: 1, promoted: true }));
}

/** How often the same words may stand as a line: more often they are a label, and in an outline they tell nothing apart. */
const MOST_REPEATED = 2;

function* withoutRefrains(candidates: readonly Candidate[]): Steps<Candidate[]> {
  const counts = new Map<string, number>();
  const bare: string[] = [];
  yield* withSteps(candidates, ({ line }) => {
    const text = bareText(line.text);
    bare.push(text);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  return candidates.filter((_, index) => (counts.get(bare[index] ?? '') ?? 0) <= MOST_REPEATED);
}
