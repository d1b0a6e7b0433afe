import { browser } from 'wxt/browser';
import { askFor, patternOf } from '../../lib/sites.ts';
import { showState } from './action-state.ts';
import { readByItself } from './read-tab.ts';

/** Milliseconds that a tab has to show its page: longer, and the background would fall asleep over it. */
const PATIENCE = 25_000;

/** Milliseconds from one look at the tab to the next, and that a look may take: Firefox answers none at a page that goes. */
const INTERVAL = 150;
const LOOK = 2_000;

/** Refusals in a row that are meant: the empty page that a tab begins with may not be read either. */
const REFUSALS = 10;

/**
 * Opens a link in a tab and reads it there. A click grants the page it is on and no other, so the site of the link is asked
 * for at this moment; refused, the tab opens all the same, and its button says that a click reads it.
 */
export async function readLink(address: string, opener: number | undefined): Promise<void> {
  const pattern = patternOf(address);
  if (pattern === null) return;
  // First of all: browsers let one ask during the click only.
  await askFor(pattern);
  const tab = await browser.tabs.create({
    url: address,
    ...(opener !== undefined && { openerTabId: opener }),
  });
  if (tab.id === undefined) return;
  if (await isReadable(tab.id)) await readByItself(tab.id);
  // Refused by the person, or the link led on to another site.
  else await showState(tab.id, 'ready');
}

/** Waits until a tab shows a parsed page that may be read; false where it shows one that may not. */
async function isReadable(tabId: number): Promise<boolean> {
  let refusals = 0;
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(INTERVAL)) {
    const outcome = await Promise.race([look(tabId), pause(LOOK)]);
    if (outcome === 'parsed') return true;
    const { status } = await browser.tabs.get(tabId);
    refusals = outcome === 'forbidden' && status === 'complete' ? refusals + 1 : 0;
    if (refusals === REFUSALS) return false;
  }
  return false;
}

async function look(tabId: number): Promise<'parsed' | 'loading' | 'forbidden'> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      injectImmediately: true,
      func: () => document.readyState !== 'loading' && location.protocol !== 'about:',
    });
    return answer?.result === true ? 'parsed' : 'loading';
  } catch {
    return 'forbidden';
  }
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
