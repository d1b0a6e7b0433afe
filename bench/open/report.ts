import { median, quantile } from '../statistics.ts';
import type { OpeningTimes } from './measure.ts';
import type { YardstickTimes } from './page/yardstick.ts';

/** What was measured of one page in one browser; a round is one of each. */
export interface PageMeasurements {
  readonly kind: string;
  /** Bytes. */
  readonly size: number;
  readonly openings: readonly OpeningTimes[];
  readonly yardsticks: readonly YardstickTimes[];
  readonly errors: readonly string[];
}

/** The time that an opening is to keep to, by the median of its yardstick, in milliseconds. */
export function limitOf(yardstick: number): number {
  return 1.5 * yardstick + 50;
}

/** Writes a browser's measurements as a table in Markdown; times are medians in milliseconds, quartiles behind them. */
export function writeTable(browser: string, pages: readonly PageMeasurements[]): string {
  const header = [
    'page',
    'size',
    'Readability + `innerHTML`',
    'the same, painted',
    'limit',
    'click → text',
    'click → ready',
    '',
  ];
  const rows = pages.map(({ kind, size, openings, yardsticks, errors }) => {
    const inserted = yardsticks.map((times) => times.inserted);
    const painted = openings.map((times) => times.painted);
    const limit = limitOf(median(inserted));
    const verdict =
      errors.length > 0 ? `${errors.length} failed` : median(painted) <= limit ? 'kept' : 'over';
    return [
      kind,
      formatSize(size),
      formatTimes(inserted),
      formatTimes(yardsticks.map((times) => times.painted)),
      formatTime(limit),
      formatTimes(painted),
      formatTimes(openings.map((times) => times.ready)),
      verdict,
    ];
  });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`### ${browser}`, '', line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function formatTimes(times: readonly number[]): string {
  if (times.length === 0) return '–';
  return `${formatTime(median(times))} (${formatTime(quantile(times, 0.25))}–${formatTime(quantile(times, 0.75))})`;
}

function formatTime(milliseconds: number): string {
  return Number.isNaN(milliseconds) ? '–' : milliseconds.toFixed(0);
}

function formatSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
