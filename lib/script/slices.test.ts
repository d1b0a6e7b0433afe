import { describe, expect, it } from 'vitest';
import { inSlices, unseenInSlices } from './slices.ts';

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

describe('unseenInSlices', () => {
  function* work(count: number, doItem: () => void): Generator<undefined, string> {
    for (let item = 0; item < count; item += 1) {
      doItem();
      yield;
    }
    return '畢';
  }
  const signal = new AbortController().signal;

  it('gives way whenever some 40 ms are used up, and gives the result', async () => {
    const { work: items, options, slices } = stage(1, () => 0);
    const list = items(200);
    expect(
      await unseenInSlices(
        work(200, () => list.shift()?.()),
        signal,
        options,
      ),
    ).toBe('畢');
    expect(slices.length).toBeGreaterThan(2);
    expect(Math.max(...slices)).toBeLessThan(60);
  });

  it('does what takes less in one go, however many items there are', async () => {
    const { work: items, options, slices } = stage(0.001, () => 0);
    const list = items(20_000);
    expect(
      await unseenInSlices(
        work(20_000, () => list.pop()?.()),
        signal,
        options,
      ),
    ).toBe('畢');
    expect(slices).toEqual([]);
  });

  it('does no more once it is not wanted', async () => {
    const { work: items, options } = stage(10, () => 0);
    const list = items(100);
    const wanted = new AbortController();
    let done = 0;
    const doItem = () => {
      list.pop()?.();
      done += 1;
      if (done === 7) wanted.abort();
    };
    expect(await unseenInSlices(work(100, doItem), wanted.signal, options)).toBeNull();
    expect(done).toBeLessThan(12);
  });
});
