import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { report } from '../../lib/errors.ts';
import { readTexts } from '../../lib/language.ts';
import { type Message, parseMessage } from '../../lib/messages.ts';
import { serveDictionaries } from '../../lib/reader/dictionary-server.ts';
import { migrateStorage } from '../../lib/settings/storage.ts';
import { readRule, registerDetector, type SiteRule, watchSites } from '../../lib/sites.ts';
import { showState, showTitle, tellUnavailable } from './action-state.ts';
import { makeMenus, menuItem } from './menus.ts';
import { openSitePage, openWelcome } from './own-pages.ts';
import { readLink } from './read-link.ts';
import { readByItself, readTab } from './read-tab.ts';

/** What is known of who sent a message. */
interface Sender {
  readonly tabId: number;
  readonly address: string | undefined;
}

async function inject(
  tabId: number,
  program: 'converter' | 'exporter' | 'aids' | 'pages' | 'panels' | 'picker' | 'view',
): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    files: [`/content-scripts/${program}.js`],
    // The reader that asks for it is there already, whatever the page still waits for.
    injectImmediately: true,
  });
}

async function answerMessage(received: Message, { tabId, address }: Sender): Promise<unknown> {
  switch (received.type) {
    case 'unavailable':
      return tellUnavailable(tabId, received.reason);
    case 'converter':
    case 'exporter':
    case 'aids':
    case 'pages':
    case 'panels':
    case 'picker':
    case 'view':
      return inject(tabId, received.type);
    case 'options':
      return browser.runtime.openOptionsPage();
    case 'site':
      return openSitePage(address);
    case 'texts':
      return readTexts(received.locale);
    case 'language':
      return speak();
    case 'opened':
      return showState(tabId, 'open');
    case 'reading':
      return showState(tabId, 'reading');
    case 'closed':
      return showState(tabId, (await readRule(address)).light ? 'article' : 'idle');
    case 'article':
      return greetArticle(tabId, await readRule(address));
  }
}

/** Does what the person wants to happen by itself on an article of the site. */
async function greetArticle(tabId: number, { open, light }: SiteRule): Promise<void> {
  if (light) await showState(tabId, 'article');
  if (open) await readByItself(tabId);
}

/** Says what the browser shows for the extension in the language that the person chose. */
async function speak(): Promise<void> {
  await Promise.all([makeMenus(), showTitle()]);
}

const run = (work: Promise<unknown>, what: string): void => {
  work.catch((error: unknown) => report(error, what));
};

/** Holds no state: everything it knows comes with the event. Listeners are registered at once, or a woken worker misses its event. */
export default defineBackground(() => {
  serveDictionaries();
  browser.action.onClicked.addListener((tab) => run(readTab(tab), 'reading a tab'));
  // Firefox on Android has neither menus nor commands.
  browser.contextMenus?.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
    const item = menuItem(menuItemId);
    if (item === 'read-page' && tab) run(readTab(tab), 'reading a tab');
    if (item === 'read-link' && linkUrl) run(readLink(linkUrl, tab?.id), 'reading a link');
    if (item === 'site') run(openSitePage(tab?.url), 'opening the options of a site');
  });
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === 'site') run(openSitePage(tab?.url), 'opening the options of a site');
    if (command === 'options') run(browser.runtime.openOptionsPage(), 'opening the options');
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    run(speak(), 'making the menus');
    run(migrateStorage(), 'bringing the settings up to date');
    // Browsers forget registered scripts when they update the extension.
    run(registerDetector(), 'registering the detector');
    if (reason === 'install') run(openWelcome(), 'opening the first page');
  });
  browser.runtime.onStartup.addListener(() => {
    run(speak(), 'making the menus');
    run(registerDetector(), 'registering the detector');
  });
  watchSites(() => run(registerDetector(), 'registering the detector'));
  browser.runtime.onMessage.addListener((value: unknown, sender, answer: (result?: unknown) => void) => {
    const received = parseMessage(value);
    if (!received) return false;
    const tabId = sender.tab?.id;
    // The extension's own pages need not stand in a tab.
    if (tabId === undefined && received.type !== 'language') return false;
    answerMessage(received, { tabId: tabId ?? -1, address: sender.url }).then(answer, (error: unknown) => {
      report(error, `answering ${received.type}`);
      // Whatever comes of it, the sender is answered: it sees for itself whether the converter arrived.
      answer();
    });
    return true;
  });
});
