import { readFileSync } from 'node:fs';
import { openccConverter } from '../../scripts/dictionary/opencc-source.ts';
import { median } from '../statistics.ts';
import { shippedConverter } from './configurations.ts';
import { sampleText } from './sample-text.ts';

const RUNS = 7;

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Prints throughput cn → tw beside opencc-js in Node, and in the browsers where wanted. */
export async function printThroughput(path: string | undefined, inBrowsers: boolean): Promise<void> {
  const text = path === undefined ? sampleText(200_000) : readFileSync(path, 'utf8');
  const converters = {
    'opencc-js': openccConverter('s2tw'),
    'shipped, lattice': shippedConverter('s2tw'),
    'shipped, greedy': shippedConverter('s2tw', 'greedy'),
  };
  const times = new Map<string, number[]>();
  for (let run = 0; run < RUNS; run++) {
    for (const [name, convert] of Object.entries(converters)) {
      times.set(name, [...(times.get(name) ?? []), time(() => convert(text))]);
    }
  }
  console.log(
    `\nThroughput cn → tw, ${text.length} characters, median of ${RUNS}, Node ${process.versions.node}`,
  );
  const base = median(times.get('opencc-js') ?? []);
  for (const [name, values] of times) {
    const value = median(values);
    console.log(
      `  ${name.padEnd(18)} ${value.toFixed(1)} ms  ${(text.length / value / 1000).toFixed(1)} M characters/s  ${(base / value).toFixed(2)} ×`,
    );
  }
  if (inBrowsers) await (await import('./browsers.ts')).printInBrowsers(text);
}
