import { describe, expect, it } from 'vitest';
import { inSlices } from './slices.ts';

/** A clock that only work and drawing move, and what happened on it: the items of each slice. */
function stage(millisecondsAnItem: number, drawing: (items: number) => number) {
  let time = 0;
  let items = 0;
  const slices: number[] = [];
  return {
    slices,
    get time() {
      return time;
    },
    work: (count: number) =>
      Array.from({ length: count }, () => () => {
        time += millisecondsAnItem;
        items++;
      }),
    options: {
      now: () => time,
      async pause() {
        slices.push(items);
        const drawn = drawing(items);
        time += drawn;
        items = 0;
        return drawn;
      },
    },
  };
}

describe('inSlices', () => {
  it('stops working after half a frame, once a frame', async () => {
    const { work, options, slices } = stage(1, () => 0);
    expect(await inSlices(work(40), undefined, options)).toBe(true);
    expect(slices).toEqual([8, 8, 8, 8, 8]);
  });

  it('does as much as can be drawn in time, more where drawing is quick', async () => {
    const quick = stage(0.001, (items) => items * 0.005);
    await inSlices(quick.work(6000), undefined, quick.options);
    expect(quick.slices.length).toBeGreaterThan(2);
    expect(quick.slices.length).toBeLessThan(10);
    const slow = stage(0.001, (items) => items * 0.2);
    await inSlices(slow.work(2000), undefined, slow.options);
    expect(slow.slices.length).toBeGreaterThan(10);
    expect(Math.max(...slow.slices.slice(2)) * 0.2, 'milliseconds of drawing').toBeLessThan(20);
  });

  it('does what fits into a slice without waiting at all', async () => {
    const { work, options, slices } = stage(0.01, () => 0);
    await inSlices(work(100), undefined, options);
    expect(slices).toEqual([]);
  });

  it('stops where the work is overtaken', async () => {
    const { work, options } = stage(1, () => 0);
    let left = 3;
    expect(await inSlices(work(10), undefined, { ...options, isOvertaken: () => left-- === 0 })).toBe(false);
    expect(await inSlices(work(10), AbortSignal.abort(), options)).toBe(false);
  });
});
