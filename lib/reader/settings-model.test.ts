import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../settings/table.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { createSettingsModel } = await import('./settings-model.ts');

interface World {
  readonly written: Partial<Settings>[];
  readonly failures: { count: number };
  readonly lifetime: AbortController;
  arrive(changed: Partial<Settings>): void;
  works: boolean;
}

function open(
  changed: Partial<Settings> = {},
  view?: Window,
): {
  model: ReturnType<typeof createSettingsModel>;
  world: World;
} {
  let listener: (changed: Partial<Settings>) => void = () => {};
  const world: World = {
    written: [],
    failures: { count: 0 },
    lifetime: new AbortController(),
    arrive: (next) => listener(next),
    works: true,
  };
  const model = createSettingsModel(
    { changed, works: true },
    () => (world.failures.count += 1),
    world.lifetime.signal,
    async (next) => {
      world.written.push(next);
      return world.works;
    },
    (next) => {
      listener = next;
    },
    view,
  );
  return { model, world };
}

describe('settings model', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('what was never changed has its default', () => {
    expect(open({ theme: 'sepia' }).model.current.value).toEqual({ ...DEFAULT_SETTINGS, theme: 'sepia' });
  });

  test('many changes in a row are one write, of what was changed only', async () => {
    const { model, world } = open();
    for (const size of [110, 120, 130]) model.set('size', size);
    expect(model.current.value.size).toBe(130);
    expect(world.written).toEqual([]);
    await vi.runAllTimersAsync();
    expect(world.written).toEqual([{ size: 130 }]);
  });

  test('a change on the way out is written at once', () => {
    const { model, world } = open();
    model.set('script', 'Hans');
    world.lifetime.abort();
    expect(world.written).toEqual([{ script: 'Hans' }]);
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
    const { model, world } = open({}, view);
    model.set('theme', 'sepia');
    leave(view);
    expect(world.written).toEqual([{ theme: 'sepia' }]);
    leave(view);
    await vi.runAllTimersAsync();
    expect(world.written).toHaveLength(1);
  });

  test('a whole set of a file takes the place of the old one', async () => {
    const { model, world } = open({ theme: 'sepia', size: 150 });
    model.replace({ font: 'kai' });
    await vi.runAllTimersAsync();
    expect(model.current.value).toEqual({ ...DEFAULT_SETTINGS, font: 'kai' });
    expect(world.written).toEqual([{ font: 'kai' }]);
  });

  test('a value out of bounds is refused', async () => {
    const { model, world } = open();
    model.set('size', 9000);
    await vi.runAllTimersAsync();
    expect(model.current.value.size).toBe(100);
    expect(world.written).toEqual([]);
  });

  test('says once that storage fails, and goes on', async () => {
    const { model, world } = open();
    world.works = false;
    model.set('theme', 'dark');
    await vi.runAllTimersAsync();
    model.set('theme', 'black');
    await vi.runAllTimersAsync();
    expect(world.failures.count).toBe(1);
    expect(model.current.value.theme).toBe('black');
  });

  test('follows other tabs, but not over a change that waits to be written', async () => {
    const { model, world } = open();
    world.arrive({ theme: 'grey' });
    expect(model.current.value.theme).toBe('grey');
    model.set('theme', 'dark');
    world.arrive({ theme: 'light' });
    expect(model.current.value.theme).toBe('dark');
  });

  test('reset goes back to all defaults', async () => {
    const { model, world } = open({ theme: 'sepia', size: 150 });
    model.reset();
    await vi.runAllTimersAsync();
    expect(model.current.value).toEqual(DEFAULT_SETTINGS);
    expect(world.written).toEqual([{}]);
  });
});
