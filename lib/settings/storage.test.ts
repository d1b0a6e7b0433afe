import { beforeEach, describe, expect, test, vi } from 'vitest';

type Record = globalThis.Record<string, unknown>;
type Listener = (changes: Record) => void;

/** One area of storage, as browsers behave: it takes, it refuses, or it fails altogether. */
class Area {
  items: Record = {};
  refusesWrites = false;
  fails = false;
  writes = 0;

  async get(names: readonly string[] | null): Promise<Record> {
    if (this.fails) throw new Error('blocked');
    const wanted = Object.entries(this.items).filter(([item]) => names === null || names.includes(item));
    return structuredClone(Object.fromEntries(wanted));
  }

  async set(items: Record): Promise<void> {
    this.#mayWrite();
    Object.assign(this.items, structuredClone(items));
    world.tell(items);
  }

  async remove(names: readonly string[]): Promise<void> {
    this.#mayWrite();
    for (const name of names) delete this.items[name];
    world.tell(Object.fromEntries(names.map((name) => [name, {}])));
  }

  #mayWrite(): void {
    this.writes += 1;
    if (this.fails || this.refusesWrites) throw new Error('quota');
  }
}

const world = {
  sync: new Area(),
  local: new Area(),
  listeners: new Set<Listener>(),
  tell(changes: Record) {
    for (const listener of world.listeners) listener(changes);
  },
};

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      get sync() {
        return world.sync;
      },
      get local() {
        return world.local;
      },
      onChanged: {
        addListener: (listener: Listener) => world.listeners.add(listener),
        removeListener: (listener: Listener) => world.listeners.delete(listener),
      },
    },
  },
}));
const { holdItems, migrateStorage, readItems, watchItems, writeHeldItems, writeItems } = await import(
  './storage.ts'
);

