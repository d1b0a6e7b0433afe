import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PlaceMark } from './place-mark.ts';

const world = vi.hoisted(() => ({
  local: new Map<string, unknown>(),
  isPrivate: false,
  works: true,
}));

vi.mock('wxt/browser', () => {
  const check = (): void => {
    if (!world.works) throw new Error('blocked');
  };
  return {
    // No `sync`: touching it is an error.
    browser: {
      extension: {
        get inIncognitoContext() {
          return world.isPrivate;
        },
      },
      storage: {
        local: {
          async get(key: string) {
            check();
            return world.local.has(key) ? { [key]: structuredClone(world.local.get(key)) } : {};
          },
          async set(items: Record<string, unknown>) {
            check();
            for (const [key, value] of Object.entries(items)) world.local.set(key, structuredClone(value));
          },
          async remove(keys: string | string[]) {
            check();
            for (const key of [keys].flat()) world.local.delete(key);
          },
        },
      },
    },
  };
});
const { clearPlaces, readPlace, writePlace } = await import('./place-store.ts');

const mark: PlaceMark = { node: 3, within: 0.5, nodes: 40, share: 0.2 };
const address = (number: number): string => `https://a.example/${number}`;

describe('places', () => {
  beforeEach(() => {
    world.local.clear();
    world.isPrivate = false;
    world.works = true;
  });

  test('are kept for the page, whatever its fragment, on this machine', async () => {
    await writePlace('https://a.example/1#two', mark);
    expect(await readPlace('https://a.example/1#one')).toEqual(mark);
    expect(await readPlace('https://a.example/2')).toBeNull();
  });

  test('are kept for the newest 500 addresses; coming back makes an address new', async () => {
    for (let number = 0; number < 500; number += 1) await writePlace(address(number), mark);
    await writePlace(address(0), mark);
    await writePlace(address(500), mark);
    expect(await readPlace(address(1))).toBeNull();
    expect(await readPlace(address(0))).toEqual(mark);
    expect(await readPlace(address(2))).toEqual(mark);
    // Nothing of the dropped one is left: 500 places and their list.
    expect(world.local.size).toBe(501);
  });

  test('of private windows are neither kept nor read', async () => {
    await writePlace(address(1), mark);
    world.isPrivate = true;
    expect(await readPlace(address(1))).toBeNull();
    await writePlace(address(2), mark);
    expect(world.local.size).toBe(2);
  });

  test('are forgotten one by one and all together', async () => {
    await writePlace(address(1), mark);
    await writePlace(address(2), mark);
    await writePlace(address(1), null);
    expect(await readPlace(address(1))).toBeNull();
    expect(await readPlace(address(2))).toEqual(mark);
    await clearPlaces();
    expect(world.local.size).toBe(0);
  });

  test('cost nothing but themselves where storage is blocked', async () => {
    world.works = false;
    await writePlace(address(1), mark);
    expect(await readPlace(address(1))).toBeNull();
  });
});
