import { browser } from 'wxt/browser';
import { type MessageKey, message } from '../../lib/i18n.ts';
import { takeStoredLanguage } from '../../lib/settings/stored-language.ts';

/** What the menus offer. */
export type MenuItem = 'read-page' | 'read-link' | 'site';

type Context = NonNullable<Parameters<typeof browser.contextMenus.create>[0]['contexts']>[number];

const ITEMS = {
  'read-page': { title: 'actionOpen', contexts: ['page', 'selection'] },
  'read-link': { title: 'menu_read_link', contexts: ['link'] },
  site: { title: 'menu_site', contexts: ['action'] },
} as const satisfies Record<MenuItem, { title: MessageKey; contexts: readonly [Context, ...Context[]] }>;

/** Narrows the identifier that a browser gives back. */
export function menuItem(id: number | string): MenuItem | null {
  return typeof id === 'string' && Object.hasOwn(ITEMS, id) ? (id as MenuItem) : null;
}

/** Makes the menus anew, in the language that the person chose. */
export async function makeMenus(): Promise<void> {
  // Firefox on Android has none.
  if (!browser.contextMenus) return;
  await takeStoredLanguage();
  await browser.contextMenus.removeAll();
  for (const [id, { title, contexts }] of Object.entries(ITEMS)) {
    browser.contextMenus.create({
      id,
      title: message(title),
      contexts: [...contexts],
      ...(id === 'read-link' && { targetUrlPatterns: ['*://*/*'] }),
    });
  }
}
