/** A benchmark's module: runs with the command line after its name and resolves to the exit code. */
interface Benchmark {
  run(args: string[]): Promise<number>;
}

const BENCHMARKS = [
  {
    name: 'extract',
    module: 'extract/main',
    summary: 'run the extraction pipeline on a corpus of saved pages',
  },
  {
    name: 'show',
    module: 'extract/show',
    summary: 'extract one saved page and compare it with its gold text',
  },
  {
    name: 'script',
    module: 'script/main',
    summary: 'convert cases of Chinese text with the shipped converter',
  },
  {
    name: 'delivery',
    module: 'delivery/main',
    summary: 'compare the ways for a dictionary into a content script',
  },
  { name: 'open', module: 'open/main', summary: 'measure from the toolbar click to the painted article' },
  { name: 'fuzz', module: 'fuzz/main', summary: 'run the pipeline on hostile pages' },
  { name: 'sizes', module: 'sizes/main', summary: 'open the reader on pages that are large in many ways' },
] as const;

const [name, ...rest] = process.argv.slice(2);
const wanted = BENCHMARKS.find((benchmark) => benchmark.name === name);
if (wanted) {
  // Loaded on demand: converting text should not wait for a browser driver to load.
  const benchmark = (await import(`./${wanted.module}.ts`)) as Benchmark;
  process.exitCode = await benchmark.run(rest);
} else {
  console.error('usage: npm run bench -- NAME [OPTIONS]\n');
  for (const { name, summary } of BENCHMARKS) console.error(`  ${name.padEnd(8)} ${summary}`);
  process.exitCode = 2;
}
