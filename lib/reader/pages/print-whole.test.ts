import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { PagesState } from './pages-model.ts';
import { printWhole } from './print-whole.ts';

function press(doing: PagesState['doing'] | null, changes: Partial<KeyboardEvent> = {}) {
  const done: string[] = [];
  const event = {
    key: 'p',
    ctrlKey: true,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    preventDefault: () => done.push('prevented'),
    ...changes,
  };
  const state = signal(doing && ({ doing } as PagesState));
  const pages = {
    state,
    async all() {
      done.push('fetched');
    },
  };
  const taken = printWhole(event, pages, () => done.push('printed'));
  return { taken, done };
}

describe('printWhole', () => {
  it('fetches the pages that are not here, and prints then', async () => {
    const { taken, done } = press('waiting');
    await Promise.resolve();
    await Promise.resolve();
    expect(taken).toBe(true);
    expect(done).toEqual(['prevented', 'fetched', 'printed']);
  });

  it.each<[string, PagesState['doing'] | null, Partial<KeyboardEvent>]>([
    ['an article of one page', null, {}],
    ['an article that is here', 'all', {}],
    ['an article whose rest does not come', 'failed', {}],
    ['another key', 'waiting', { key: 'k' }],
    ['the letter alone', 'waiting', { ctrlKey: false }],
    ['a new private window', 'waiting', { shiftKey: true }],
  ])('leaves %s to the browser', (_, doing, changes) => {
    expect(press(doing, changes)).toEqual({ taken: false, done: [] });
  });
});
