import { browser } from 'wxt/browser';
import { askFor, patternOf } from '../../lib/sites.ts';
import { showState } from './action-state.ts';
import { readByItself, type Tab } from './read-tab.ts';

/** Milliseconds that a tab has to show its page: longer, and the background would fall asleep over it. */
const PATIENCE = 25_000;

/**
 * Opens a link in a tab and reads it there. A click grants the page it is on and no other, so the site of the link is asked
 * for at this moment; refused, the tab opens all the same, and its button says that a click reads it.
 */
export async function readLink(address: string, opener: number | undefined): Promise<void> {
  const pattern = patternOf(address);
  if (pattern === null) return;
  // First of all: browsers let one ask during the click only.
  const isGranted = await askFor(pattern);
  const tab = await browser.tabs.create({
    url: address,
    ...(opener !== undefined && { openerTabId: opener }),
  });
  if (tab.id === undefined) return;
  await untilShown(tab.id);
  try {
    if (!isGranted) throw new Error('not granted');
    await readByItself(tab.id);
  } catch {
    // Refused by the person, or the link led on to another site.
    await showState(tab.id, 'ready');
  }
}

/** Waits until a tab has left the empty page it began with. Not for all of its page: a blocked advertisement may take minutes. */
function untilShown(tabId: number): Promise<void> {
  const { onUpdated } = browser.tabs;
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      onUpdated.removeListener(onUpdate);
      resolve();
    };
    // The address is told where the site is granted; elsewhere the end of loading has to do.
    const look = ({ status, url }: Pick<Tab, 'url'> & { readonly status?: string | undefined }): void => {
      const isEmpty = url === undefined || url === '' || url === 'about:blank';
      if (!isEmpty || (status === 'complete' && url === undefined)) end();
    };
    const onUpdate = (id: number, _change: unknown, tab: Parameters<typeof look>[0]): void => {
      if (id === tabId) look(tab);
    };
    const timer = setTimeout(end, PATIENCE);
    onUpdated.addListener(onUpdate);
    browser.tabs.get(tabId).then(look, end);
  });
}
