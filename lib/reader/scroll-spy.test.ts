import { describe, expect, test } from 'vitest';
import { currentSection } from './scroll-spy.ts';

const window = { extent: 800, length: 4000 };
/** Three long sections, then three that all fit in the last screenful. */
const tops = [300, 1200, 2300, 3500, 3700, 3900];

describe('currentSection', () => {
  test.each([
    ['before the first section', 0, -1],
    ['at the first, once its heading is in the upper quarter', 100, 0],
    ['stays while the section is read', 900, 0],
    ['moves on with the next heading', 1010, 1],
    ['marks the last at the very end', 3200, 5],
  ])('%s', (_what, position, expected) => {
    expect(currentSection(tops, { ...window, position })).toBe(expected);
  });

  test('every section has its turn on the way down, none is skipped or comes back', () => {
    const seen: number[] = [];
    for (let position = 0; position <= 3200; position += 4) {
      const index = currentSection(tops, { ...window, position });
      if (index !== seen.at(-1)) seen.push(index);
    }
    expect(seen).toEqual([-1, 0, 1, 2, 3, 4, 5]);
  });

  test('nothing to scroll: the first section whose heading is in the upper quarter', () => {
    const short = { position: 0, extent: 800, length: 800 };
    expect(currentSection([150, 500], short)).toBe(0);
  });

  test('no sections', () => {
    expect(currentSection([], { ...window, position: 1000 })).toBe(-1);
  });
});
