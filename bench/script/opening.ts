import { openDictionary } from '../../lib/script/dictionary.ts';
import { routeTo } from '../../lib/script/routes.ts';
import { TextConverter } from '../../lib/script/text-converter.ts';
import { openccConverter } from '../../scripts/dictionary/opencc-source.ts';
import { median } from '../statistics.ts';
import { readCompiled } from './configurations.ts';

const RUNS = 9;

interface Cost {
  readonly milliseconds: number;
  /** Of this thread's processor, since a busy machine stretches the clock. */
  readonly processor: number;
  readonly heap: number;
  readonly buffers: number;
}

function measure(make: () => unknown): Cost {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const processor = process.cpuUsage();
  const start = performance.now();
  const made = make();
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(processor);
  globalThis.gc?.();
  const after = process.memoryUsage();
  // The thing lives until here, or the collector would have taken it.
  if (!made) throw new Error('nothing was made');
  return {
    milliseconds,
    processor: (user + system) / 1000,
    heap: after.heapUsed - before.heapUsed,
    buffers: after.arrayBuffers - before.arrayBuffers,
  };
}

/** Prints what it takes until the first word is converted, with the bytes at hand. Run Node with `--expose-gc` for the memory. */
export function printOpening(): void {
  const bytes = Array.from({ length: RUNS }, () => readCompiled('to-traditional'));
  const ways = {
    'opencc-js': () => {
      const convert = openccConverter('s2tw');
      convert('头发');
      return convert;
    },
    shipped: () => {
      const dictionary = openDictionary('to-traditional', bytes.pop() ?? new ArrayBuffer(0));
      const converter = new TextConverter(
        routeTo(dictionary, 'Hans', 'Hant-TW', { vocabulary: false, userWords: null }),
      );
      converter.convert('头发');
      return { dictionary, converter };
    },
  };
  console.log(`\nReady to convert, bytes at hand, median of ${RUNS}, Node ${process.versions.node}`);
  for (const [name, make] of Object.entries(ways)) {
    const costs = Array.from({ length: RUNS }, () => measure(make));
    const of = (part: keyof Cost): number => median(costs.map((cost) => cost[part]));
    const memory = globalThis.gc
      ? `heap ${(of('heap') / 1e6).toFixed(2)} MB  buffers ${(of('buffers') / 1e6).toFixed(2)} MB beside the file`
      : 'memory: run with NODE_OPTIONS=--expose-gc';
    console.log(
      `  ${name.padEnd(10)} ${of('milliseconds').toFixed(2)} ms (processor ${of('processor').toFixed(2)} ms)  ${memory}`,
    );
  }
}
