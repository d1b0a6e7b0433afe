import { browser } from 'wxt/browser';
import { type Settings, validSettings } from './table.ts';

/** The one record that holds what the person changed: a single item, so that one write is one operation of the quota. */
const STORAGE_KEY = 'settings';

/** What storage gave: the changed settings, and whether it can be relied upon. */
export interface StoredSettings {
  readonly changed: Partial<Settings>;
  readonly works: boolean;
}

/** Where settings are kept. `sync` follows the person to their other browsers; `local` is for browsers without it. */
type Area = 'sync' | 'local';

async function firstThatWorks<T>(attempt: (area: Area) => Promise<T>): Promise<T | undefined> {
  for (const area of ['sync', 'local'] as const) {
    try {
      return await attempt(area);
    } catch {
      // Sync is switched off, over its quota, or storage is blocked altogether: the next area may do.
    }
  }
  return undefined;
}

/** Reads the changed settings, each field validated alone. Never fails: without storage it gives none. */
export async function readSettings(): Promise<StoredSettings> {
  const record = await firstThatWorks(async (area) => (await browser.storage[area].get(STORAGE_KEY)) ?? {});
  if (record === undefined) return { changed: {}, works: false };
  return { changed: validSettings(record[STORAGE_KEY]), works: true };
}

/** Writes the changed settings; false where no storage takes them. */
export async function writeSettings(changed: Partial<Settings>): Promise<boolean> {
  const written = await firstThatWorks(async (area) => {
    await browser.storage[area].set({ [STORAGE_KEY]: changed });
    return true;
  });
  return written ?? false;
}

/** Calls back when the settings change in another tab, window or browser of the person, until the signal aborts. */
export function watchSettings(listener: (changed: Partial<Settings>) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[STORAGE_KEY];
    if (change) listener(validSettings(change.newValue));
  };
  try {
    browser.storage.onChanged.addListener(onChanged);
  } catch {
    // Storage is blocked: there is nothing to follow.
    return;
  }
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}
