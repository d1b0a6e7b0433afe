import { browser } from 'wxt/browser';
import { forbiddenReason, refusalReason } from '../../lib/reader/forbidden.ts';
import { tellUnavailable } from './action-state.ts';

/** Milliseconds after which a refused injection is tried once more: short enough to be one click to the person. */
const SECOND_TRY = 150;

/** What the background needs to know of a tab. */
export interface Tab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

/** Injects the reader, which opens or closes itself: a message could be lost by a sleeping worker, an injection is not. */
export async function readTab({ id, url }: Tab): Promise<void> {
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

/**
 * Opens the reader where no one clicked, as soon as the page is parsed: its pictures and advertisements may take minutes. It
 * stays away where it is open already, and where the page is no article after all. Rejects where the site is not granted.
 */
export async function readByItself(tabId: number): Promise<void> {
  const injection = { target: { tabId }, injectImmediately: true };
  await browser.scripting.executeScript({ ...injection, func: markByItself });
  await browser.scripting.executeScript({ ...injection, files: ['/content-scripts/reader.js'] });
}

/**
 * Waits until the page is parsed and marks that no one clicked. Runs in the page's isolated world, from its source alone;
 * `takeByItself` of `lib/reader/by-itself.ts` reads the mark.
 */
async function markByItself(): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  (globalThis as { [mark: symbol]: unknown })[Symbol.for('limpid.by-itself')] = true;
}