describe('storage of settings', () => {
  beforeEach(() => {
    world.sync = new Area();
    world.local = new Area();
    world.listeners.clear();
  });

  test('what is written is read, in sync and not in local', async () => {
    expect(await writeItems({ 'own theme': 'dark', 'own size': 120 })).toBe(true);
    expect((await readItems()).items).toMatchObject({ 'own theme': 'dark', 'own size': 120 });
    expect(world.local.items).toEqual({});
  });

  test('two that write at once lose nothing', async () => {
    await Promise.all([
      writeItems({ 'own theme': 'dark', 'site size a.example': 120 }),
      writeItems({ 'own font': 'kai', 'site width a.example': 30 }),
    ]);
    expect((await readItems()).items).toMatchObject({
      'own theme': 'dark',
      'own font': 'kai',
      'site size a.example': 120,
      'site width a.example': 30,
    });
  });

  test('both halves of a write have begun when the page is gone', () => {
    world.sync.items = { 'own theme': 'dark' };
    void writeItems({ 'own theme': null, 'own size': 120 });
    expect(world.sync.items).toEqual({ 'own size': 120 });
  });

  test('what sync refuses is kept in local and read back, removals too', async () => {
    world.sync.items = { 'own theme': 'dark', 'own font': 'kai' };
    world.sync.refusesWrites = true;
    expect(await writeItems({ 'own theme': null, 'own size': 120 })).toBe(true);
    const { items, works } = await readItems();
    expect(works).toBe(true);
    expect(items).toMatchObject({ 'own font': 'kai', 'own size': 120 });
    expect(items).not.toHaveProperty('own theme');
  });

  test('what sync has not taken is held when the page is gone, whatever becomes of the write', () => {
    world.sync.refusesWrites = true;
    void writeItems({ 'own theme': null, 'own size': 120 });
    expect(world.local.items).toEqual({ 'own theme': null, 'own size': 120 });
  });

  test('a newer value that came while an older one was written stays held', async () => {
    const written = writeItems({ 'own size': 120, 'own font': 'kai' }, (item) => item !== 'own size');
    await holdItems({ 'own size': 130 });
    await written;
    expect(world.local.items).toEqual({ 'own size': 130 });
    expect((await readItems()).items).toMatchObject({ 'own size': 130, 'own font': 'kai' });
  });

  test('what sync takes again is no longer hidden by what it refused', async () => {
    world.sync.refusesWrites = true;
    await writeItems({ 'own size': 120 });
    world.sync.refusesWrites = false;
    await writeItems({ 'own size': 140 });
    world.sync.items['own size'] = 150; // from another browser
    expect((await readItems()).items).toMatchObject({ 'own size': 150 });
  });

  test('what is held counts at once, is written later and then held no more', async () => {
    world.sync.items = { 'own theme': 'dark', 'own size': 120, version: 2 };
    world.local.items = { places: ['a'] };
    expect((await readItems()).isHeld).toBe(false);
    await holdItems({ 'own theme': null, 'own size': 140 });
    expect(world.sync.writes).toBe(0);
    expect(await readItems()).toEqual({
      items: { 'own size': 140, version: 2 },
      migration: {},
      isHeld: true,
      works: true,
    });
    await writeHeldItems(['own theme', 'own size']);
    expect(world.sync.items).toEqual({ 'own size': 140, version: 2 });
    expect(world.local.items).toEqual({ places: ['a'] });
    const { writes } = world.sync;
    await writeHeldItems();
    expect(world.sync.writes).toBe(writes);
  });

  test('holding never fails, and what sync refuses again stays held', async () => {
    world.local.items = { 'own size': 140 };
    world.sync.refusesWrites = true;
    await writeHeldItems();
    expect(world.local.items).toEqual({ 'own size': 140 });
    world.local.fails = true;
    await holdItems({ 'own size': 150 });
    await writeHeldItems();
  });

  test.each([
    ['sync', 'list', []],
    ['sync', 'nothing', null],
    ['local', 'text', 'x'],
    ['local', 'nothing', undefined],
  ] as const)('where %s answers with a %s instead of items, the other is read', async (area, _, answer) => {
    world.sync.items = { 'own theme': 'dark' };
    world.local.items = { 'own size': 120 };
    vi.spyOn(world[area], 'get').mockResolvedValue(answer as unknown as Record);
    expect((await readItems()).items).toMatchObject(
      area === 'sync' ? { 'own size': 120 } : { 'own theme': 'dark' },
    );
  });

  test('without sync, local does alone', async () => {
    world.sync.fails = true;
    expect(await writeItems({ 'own size': 120 })).toBe(true);
    expect(await readItems()).toMatchObject({ items: { 'own size': 120 }, works: true });
  });

  test('without any storage it says so and gives nothing', async () => {
    world.sync.fails = true;
    world.local.fails = true;
    expect(await writeItems({ 'own size': 120 })).toBe(false);
    expect(await readItems()).toMatchObject({ items: {}, works: false });
  });

  test('with names, no other item is asked for', async () => {
    world.local.items = { places: ['a'], 'own size': 120 };
    world.sync.items = { 'own theme': 'dark', 'site size b.example': 120 };
    const { items } = await readItems(['own theme', 'own size']);
    expect(items).toEqual({ 'own theme': 'dark', 'own size': 120, version: 2 });
  });

  test('without names, what is not a setting is left out', async () => {
    world.local.items = { places: ['a'], 'place https://a.example/': {}, userWords: {} };
    expect((await readItems()).items).toEqual({ version: 2 });
  });

  test('an older form is read, and written anew by the first that writes', async () => {
    world.sync.items = { settings: { theme: 'sepia', size: 120 } };
    const { items, migration } = await readItems(['own theme', 'own size']);
    expect(items).toMatchObject({ 'own theme': 'sepia', 'own size': 120 });
    await writeItems({ ...migration, 'own theme': null });
    expect(world.sync.items).toEqual({ 'own size': 120, version: 2 });
  });

  test('an update brings storage to the present form; an empty one stays empty', async () => {
    await migrateStorage();
    expect(world.sync.writes).toBe(0);
    world.local.items = { settings: { theme: 'sepia' } };
    await migrateStorage();
    expect(world.sync.items).toEqual({ 'own theme': 'sepia', version: 2 });
    expect(world.local.items).toEqual({});
  });

  test('tells of changes to its items, and of no others, until it ends', async () => {
    const lifetime = new AbortController();
    const seen: unknown[] = [];
    watchItems(['own size'], (items) => seen.push(items['own size']), lifetime.signal);
    await world.local.set({ places: [] });
    await writeItems({ 'own theme': 'dark' });
    await vi.waitFor(() => expect(world.sync.writes).toBe(1));
    expect(seen).toEqual([]);
    await writeItems({ 'own size': 120 });
    await vi.waitFor(() => expect(seen.at(-1)).toBe(120));
    lifetime.abort();
    expect(world.listeners.size).toBe(0);
  });
});
