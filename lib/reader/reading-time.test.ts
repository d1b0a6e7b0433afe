import { describe, expect, it } from 'vitest';
import { minutesLeft, readingMinutes } from './reading-time.ts';

describe('readingMinutes', () => {
  it('counts Chinese by characters, in either script', () => {
    expect(readingMinutes('河'.repeat(840))).toBe(2);
    expect(readingMinutes('發展，'.repeat(210))).toBe(readingMinutes('发展，'.repeat(210)));
    expect(readingMinutes('發展，'.repeat(210))).toBe(1);
  });

  it('counts other languages by words', () => {
    expect(readingMinutes('river '.repeat(476))).toBe(2);
    expect(readingMinutes('don’t 3.5 well-known U.S. élan')).toBeCloseTo(5 / 238, 10);
    expect(readingMinutes('мост '.repeat(238))).toBe(1);
  });

  it('adds the parts of a mixed text', () => {
    expect(readingMinutes('用iPhone拍河')).toBeCloseTo(3 / 420 + 1 / 238, 10);
  });

  it('finds nothing to read in punctuation', () => {
    expect(readingMinutes('……！ — * ')).toBe(0);
  });

  it('takes a pair of code units for one character, and half a pair for none', () => {
    expect(readingMinutes('\u{20bb7}\ud842河')).toBeCloseTo(2 / 420, 10);
    expect(readingMinutes('\ud842 \u{20bb7}')).toBeCloseTo(1 / 420, 10);
    expect(readingMinutes('a\u{1d400}b')).toBeCloseTo(1 / 238, 10);
  });

  it('takes time in proportion to the length', () => {
    const start = performance.now();
    expect(readingMinutes(`${'a-b.'.repeat(250_000)}`)).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('minutesLeft', () => {
  it.each([
    [10, 0, 10],
    [10, 0.5, 5],
    [10, 0.97, 1],
    [0.2, 0, 1],
    [10, 1, 0],
    [10, 1.2, 0],
    [10, -1, 10],
    [0, 0, 0],
  ])('of %d minutes at %d leaves %d', (total, progress, left) => {
    expect(minutesLeft(total, progress)).toBe(left);
  });
});
