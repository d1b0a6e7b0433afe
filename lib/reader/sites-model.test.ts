import { describe, expect, test, vi } from 'vitest';
import type { GrantedSite, SiteRule } from '../sites.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));
const sitesModule = await import('../sites.ts');
const { createSitesModel } = await import('./sites-model.ts');

const SITE = '*://a.example/*';
const ALL = sitesModule.ALL_SITES;

async function open(answer = true) {
  let granted: GrantedSite[] = [];
  const asked: string[] = [];
  let listener: () => void = () => {};
  const model = createSitesModel(new AbortController().signal, {
    ...sitesModule,
    listSites: async () => granted,
    watchSites: (next) => {
      listener = next;
    },
    async askFor(pattern: string) {
      asked.push(pattern);
      return answer;
    },
    async writeRule(pattern: string, rule: SiteRule) {
      granted = [...granted.filter((site) => site.pattern !== pattern), { pattern, rule }];
    },
    async giveBack(pattern: string) {
      granted = granted.filter((site) => site.pattern !== pattern);
    },
  });
  await model.refresh();
  return {
    model,
    asked,
    takeAway() {
      granted = [];
      listener();
    },
    state: () => model.sites.value.map(({ pattern, rule, isGranted }) => ({ pattern, ...rule, isGranted })),
  };
}

describe('sites on the options page', () => {
  test('all sites stand first, though nothing is granted', async () => {
    expect((await open()).state()).toEqual([{ pattern: ALL, open: false, light: false, isGranted: false }]);
  });

  test.each(['a.example', ' https://a.example/b/c ', 'http://a.example:81'])(
    '%j is named',
    async (address) => {
      const { model } = await open();
      expect(model.name(address)).toBe(true);
      await vi.waitFor(() => expect(model.sites.value.map(({ pattern }) => pattern)).toEqual([ALL, SITE]));
    },
  );

  test.each(['', 'about:blank', 'file:///a', 'two words', 'https://'])('%j is no site', async (address) => {
    expect((await open()).model.name(address)).toBe(false);
  });

  test('a rule asks for the permission at once, before anything else', async () => {
    const { model, asked, state } = await open();
    const done = model.setRule(SITE, { open: true, light: false });
    expect(asked).toEqual([SITE]);
    expect(await done).toBe('kept');
    expect(state()).toContainEqual({ pattern: SITE, open: true, light: false, isGranted: true });
  });

  test('refused, nothing has changed and the site stays in sight', async () => {
    const { model, state } = await open(false);
    expect(await model.setRule(SITE, { open: true, light: false })).toBe('refused');
    expect(state()).toContainEqual({ pattern: SITE, open: false, light: false, isGranted: false });
  });

  test('without a rule the permission goes too, without asking', async () => {
    const { model, asked, state } = await open();
    await model.setRule(SITE, { open: true, light: false });
    await model.setRule(SITE, { open: false, light: false });
    expect(asked).toEqual([SITE]);
    expect(state()).toContainEqual({ pattern: SITE, open: false, light: false, isGranted: false });
  });

  test('what the browser takes away is seen', async () => {
    const { model, takeAway, state } = await open();
    await model.setRule(SITE, { open: true, light: true });
    takeAway();
    await vi.waitFor(() =>
      expect(state()).toContainEqual({ pattern: SITE, open: false, light: false, isGranted: false }),
    );
  });
});
