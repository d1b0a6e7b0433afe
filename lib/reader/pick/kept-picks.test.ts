// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';

const world = vi.hoisted(() => ({ local: new Map<string, unknown>(), isPrivate: false, works: true }));

vi.mock('wxt/browser', () => {
  const check = (): void => {
    if (!world.works) throw new Error('blocked');
  };
  return {
    browser: {
      extension: {
        get inIncognitoContext() {
          return world.isPrivate;
        },
      },
      storage: {
        local: {
          async get(key: string | null) {
            check();
            if (key === null) return structuredClone(Object.fromEntries(world.local));
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
const { clearPicks, describePick, forgetPick, keepPick, listPicks, parseKeptPick, readPick, resolvePick } =
  await import('./kept-picks.ts');

/** A page of our own with two posts, of which the first is the article and its last line is not. */
function page(): Document {
  const document = new DOMParser().parseFromString(
    `<body><main><div id="first" class="post"><p>One.</p><p>Two.</p><p class="sign">Sign.</p></div>
    <div class="post"><p>Three.</p></div></main></body>`,
    'text/html',
  );
  return document;
}

function pickOf(document: Document) {
  const chosen = document.querySelector('#first');
  const sign = document.querySelector('.sign');
  if (!chosen || !sign) throw new Error('the page lacks its parts');
  return { chosen, excluded: [sign] };
}

describe('kept picks', () => {
  beforeEach(() => {
    world.local.clear();
    world.isPrivate = false;
    world.works = true;
  });

  test('what was picked on one page is found on another of the same make', async () => {
    const kept = describePick(pickOf(page()));
    if (!kept) throw new Error('the pick cannot be described');
    expect(await keepPick('a.example', kept)).toBe(true);
    const read = await readPick('a.example');
    if (!read) throw new Error('nothing was kept');
    const other = page();
    const found = resolvePick(other, read);
    expect(found?.chosen).toBe(other.querySelector('#first'));
    expect(found?.excluded).toEqual([other.querySelector('.sign')]);
  });

  test('on a page without the part, the pipeline chooses', () => {
    const kept = describePick(pickOf(page()));
    if (!kept) throw new Error('the pick cannot be described');
    const other = new DOMParser().parseFromString('<body><article><p>x</p></article></body>', 'text/html');
    expect(resolvePick(other, kept)).toBeNull();
  });

  test('are listed by host, damaged ones left out, and other things untouched', async () => {
    const kept = describePick(pickOf(page()));
    if (!kept) throw new Error('the pick cannot be described');
    await keepPick('b.example', kept);
    await keepPick('a.example:8080', kept);
    world.local.set('pick c.example', { chosen: 'body > script', excluded: 4 });
    world.local.set('places', []);
    expect((await listPicks()).map(({ host }) => host)).toEqual(['a.example:8080', 'b.example']);
    await forgetPick('b.example');
    expect((await listPicks()).map(({ host }) => host)).toEqual(['a.example:8080']);
    await clearPicks();
    expect([...world.local.keys()]).toEqual(['places']);
  });

  test('of a private window are not kept, nor of a page without a host', async () => {
    const kept = describePick(pickOf(page()));
    if (!kept) throw new Error('the pick cannot be described');
    expect(await keepPick('', kept)).toBe(false);
    world.isPrivate = true;
    expect(await keepPick('a.example', kept)).toBe(false);
    expect(world.local.size).toBe(0);
  });

  test('without storage nothing is kept, and nothing is thrown on the way to the article', async () => {
    const kept = describePick(pickOf(page()));
    if (!kept) throw new Error('the pick cannot be described');
    world.works = false;
    expect(await keepPick('a.example', kept)).toBe(false);
    expect(await readPick('a.example')).toBeNull();
  });

  test.each([[null], [[]], [{}], [{ chosen: null, excluded: [] }], [{ chosen: 1, excluded: [] }]])(
    '%j was written by no picker',
    (value) => {
      expect(parseKeptPick(value)).toBeNull();
    },
  );
});
