import { median, quantile } from '../statistics.ts';
import type { Costs } from './costs.ts';
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

/** Writes what the extension costs beside time as a list in Markdown. */
export function writeCosts(costs: Costs): string {
  return [
    `- Scripts of the extension in a page where nobody clicked: ${costs.worldsBeforeClick}; after the click: ${costs.worldsAfterClick}`,
    `- Injected on the click: ${costs.injected.map(({ name, size, gzip }) => `${name} ${formatSize(size)}, ${formatSize(gzip)} gzip`).join('; ')}`,
    `- Another size, from the key to the painted change: ${formatTime(costs.settingChange)} ms; the other script, seen before: ${formatTime(costs.scriptSwitch)} ms`,
    `- Script heap of an open reader: ${formatSize(costs.heapOfOne)}; of ten in ten tabs: ${formatSize(costs.heapOfTen)}`,
  ].join('\n');
}

const BEGIN = '<!-- Written by `npm run bench -- open --docs`. -->';
const END = '<!-- End of what the bench writes. -->';

/** Puts a report in the place of the last one in a document, or at its end. */
export function replaceReport(document: string, report: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  const block = `${BEGIN}\n\n${report}\n\n${END}`;
  if (begin === -1 || end < begin) return `${document.trimEnd()}\n\n${block}\n`;
  return document.slice(0, begin) + block + document.slice(end + END.length);
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
