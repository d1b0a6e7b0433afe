import { browser } from 'wxt/browser';
import { hostOf, patternOf } from '../../lib/sites.ts';

/** Item that says that the first page was shown; a reinstallation in a profile that keeps its storage is no first time. */
const WELCOMED = 'welcomed';

/** Shows the first page, once. */
export async function openWelcome(): Promise<void> {
  const { [WELCOMED]: shown } = await browser.storage.local.get(WELCOMED);
  if (shown === true) return;
  await browser.storage.local.set({ [WELCOMED]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Opens the options page at what happens by itself on the site of an address: only a page of the extension may ask for it. */
export async function openSitePage(address: string | undefined): Promise<void> {
  const host = hostOf(patternOf(address) ?? '');
  await browser.tabs.create({
    url: browser.runtime.getURL(`/options.html?site=${encodeURIComponent(host)}#sites`),
  });
}
