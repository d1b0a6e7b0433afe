import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const world = vi.hoisted(() => ({
  /** What each look at the new tab comes to, in order; the last one stays. */
  looks: [] as ('refused' | 'never' | boolean)[],
  status: 'complete',
  calls: [] as string[],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      request: async () => {
        world.calls.push('asked');
        return true;
      },
    },
    tabs: {
      async create({ url }: { url: string }) {
        world.calls.push(`opened ${url}`);
        return { id: 7 };
      },
      get: async () => ({ id: 7, status: world.status }),
    },
    scripting: {
      async executeScript() {
        const now = world.looks.length > 1 ? world.looks.shift() : world.looks[0];
        if (now === 'refused') throw new Error('Missing host permission for the tab');
        if (now === 'never') return new Promise(() => {});
        return [{ result: now }];
      },
    },
  },
}));
vi.mock('./action-state.ts', () => ({
  showState: async (_: number, state: string) => void world.calls.push(`shows ${state}`),
}));
vi.mock('./read-tab.ts', () => ({ readByItself: async () => void world.calls.push('read') }));
const { readLink } = await import('./read-link.ts');

const ADDRESS = 'https://a.example/b.html';

async function click(address = ADDRESS): Promise<string[]> {
  const done = readLink(address, 3);
  await vi.runAllTimersAsync();
  await done;
  return world.calls;
}

describe('a link to open and read', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    Object.assign(world, { looks: [], status: 'complete', calls: [] });
  });
  afterEach(() => void vi.useRealTimers());

  test('is asked for first, opened, and read once its page is parsed', async () => {
    world.looks = ['refused', false, false, true];
    expect(await click()).toEqual(['asked', `opened ${ADDRESS}`, 'read']);
  });

  test('is read though a look at the page that goes is never answered', async () => {
    world.looks = ['never', true];
    expect(await click()).toContain('read');
  });

  test('where its site stays forbidden, waits for a click', async () => {
    world.looks = ['refused'];
    expect(await click()).toEqual(['asked', `opened ${ADDRESS}`, 'shows ready']);
  });

  test('that does not come to its page is given up', async () => {
    world.looks = ['refused'];
    world.status = 'loading';
    expect(await click()).toContain('shows ready');
  });

  test.each(['about:blank', 'javascript:alert(1)', 'file:///etc/hosts'])(
    '%s is left alone',
    async (address) => {
      expect(await click(address)).toEqual([]);
    },
  );
});
