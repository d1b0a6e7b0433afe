import { type Candidate, LOOKS_NEEDED } from './candidates.ts';
import { withContent } from './content-below.ts';
import { endsClosed } from './line-text.ts';
import type { Line } from './lines.ts';
import type { Scheme } from './numbering.ts';

/** Longest numbered line without looks, in full-width characters: a longer one is a numbered paragraph. */
const LONGEST_NUMBERED = 36;

/** Schemes that number lists as often as headings: their lines must not close like sentences. */
const LIST_SCHEMES: ReadonlySet<Scheme> = new Set([
  'arabic',
  'arabic-brackets',
  'circled',
  'letter',
  'roman',
]);

/** Members of a numbered group that count on from 1 and have something below them. */
export function acceptNumbered(lines: readonly Line[], group: readonly Candidate[]): Candidate[] {
  const inSeries = seriesOf(group);
  const scheme = inSeries[0]?.numbering?.scheme;
  if (inSeries.length < 2 || !scheme) return [];
  const styled = inSeries.filter(({ weight }) => weight >= LOOKS_NEEDED).length > inSeries.length / 2;
  const short = inSeries.filter(({ line }) => styled || line.width <= LONGEST_NUMBERED);
  const indices = new Set(group.map(({ index }) => index));
  // Items of a list follow one another; headings have text between them.
  const divided = withContent(lines, short).filter(({ index }) => !indices.has(index + 1));
  const open = short.filter(({ line }) => !endsClosed(line.text));
  if (styled) return withContent(lines, open);
  if (divided.length >= 3 && divided.length >= 0.8 * group.length && !LIST_SCHEMES.has(scheme))
    return divided;
  const isChapter = scheme === 'part' || scheme === 'chapter' || scheme === 'section';
  if (!isChapter && open.length < 0.7 * group.length) return [];
  const filled = withContent(lines, open);
  return filled.filter((member) => !indices.has(member.index + 1)).length >= 0.6 * open.length ? filled : [];
}

/** The members that stand in a series of at least two which begins at 1. A number may be missing: its line may be a long one. */
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
    if (last !== undefined && ordinal > last && ordinal <= last + 2) run.push(candidate);
    else {
      close();
      if (ordinal === 1) run = [candidate];
    }
  }
  close();
  return kept;
}
