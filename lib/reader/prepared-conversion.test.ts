import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Converter } from '../script/converter.ts';
import { prepareConversion } from './prepared-conversion.ts';

const NO_WORDS = { 'to-simplified': [], 'to-traditional': [] };

function converterThat(prepare: () => Promise<void>): Converter {
  return { prepare } as unknown as Converter;
}

describe('prepareConversion', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('loads nothing for the original', async () => {
    const load = vi.fn(async () => converterThat(async () => {}));
    const words = vi.fn(async () => NO_WORDS);
    await prepareConversion('original', load, words).inTime('Hans');
    expect(load).not.toHaveBeenCalled();
    expect(words).not.toHaveBeenCalled();
  });

  test('begins to load before the article is known, and waits for the dictionary', async () => {
    let arrive = (): void => {};
    const load = vi.fn(async () => converterThat(() => new Promise<void>((resolve) => (arrive = resolve))));
    const conversion = prepareConversion('Hant-TW', load, async () => NO_WORDS);
    expect(load).toHaveBeenCalledOnce();
    let isInTime = false;
    const waiting = conversion.inTime('Hans').then((isReady) => (isInTime = isReady));
    await vi.advanceTimersByTimeAsync(50);
    expect(isInTime).toBe(false);
    arrive();
    await waiting;
    expect(isInTime).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('waits 200 ms at most', async () => {
    const load = async (): Promise<Converter> => converterThat(() => new Promise(() => {}));
    let isReady: boolean | undefined;
    void prepareConversion('Hans', load, async () => NO_WORDS)
      .inTime('Hant')
      .then((answer) => (isReady = answer));
    await vi.advanceTimersByTimeAsync(199);
    expect(isReady).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(isReady).toBe(false);
  });

  test.each([
    ['Hans', 'Hans'],
    ['Hans', 'Jpan'],
  ] as const)('does not wait where %s is wanted of %s', async (target, script) => {
    const conversion = prepareConversion(
      target,
      async () => converterThat(() => new Promise(() => {})),
      async () => NO_WORDS,
    );
    expect(await conversion.inTime(script)).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('tells the one who asks of a failure, and the next one loads anew', async () => {
    const load = vi.fn(async (): Promise<Converter> => {
      throw new Error('gone');
    });
    const conversion = prepareConversion('Hans', load, async () => NO_WORDS);
    await conversion.inTime('Hant');
    await expect(conversion.loadConverter('Hans')).rejects.toThrow('gone');
    await expect(conversion.loadConverter('Hans')).rejects.toThrow('gone');
    expect(load).toHaveBeenCalledTimes(2);
  });
});
