import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Items, ItemsPatch } from '../settings/items.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { createItemsModel } = await import('./items-model.ts');

interface World {
  readonly written: ItemsPatch[];
  /** What the last write may let go of. */
  isCurrent(item: string): boolean;
  /** Kept in this browser until it is written. */
  readonly held: ItemsPatch[];
  /** How often what an earlier page left was written. */
  caughtUp: number;
  failures: number;
  readonly lifetime: AbortController;
  arrive(items: Items): void;
  works: boolean;
}

function open(
  items: Items = {},
  more: { view?: Window; migration?: ItemsPatch; isHeld?: boolean } = {},
): { model: ReturnType<typeof createItemsModel>; world: World } {
  let listener: (items: Items) => void = () => {};
  const world: World = {
    written: [],
    held: [],
    isCurrent: () => true,
    caughtUp: 0,
    failures: 0,
    lifetime: new AbortController(),
    arrive: (next) => listener(next),
    works: true,
  };
  const model = createItemsModel(
    { items, migration: more.migration ?? {}, isHeld: more.isHeld ?? false, works: true },
    undefined,
    () => (world.failures += 1),
    world.lifetime.signal,
    {
      async write(patch, isCurrent = () => true) {
        world.written.push(patch);
        world.isCurrent = isCurrent;
        return world.works;
      },
      async hold(patch) {
        world.held.push(patch);
        return true;
      },
      async writeHeld() {
        world.caughtUp += 1;
      },
      watch(_, next) {
        listener = next;
      },
      view: more.view,
    },
  );
  return { model, world };
}

describe('items model', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('the first of many changes in a row is written at once, the others together', async () => {
    const { model, world } = open({ 'own theme': 'dark' });
    for (const size of [110, 120, 130]) model.change({ 'own size': size });
    expect(model.items.value).toEqual({ 'own theme': 'dark', 'own size': 130 });
    expect(world.written).toEqual([{ 'own size': 110 }]);
    await vi.runAllTimersAsync();
    expect(world.written).toEqual([{ 'own size': 110 }, { 'own size': 130 }]);
    expect(model.items.value).toEqual({ 'own theme': 'dark', 'own size': 130 });
  });

  test('an item that goes is written as gone', async () => {
    const { model, world } = open({ 'own theme': 'dark' });
    model.change({ 'own theme': null });
    expect(model.items.value).toEqual({});
    await vi.runAllTimersAsync();
    expect(world.written).toEqual([{ 'own theme': null }]);
  });

  test('the first write brings the stored form up to date, and only the first', async () => {
    const { model, world } = open(
      { 'own theme': 'dark' },
      { migration: { settings: null, 'own theme': 'dark' } },
    );
    model.change({ 'own theme': 'sepia' });
    await vi.runAllTimersAsync();
    model.change({ 'own size': 120 });
    await vi.runAllTimersAsync();
    expect(world.written).toEqual([{ settings: null, 'own theme': 'sepia' }, { 'own size': 120 }]);
  });

  test('a change on the way out is written at once', () => {
    const { model, world } = open();
    model.change({ 'own script': 'Hans' });
    model.change({ 'own script': 'Hant-TW' });
    expect(world.written).toHaveLength(1);
    world.lifetime.abort();
    expect(world.written[1]).toMatchObject({ 'own script': 'Hant-TW' });
  });

  test.each([
    ['is left', (view: Window) => view.dispatchEvent(new Event('pagehide'))],
    [
      'goes out of sight',
      (view: Window) => {
        Object.assign(view.document, { visibilityState: 'hidden' });
        view.document.dispatchEvent(new Event('visibilitychange'));
      },
    ],
  ])('a change just before the page %s is written at once, and once', async (_, leave) => {
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    const view = Object.assign(new EventTarget(), { document }) as unknown as Window;
    const { model, world } = open({}, { view });
    model.change({ 'own theme': 'grey' });
    model.change({ 'own theme': 'sepia' });
    expect(world.written).toHaveLength(1);
    leave(view);
    expect(world.written[1]).toEqual({ 'own theme': 'sepia' });
    leave(view);
    await vi.runAllTimersAsync();
    expect(world.written).toHaveLength(2);
  });

  test('what must wait to be written is held in this browser at once', () => {
    const { model, world } = open();
    model.change({ 'own theme': 'dark' });
    expect(world.held).toEqual([]);
    model.change({ 'own size': 120 });
    model.change({ 'own theme': null });
    expect(world.written).toHaveLength(1);
    expect(world.held).toEqual([{ 'own size': 120 }, { 'own theme': null }]);
  });

  test('what has changed again is not let go of when the older value is written', () => {
    const { model, world } = open({}, { migration: { settings: null } });
    model.change({ 'own theme': 'dark', 'own size': 120 });
    model.change({ 'own size': 130 });
    expect(['own theme', 'own size', 'settings'].map((item) => world.isCurrent(item))).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('what an earlier page left held is written once, after what is changed now', async () => {
    const { model, world } = open({}, { isHeld: true });
    await vi.advanceTimersByTimeAsync(1_900);
    model.change({ 'own size': 120 });
    await vi.advanceTimersByTimeAsync(200);
    expect(world.caughtUp).toBe(0);
    await vi.runAllTimersAsync();
    expect(world.caughtUp).toBe(1);
    expect(world.written).toEqual([{ 'own size': 120 }]);
  });

  test('what was not held is not looked for, nor by a reader that is closed', async () => {
    const { world } = open();
    const closed = open({}, { isHeld: true }).world;
    closed.lifetime.abort();
    await vi.runAllTimersAsync();
    expect([world.caughtUp, closed.caughtUp]).toEqual([0, 0]);
  });

  test('says once that storage fails, and goes on', async () => {
    const { model, world } = open();
    world.works = false;
    model.change({ 'own theme': 'dark' });
    await vi.runAllTimersAsync();
    model.change({ 'own theme': 'black' });
    await vi.runAllTimersAsync();
    expect(world.failures).toBe(1);
    expect(model.items.value).toEqual({ 'own theme': 'black' });
  });

  test('follows other tabs; a change of its own that waits to be written stays, and only that', async () => {
    const { model, world } = open();
    world.arrive({ 'own theme': 'grey' });
    expect(model.items.value).toEqual({ 'own theme': 'grey' });
    model.change({ 'own theme': 'dark' });
    world.arrive({ 'own theme': 'light', 'own font': 'kai' });
    expect(model.items.value).toEqual({ 'own theme': 'dark', 'own font': 'kai' });
    await vi.runAllTimersAsync();
    expect(world.written).toEqual([{ 'own theme': 'dark' }]);
    world.arrive({ 'own theme': 'sepia' });
    expect(model.items.value).toEqual({ 'own theme': 'sepia' });
  });

  test('a change made while an earlier one is written is not lost', async () => {
    const { model, world } = open();
    model.change({ 'own size': 110 });
    model.change({ 'own size': 120 });
    await vi.runAllTimersAsync();
    expect(model.items.value).toEqual({ 'own size': 120 });
    expect(world.written).toEqual([{ 'own size': 110 }, { 'own size': 120 }]);
  });
});
