import { JSDOM } from 'jsdom';
import { createConverter } from '../../lib/script/converter.ts';
import type { ConversionTarget } from '../../lib/script/targets.ts';
import type { Case } from './cases.ts';
import { readCompiled } from './configurations.ts';

const TARGETS: Readonly<Record<string, ConversionTarget>> = {
  s2tw: 'Hant-TW',
  s2hk: 'Hant-HK',
  tw2s: 'Hans',
  hk2s: 'Hans',
};

/** Converts each case's text with every cut position between two elements, and prints how often the cut makes no difference. */
export async function measureSplits(cases: readonly Case[]): Promise<void> {
  const { document } = new JSDOM('').window;
  const converter = createConverter({
    loadDictionary: (direction) => Promise.resolve(readCompiled(direction)),
    quotes: false,
  });
  let positions = 0;
  let equal = 0;
  for (const { configuration, input } of cases) {
    const target = TARGETS[configuration];
    if (!target) continue;
    await converter.prepare(target);
    const whole = converter.convertText(input, target);
    for (let cut = 1; cut < input.length; cut++) {
      const paragraph = document.createElement('p');
      const bold = document.createElement('b');
      bold.append(input.slice(cut));
      paragraph.append(input.slice(0, cut), bold);
      await converter.attach(paragraph).convert(target);
      positions++;
      if (paragraph.textContent === whole) equal++;
    }
  }
  console.log(
    `\nPhrases split across inline elements: ${equal} of ${positions} cut positions equal the whole`,
  );
}
