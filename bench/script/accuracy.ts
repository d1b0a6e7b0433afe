import type { ConfigurationName } from '../../scripts/dictionary/opencc-source.ts';
import { openccConverter } from '../../scripts/dictionary/opencc-source.ts';
import type { Case } from './cases.ts';
import { shippedConverter } from './configurations.ts';

/** Right answers of each converter on cases of one configuration. */
export interface Accuracy {
  readonly configuration: ConfigurationName;
  readonly cases: number;
  readonly lattice: number;
  readonly greedy: number;
  readonly opencc: number;
  /** Cases in which greedy mode and opencc-js differ: has to be none. */
  readonly greedyDiffers: readonly Case[];
  readonly failures: readonly { readonly case: Case; readonly output: string }[];
}

/** Converts cases in every way and counts. */
export function measureAccuracy(cases: readonly Case[]): Accuracy[] {
  return [...Map.groupBy(cases, ({ configuration }) => configuration)].map(([configuration, group]) => {
    const lattice = shippedConverter(configuration);
    const greedy = shippedConverter(configuration, 'greedy');
    const opencc = openccConverter(configuration);
    const right = (convert: (text: string) => string): number =>
      group.filter(({ input, accepted }) => accepted.includes(convert(input))).length;
    return {
      configuration,
      cases: group.length,
      lattice: right(lattice),
      greedy: right(greedy),
      opencc: right(opencc),
      greedyDiffers: group.filter(({ input }) => greedy(input) !== opencc(input)),
      failures: group
        .map((one) => ({ case: one, output: lattice(one.input) }))
        .filter(({ case: { accepted }, output }) => !accepted.includes(output)),
    };
  });
}

/** Prints the counts side by side, one line a configuration, and what the shipped converter gets wrong. */
export function printAccuracy(title: string, results: readonly Accuracy[]): void {
  console.log(`\n${title}\nconfiguration  cases  shipped  greedy  opencc-js  greedy ≠ opencc-js`);
  const total = { cases: 0, lattice: 0, greedy: 0, opencc: 0, differs: 0 };
  const row = (name: string, ...numbers: number[]): void =>
    console.log(
      name.padEnd(13) +
        numbers.map((number, index) => String(number).padStart([7, 9, 8, 11, 20][index] ?? 8)).join(''),
    );
  for (const { configuration, cases, lattice, greedy, opencc, greedyDiffers } of results) {
    row(configuration, cases, lattice, greedy, opencc, greedyDiffers.length);
    total.cases += cases;
    total.lattice += lattice;
    total.greedy += greedy;
    total.opencc += opencc;
    total.differs += greedyDiffers.length;
  }
  row('all', total.cases, total.lattice, total.greedy, total.opencc, total.differs);
  for (const { failures } of results) {
    for (const { case: one, output } of failures) {
      console.log(
        `  ${one.id} ${one.configuration}: ${one.input} → ${output} (wanted ${one.accepted.join(' or ')})`,
      );
    }
  }
}
