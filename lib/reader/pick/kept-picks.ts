import { browser } from 'wxt/browser';
import {
  findBySelectorPath,
  isSelectorPath,
  type SelectorPath,
  selectorPathOf,
} from '../../page/selector-path.ts';
import type { Pick } from './pick.ts';

/** A pick as it is kept for a site. */
export interface KeptPick {
  readonly chosen: SelectorPath | null;
  readonly excluded: readonly SelectorPath[];
}

/** A site with its pick, as the options page lists it. */
export interface SitePick {
  /** As in addresses, with the port where there is one: `news.example.com`. */
  readonly host: string;
  readonly pick: KeptPick;
}

const PREFIX = 'pick ';

/** Most parts that a record may leave out: more were not made by pointing. */
const MAX_EXCLUDED = 50;

/** Whether picks may be kept here: nothing of a private window is. */
export function mayKeepPicks(): boolean {
  return browser.extension?.inIncognitoContext !== true;
}

/** Narrows a value from storage; null for anything that no picker wrote. */
export function parseKeptPick(value: unknown): KeptPick | null {
  if (typeof value !== 'object' || value === null || !('chosen' in value) || !('excluded' in value))
    return null;
  const { chosen, excluded } = value;
  if (chosen !== null && !isSelectorPath(chosen)) return null;
  if (!Array.isArray(excluded) || excluded.length > MAX_EXCLUDED || !excluded.every(isSelectorPath))
    return null;
  return chosen === null && excluded.length === 0 ? null : { chosen, excluded };
}

/** Describes a pick so that it is found on other pages of the site; null where that cannot be. */
export function describePick({ chosen, excluded }: Pick): KeptPick | null {
  const path = chosen && selectorPathOf(chosen);
  if (chosen && !path) return null;
  const others = excluded.flatMap((element) => {
    const other = selectorPathOf(element);
    return other ? [other] : [];
  });
  return parseKeptPick({ chosen: path, excluded: others });
}

/** Finds on a page what a kept pick means; null where nothing of it is there, so that the pipeline chooses. */
export function resolvePick(document: Document, { chosen, excluded }: KeptPick): Pick | null {
  const root = chosen && findBySelectorPath(document, chosen);
  if (chosen && !root) return null;
  const parts = excluded.flatMap((path) => findBySelectorPath(document, path) ?? []);
  return root || parts.length > 0 ? { chosen: root, excluded: parts } : null;
}

/** Reads what is kept for a site; null where nothing is, or storage does not answer. */
export async function readPick(host: string): Promise<KeptPick | null> {
  if (host === '') return null;
  try {
    const key = PREFIX + host;
    const { [key]: value } = await browser.storage.local.get(key);
    return parseKeptPick(value);
  } catch {
    // Storage is blocked: the pipeline chooses.
    return null;
  }
}

/** Keeps a pick for a site, on this machine only; false where it could not be. */
export async function keepPick(host: string, pick: KeptPick): Promise<boolean> {
  if (host === '' || !mayKeepPicks()) return false;
  try {
    await browser.storage.local.set({ [PREFIX + host]: pick });
    return true;
  } catch {
    // Storage is full or blocked; the person is told by the caller.
    return false;
  }
}

/** Lists all sites with a kept pick, by host. */
export async function listPicks(): Promise<SitePick[]> {
  const items: Record<string, unknown> = await browser.storage.local.get(null);
  return Object.keys(items)
    .filter((key) => key.startsWith(PREFIX))
    .sort()
    .flatMap((key) => {
      const pick = parseKeptPick(items[key]);
      return pick ? [{ host: key.slice(PREFIX.length), pick }] : [];
    });
}

/** Forgets the pick of one site. */
export async function forgetPick(host: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + host);
}

/** Forgets the picks of all sites. */
export async function clearPicks(): Promise<void> {
  const items = await browser.storage.local.get(null);
  await browser.storage.local.remove(Object.keys(items).filter((key) => key.startsWith(PREFIX)));
}
