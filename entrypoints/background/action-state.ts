import { browser } from 'wxt/browser';
import { UNAVAILABLE_REASONS, type UnavailableReason } from '../../lib/errors.ts';
import { type MessageKey, message } from '../../lib/i18n.ts';
import { takeStoredLanguage } from '../../lib/settings/stored-language.ts';

/** What the toolbar button says of a tab. The browser forgets it when the tab goes elsewhere. */
export type ActionState = 'idle' | 'article' | 'reading' | 'open' | 'ready';

/** Title and picture of each state; `ready` waits for a click that the browser asks for. */
const STATES = {
  idle: { title: 'actionOpen', icon: '', badge: '' },
  article: { title: 'action_article', icon: 'article-', badge: '' },
  reading: { title: 'action_reading', icon: '', badge: '…' },
  open: { title: 'action_close', icon: 'open-', badge: '' },
  ready: { title: 'action_click', icon: 'article-', badge: '…' },
} as const satisfies Record<ActionState, { title: MessageKey; icon: string; badge: string }>;

/** Paints the toolbar button of a tab. A tab that has gone meanwhile needs none. */
export async function showState(tabId: number, state: ActionState): Promise<void> {
  const { title, icon, badge } = STATES[state];
  await takeStoredLanguage();
  await Promise.allSettled([
    browser.action.setTitle({ tabId, title: message(title) }),
    browser.action.setBadgeText({ tabId, text: badge }),
    browser.action.setIcon({ tabId, path: { 16: `/icon/${icon}16.png`, 32: `/icon/${icon}32.png` } }),
  ]);
}

/** Says in the language that the person chose what a click on the button does; the manifest speaks the browser's. */
export async function showTitle(): Promise<void> {
  await takeStoredLanguage();
  await browser.action.setTitle({ title: message('actionOpen') });
}

/**
 * Says on the toolbar button why the tab cannot be read: a small page where the browser lets it open, and in any case a
 * mark and the tooltip. The browser itself forgets all three when the tab goes elsewhere.
 */
export async function tellUnavailable(tabId: number, reason: UnavailableReason): Promise<void> {
  // No waiting before `openPopup`: Firefox lets it open during the click only.
  const popup = `/unavailable.html?reason=${reason}` as const;
  const popupSet = browser.action.setPopup({ tabId, popup });
  try {
    await browser.action.openPopup();
    // Open by now; the next click is to try again.
    await browser.action.setPopup({ tabId, popup: '' });
  } catch {
    // Not supported or not allowed here: the popup stays set, so that the next click opens it.
  }
  await takeStoredLanguage();
  await Promise.all([
    popupSet,
    browser.action.setTitle({ tabId, title: message(UNAVAILABLE_REASONS[reason]) }),
    browser.action.setBadgeText({ tabId, text: '!' }),
  ]);
}
