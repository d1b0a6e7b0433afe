import { median, quantile } from '../statistics.ts';
import type { ResultLine } from './result.ts';

/** Returns a short account of a run. `wall` is in milliseconds; ratios are over the pages where both succeeded. */
export function summarise(
  lines: readonly ResultLine[],
  baseline: readonly ResultLine[] | null,
  wall: number,
): string {
  const times = timesById(lines);
  const errors = lines.length - times.size;
  const account = [
    `${lines.length} pages, ${errors} errors, ${(wall / 1000).toFixed(1)} s`,
    `pipeline     ${spread([...times.values()])}`,
  ];
  if (baseline) {
    const baselineTimes = timesById(baseline);
    const pairs = [...times].flatMap(([id, ms]) => {
      const other = baselineTimes.get(id);
      return other === undefined ? [] : [{ ms, other }];
    });
    const ours = pairs.map((pair) => pair.ms);
    const theirs = pairs.map((pair) => pair.other);
    account.push(
      `readability  ${spread(theirs)}  (${baseline.length - baselineTimes.size} errors)`,
      `ratio        median ${(median(ours) / median(theirs)).toFixed(2)}   p95 ${(
        quantile(ours, 0.95) / quantile(theirs, 0.95)
      ).toFixed(
        2,
      )}   median of the pages' own ratios ${median(pairs.map(({ ms, other }) => ms / other)).toFixed(2)}`,
    );
  }
  return account.join('\n');
}

function timesById(lines: readonly ResultLine[]): Map<string, number> {
  return new Map(lines.flatMap((line) => (line.error === null ? [[line.id, line.ms]] : [])));
}

function spread(times: readonly number[]): string {
  return `median ${median(times).toFixed(1)} ms   p95 ${quantile(times, 0.95).toFixed(1)} ms`;
}
