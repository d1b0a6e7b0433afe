import { browser } from 'wxt/browser';
import { isPlaceMark, type PlaceMark } from './place-mark.ts';

/** How many addresses are remembered; the oldest go first. */
const LIMIT = 500;

/** Item that lists the remembered addresses, newest last. */
const INDEX_KEY = 'places';

const keyOf = (address: string): string => `place ${address}`;

/** The address that a place is kept under: two fragments are one page. */
function pageOf(address: string): string {
  return address.split('#')[0] ?? address;
}

/** Whether places may be kept here: nothing of a private window is. */
function mayKeep(): boolean {
  return browser.extension?.inIncognitoContext !== true;
}

async function readIndex(): Promise<string[]> {
  const { [INDEX_KEY]: list } = await browser.storage.local.get(INDEX_KEY);
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
}

/** Reads the place that was left at an address; null where there is none, or storage does not answer. */
export async function readPlace(address: string): Promise<PlaceMark | null> {
  if (!mayKeep()) return null;
  try {
    const key = keyOf(pageOf(address));
    const { [key]: value } = await browser.storage.local.get(key);
    return isPlaceMark(value) ? value : null;
  } catch {
    // Storage is blocked: the article opens at its beginning.
    return null;
  }
}

/** Keeps a place, on this machine only, or forgets it (null). Quietly does nothing where storage fails. */
export async function writePlace(address: string, mark: PlaceMark | null): Promise<void> {
  if (!mayKeep()) return;
  const page = pageOf(address);
  try {
    const others = (await readIndex()).filter((entry) => entry !== page);
    if (mark === null) {
      await browser.storage.local.remove(keyOf(page));
      await browser.storage.local.set({ [INDEX_KEY]: others });
      return;
    }
    const kept = [...others, page].slice(-LIMIT);
    const dropped = others.slice(0, Math.max(0, others.length + 1 - LIMIT));
    await browser.storage.local.set({ [INDEX_KEY]: kept, [keyOf(page)]: mark });
    if (dropped.length > 0) await browser.storage.local.remove(dropped.map(keyOf));
  } catch {
    // Storage is full or blocked: a place that is not kept costs a scroll, no more.
  }
}

/** Forgets every place. */
export async function clearPlaces(): Promise<void> {
  const index = await readIndex();
  await browser.storage.local.remove([INDEX_KEY, ...index.map(keyOf)]);
}
