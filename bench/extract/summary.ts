import { median, quantile } from '../statistics.ts';
import type { ExtractionResult, ResultLine } from './result.ts';

/** Returns a short account of a run. `wall` is in milliseconds; ratios are over the pages where both succeeded. */
export function summarise(
  lines: readonly ResultLine[],
  baseline: readonly ResultLine[] | null,
  wall: number,
): string {
  const ours = resultsById(lines);
  const account = [
    `${lines.length} pages, ${lines.length - ours.size} errors, ${(wall / 1000).toFixed(1)} s`,
  ];
  const theirs = baseline ? resultsById(baseline) : new Map<string, ExtractionResult>();
  if (baseline) account.push(`Readability alone: ${baseline.length - theirs.size} errors`);
  account.push(...compare('time', ours, theirs, ({ ms }) => ms));
  account.push(...compare('processor time', ours, theirs, ({ cpu = Number.NaN }) => cpu));
  return account.join('\n');
}

/** Lines on one measure: the pipeline's, and where there is a baseline, that one's and the ratio on the same pages. */
function compare(
  name: string,
  ours: ReadonlyMap<string, ExtractionResult>,
  theirs: ReadonlyMap<string, ExtractionResult>,
  measure: (result: ExtractionResult) => number,
): string[] {
  const lines = [`${name}\n  pipeline     ${spread([...ours.values()].map(measure))}`];
  if (theirs.size === 0) return lines;
  const pairs = [...ours].flatMap(([id, result]) => {
    const other = theirs.get(id);
    return other ? [{ our: measure(result), their: measure(other) }] : [];
  });
  const our = pairs.map((pair) => pair.our);
  const their = pairs.map((pair) => pair.their);
  const own = pairs.map((pair) => pair.our / pair.their);
  const ratioOfMedians = (median(our) / median(their)).toFixed(2);
  const ratioOfTails = (quantile(our, 0.95) / quantile(their, 0.95)).toFixed(2);
  lines.push(`  Readability  ${spread(their)}`);
  lines.push(
    `  ratio        median ${ratioOfMedians}      p95 ${ratioOfTails}      page by page: median ${median(own).toFixed(2)}, ` +
      `p95 ${quantile(own, 0.95).toFixed(2)}`,
  );
  return lines;
}

function resultsById(lines: readonly ResultLine[]): Map<string, ExtractionResult> {
  return new Map(lines.flatMap((line) => (line.error === null ? [[line.id, line]] : [])));
}

function spread(times: readonly number[]): string {
  return `median ${median(times).toFixed(1)} ms   p95 ${quantile(times, 0.95).toFixed(1)} ms`;
}
