import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { report, UNAVAILABLE_REASONS, type UnavailableReason } from '../lib/errors.ts';
import { message } from '../lib/i18n.ts';
import { type Message, parseMessage } from '../lib/messages.ts';
import { serveDictionaries } from '../lib/reader/dictionary-server.ts';
import { forbiddenReason, refusalReason } from '../lib/reader/forbidden.ts';

const MENU_ITEM = 'read-page';

/** Milliseconds after which a refused injection is tried once more: short enough to be one click to the person. */
const SECOND_TRY = 150;

/** What the background needs to know of a tab. */
interface Tab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

/**
 * Says on the toolbar button why the tab cannot be read: a small page where the browser lets it open, and in any case a
 * mark and the tooltip. The browser itself forgets all three when the tab goes elsewhere.
 */
async function tellUnavailable(tabId: number, reason: UnavailableReason): Promise<void> {
  // No waiting before `openPopup`: Firefox lets it open during the click only.
  const popup = `/unavailable.html?reason=${reason}` as const;
  const told = [
    browser.action.setPopup({ tabId, popup }),
    browser.action.setBadgeText({ tabId, text: '!' }),
    browser.action.setTitle({ tabId, title: message(UNAVAILABLE_REASONS[reason]) }),
  ];
  try {
    await browser.action.openPopup();
    // Open by now; the next click is to try again.
    await browser.action.setPopup({ tabId, popup: '' });
  } catch {
    // Not supported or not allowed here: the popup stays set, so that the next click opens it.
  }
  await Promise.all(told);
}

/** Injects the reader, which opens or closes itself: a message could be lost by a sleeping worker, an injection is not. */
async function read({ id, url }: Tab): Promise<void> {
  if (id === undefined) return;
  const forbidden = forbiddenReason(url);
  if (forbidden) {
    await tellUnavailable(id, forbidden);
    return;
  }
  if (await injectReader(id)) return;
  const reason = refusalReason(url);
  // Nothing about the page forbids it: right after its start Chromium 156 sometimes hears of the click before it has
  // granted the tab, and a tab between two pages refuses too. Either is over in a moment.
  if (reason === 'unknown') {
    await new Promise((resolve) => setTimeout(resolve, SECOND_TRY));
    if (await injectReader(id)) return;
  }
  await tellUnavailable(id, reason);
}

/** Brings the reader into a tab; false where the browser refuses, as it does on the pages that it keeps to itself. */
async function injectReader(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/reader.js'] });
    return true;
  } catch {
    return false;
  }
}

function answerMessage(received: Message, tabId: number): Promise<unknown> {
  switch (received.type) {
    case 'unavailable':
      return tellUnavailable(tabId, received.reason);
    case 'converter':
      return browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/converter.js'] });
    case 'exporter':
      return browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/exporter.js'] });
    case 'aids':
      return browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/aids.js'] });
    case 'panels':
      return browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/panels.js'] });
    case 'picker':
      return browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/picker.js'] });
    case 'options':
      return browser.runtime.openOptionsPage();
  }
}

const start = (tab: Tab): void => {
  read(tab).catch((error: unknown) => report(error, 'reading a tab'));
};

/** Holds no state: everything it knows comes with the event. Listeners are registered at once, or a woken worker misses its event. */
export default defineBackground(() => {
  serveDictionaries();
  browser.action.onClicked.addListener(start);
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU_ITEM && tab) start(tab);
  });
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: MENU_ITEM,
      title: message('actionOpen'),
      contexts: ['page', 'selection'],
    });
  });
  browser.runtime.onMessage.addListener((value: unknown, sender, answer: () => void) => {
    const received = parseMessage(value);
    const tabId = sender.tab?.id;
    if (!received || tabId === undefined) return false;
    // Whatever comes of it, the sender is answered: it sees for itself whether the converter arrived.
    answerMessage(received, tabId)
      .catch((error: unknown) => report(error, `answering ${received.type}`))
      .finally(answer);
    return true;
  });
});
