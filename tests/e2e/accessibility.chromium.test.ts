import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { waitFor } from '../browsers/shadow-page.ts';
import { sampleArticle } from './articles.ts';
import { textsOf } from './messages.ts';
import { enterState, leaveState, press, READER_STATES, SIZES } from './reader-states.ts';
import { useBrowser } from './use-browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const THEMES = ['auto', 'light', 'sepia', 'grey', 'dark', 'black'] as const;

interface Axe {
  run(
    context: unknown,
    options: unknown,
  ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }>;
}

/** The system's choices; nothing moves, so that no colour is read half way. */
const prefer = (page: Page, scheme: 'light' | 'dark') =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);

/** What depends on the theme: a theme sets colours and nothing else. */
const COLOURS = { runOnly: { type: 'tag', values: ['cat.color'] } };

/** Lists what axe finds in the reader: by all its rules in the first theme, by those on colours in each. */
async function findFaults(page: Page, themes: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async (name: string, wanted: readonly string[], colours: object) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const host = document.querySelector(name);
      if (!host) throw new Error('There is no reader.');
      const dialog = host.shadowRoot?.querySelector<HTMLElement>('dialog');
      const faults: string[] = [];
      for (const [index, theme] of wanted.entries()) {
        if (dialog) dialog.dataset.theme = theme;
        const rules = index === 0 ? {} : colours;
        const { violations } = await axe.run(host, { resultTypes: ['violations'], ...rules });
        for (const { id, nodes } of violations)
          for (const { target, failureSummary } of nodes)
            faults.push(`${theme}: ${id}: ${JSON.stringify(target)}: ${failureSummary}`);
      }
      return faults;
    },
    HOST_NAME,
    themes,
    COLOURS,
  );
}

describe('axe', () => {
  const browser = useBrowser();

  it.each(READER_STATES)('finds nothing, in any theme: $name', async (state) => {
    await enterState(browser, state, SIZES[state.size]);
    const { page } = browser.driver;
    await page.evaluate(AXE);
    await prefer(page, 'light');
    const faults = await findFaults(page, THEMES);
    await prefer(page, 'dark');
    const atNight = await findFaults(page, ['auto']);
    await leaveState(browser, state);
    expect([...faults, ...atNight]).toEqual([]);
  });

  it.each(['unavailable.html', 'welcome.html'])('finds nothing on %s', async (path) => {
    const { page } = browser.driver;
    await browser.driver.openExtensionPage(path);
    for (const scheme of ['light', 'dark'] as const) {
      await prefer(page, scheme);
      await page.evaluate(AXE);
      const faults = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: Axe };
        const { violations } = await axe.run(document, { resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes)}`);
      });
      expect(faults).toEqual([]);
    }
  });
});

describe('the tree that screen readers read', () => {
  const browser = useBrowser();
  const { page: sample, title, sections } = sampleArticle();

  /** All that is in the tree, in order. */
  const readTree = async (): Promise<SerializedAXNode[]> => {
    const flatten = (node: SerializedAXNode): SerializedAXNode[] => [
      node,
      ...(node.children ?? []).flatMap(flatten),
    ];
    const root = await browser.driver.page.accessibility.snapshot({ interestingOnly: false });
    return root ? flatten(root) : [];
  };
  const find = (tree: readonly SerializedAXNode[], role: string, names: readonly string[]) => {
    const found = tree.filter((node) => node.role === role && names.includes(node.name ?? ''));
    expect(found, `${role} ${names.join(' / ')}`).toHaveLength(1);
    return found[0];
  };
  const open = async () => {
    await browser.driver.setViewport(SIZES.desk.width, SIZES.desk.height);
    await browser.open(sample);
    await browser.reader.open();
    await waitFor(browser.driver, '.outline-rail');
  };

  it('has landmarks, headings and controls with their states', async () => {
    await open();
    const tree = await readTree();
    expect(find(tree, 'dialog', [title])?.modal).toBe(true);
    find(tree, 'toolbar', textsOf('toolbar_label'));
    find(tree, 'navigation', textsOf('outline_title'));
    find(tree, 'main', [title]);
    find(tree, 'button', textsOf('command_close'));
    expect(find(tree, 'button', textsOf('outline_title'))?.expanded).toBe(true);
    for (const panel of ['settings_title', 'more_title', 'script_title']) {
      const button = find(tree, 'button', textsOf(panel));
      expect(button?.haspopup).toBe('dialog');
      expect(button?.expanded ?? false).toBe(false);
    }
    expect(find(tree, 'heading', [title])?.level).toBe(1);
    for (const section of sections) {
      expect(find(tree, 'heading', [section])?.level).toBe(2);
      find(tree, 'button', [section]);
    }
    // Nothing of the page behind.
    expect(tree.filter(({ role }) => role === 'heading' || role === 'main')).toHaveLength(
      sections.length + 2,
    );
    const nameless = tree.filter(
      ({ role, name }) => /^(?:button|link|textbox|searchbox|radio|switch|image|dialog)$/.test(role) && !name,
    );
    expect(nameless).toEqual([]);
  });

  it('says in the settings what is chosen and what is on', async () => {
    await open();
    await press(browser.driver, ',');
    await waitFor(browser.driver, '[data-panel=settings]');
    const tree = await readTree();
    find(tree, 'dialog', textsOf('settings_title'));
    expect(find(tree, 'button', textsOf('settings_title'))?.expanded).toBe(true);
    expect(find(tree, 'radio', textsOf('setting_theme_auto'))?.checked).toBe(true);
    expect(find(tree, 'radio', textsOf('setting_theme_dark'))?.checked).toBe(false);
    expect(find(tree, 'switch', textsOf('setting_justify'))?.checked).toBe(true);
    await press(browser.driver, 'u');
    const after = await readTree();
    expect(find(after, 'switch', textsOf('setting_justify'))?.checked).toBe(false);
    await press(browser.driver, 'u');
  });

  it('keeps tables, pictures and notes of the text what they are', async () => {
    const state = READER_STATES.find(({ name }) => name === 'a note');
    if (!state) throw new Error('There is no such state.');
    await enterState(browser, state, SIZES.desk);
    const tree = await readTree();
    find(tree, 'dialog', textsOf('note_title'));
    find(tree, 'columnheader', ['光程（海里）']);
    expect(find(tree, 'button', ['岬角上的燈塔，左邊是三艘漁船'])?.haspopup).toBe('dialog');
    expect(tree.filter(({ role }) => role === 'table')).toHaveLength(1);
    expect(tree.filter(({ role }) => role === 'row')).toHaveLength(4);
  });
});
