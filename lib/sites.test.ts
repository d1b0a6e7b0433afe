import { beforeEach, describe, expect, test, vi } from 'vitest';

interface Script {
  readonly id: string;
  readonly matches: string[];
}

const world = vi.hoisted(() => ({
  origins: [] as string[],
  items: {} as Record<string, unknown>,
  scripts: [] as Script[],
  listeners: new Set<() => void>(),
  /** What the person says when asked; null where the browser does not let one ask. */
  answer: true as boolean | null,
}));

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      getAll: async () => ({ origins: [...world.origins] }),
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => world.origins.includes(origin) || world.origins.includes('*://*/*')),
      async request({ origins }: { origins: string[] }) {
        if (world.answer === null) throw new Error('only during a click');
        if (world.answer) world.origins.push(...origins);
        return world.answer;
      },
      async remove({ origins }: { origins: string[] }) {
        world.origins = world.origins.filter((origin) => !origins.includes(origin));
      },
      onAdded: {
        addListener: (l: () => void) => world.listeners.add(l),
        removeListener: (l: () => void) => world.listeners.delete(l),
      },
      onRemoved: {
        addListener: (l: () => void) => world.listeners.add(l),
        removeListener: (l: () => void) => world.listeners.delete(l),
      },
    },
    storage: {
      local: {
        async get(names: string[] | null) {
          const entries = Object.entries(world.items).filter(
            ([item]) => names === null || names.includes(item),
          );
          return structuredClone(Object.fromEntries(entries));
        },
        async set(items: object) {
          Object.assign(world.items, structuredClone(items));
        },
        async remove(names: string | string[]) {
          for (const name of [names].flat()) delete world.items[name];
        },
      },
    },
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        world.scripts.filter(({ id }) => ids.includes(id)),
      async registerContentScripts(scripts: Script[]) {
        if (world.scripts.length > 0) throw new Error('Duplicate script ID');
        world.scripts.push(...scripts);
      },
      async updateContentScripts(scripts: Script[]) {
        if (world.scripts.length === 0) throw new Error('Nonexistent script ID');
        world.scripts = scripts;
      },
      async unregisterContentScripts() {
        if (world.scripts.length === 0) throw new Error('Nonexistent script ID');
        world.scripts = [];
      },
    },
  },
}));
// One at a time, as browsers do; Node's own locks need no page.
const { ALL_SITES, askFor, giveBack, hostOf, listSites, patternOf, readRule, registerDetector, writeRule } =
  await import('./sites.ts');

const SITE = '*://a.example/*';

describe('patterns of sites', () => {
  test.each([
    ['https://a.example/b?c#d', SITE],
    ['http://a.example:8080/', SITE],
    ['https://127.0.0.1:9/', '*://127.0.0.1/*'],
    ['https://例子.example/', '*://xn--fsqu00a.example/*'],
    ['about:blank', null],
    ['file:///tmp/a.html', null],
    ['chrome://extensions', null],
    ['a.example', null],
    [undefined, null],
  ])('%s is %s', (address, pattern) => {
    expect(patternOf(address)).toBe(pattern);
  });

  test('name their host, all sites none', () => {
    expect(hostOf(SITE)).toBe('a.example');
    expect(hostOf(ALL_SITES)).toBe('');
    expect(hostOf('*://*.a.example/*')).toBe('');
  });
});

describe('sites of one’s choice', () => {
  beforeEach(() => {
    Object.assign(world, { origins: [], items: {}, scripts: [], answer: true });
  });

  test('without any, nothing is registered', async () => {
    await registerDetector();
    expect(world.scripts).toEqual([]);
    expect(await listSites()).toEqual([]);
  });

  test('the detector runs where it is granted and has something to do, and nowhere else', async () => {
    world.origins = [SITE, '*://b.example/*'];
    await writeRule(SITE, { open: false, light: true });
    expect(world.scripts).toMatchObject([
      { id: 'detector', matches: [SITE], js: ['content-scripts/detector.js'], persistAcrossSessions: true },
    ]);
    await writeRule(SITE, { open: false, light: false });
    expect(world.scripts).toEqual([]);
  });

  test('registered anew after an update, which forgets it', async () => {
    world.origins = [SITE];
    await writeRule(SITE, { open: true, light: false });
    world.scripts = [];
    await registerDetector();
    expect(world.scripts).toMatchObject([{ matches: [SITE] }]);
  });

  test('two that register at once do not meet', async () => {
    world.origins = [SITE];
    world.items = { [`rule ${SITE}`]: { open: true, light: false } };
    await Promise.all([registerDetector(), registerDetector()]);
    expect(world.scripts).toHaveLength(1);
  });

  test('a permission that the browser took is noticed: no script, and the rule is forgotten', async () => {
    world.origins = [SITE];
    await writeRule(SITE, { open: true, light: false });
    world.origins = [];
    await registerDetector();
    expect(world.scripts).toEqual([]);
    expect(world.items).toEqual({});
  });

  test('with all sites granted, the rule of one of them stays', async () => {
    world.origins = [ALL_SITES];
    await writeRule(SITE, { open: true, light: false });
    expect(world.scripts).toMatchObject([{ matches: [SITE] }]);
    expect((await listSites()).map(({ pattern }) => pattern)).toEqual([ALL_SITES, SITE]);
  });

  test('what holds for a site and what holds for all add up', async () => {
    world.origins = [ALL_SITES, SITE];
    await writeRule(ALL_SITES, { open: false, light: true });
    await writeRule(SITE, { open: true, light: false });
    expect(await readRule('https://a.example/x')).toEqual({ open: true, light: true });
    expect(await readRule('https://b.example/x')).toEqual({ open: false, light: true });
    expect(await readRule('about:blank')).toEqual({ open: false, light: false });
  });

  test.each([[null], ['open'], [{ open: 'yes' }], [[true]]])(
    'a damaged rule, %j, does nothing',
    async (rule) => {
      world.items = { [`rule ${SITE}`]: rule };
      expect(await readRule('https://a.example/')).toEqual({ open: false, light: false });
    },
  );

  test.each([
    ['given', true, [], true],
    ['refused', false, [], false],
    ['not to be asked for now', null, [], false],
    ['not to be asked for now but had', null, [SITE], true],
  ])('a permission that is %s', async (_, answer, origins, expected) => {
    Object.assign(world, { answer, origins });
    expect(await askFor(SITE)).toBe(expected);
  });

  test('given back, it is gone with its rule and the script', async () => {
    world.origins = [SITE];
    await writeRule(SITE, { open: true, light: true });
    await giveBack(SITE);
    expect(world).toMatchObject({ origins: [], items: {}, scripts: [] });
  });
});
