import { browser } from 'wxt/browser';
import { type Items, type ItemsPatch, isSettingsItem, patched, VERSION_ITEM } from './items.ts';
import { FORMER_ITEMS, migrate } from './migrations.ts';

/** What storage gave. */
export interface StoredItems {
  /** In their present form. */
  readonly items: Items;
  /** What the next write has to write besides, so that storage holds that form too. */
  readonly migration: ItemsPatch;
  /** Whether storage can be relied upon. */
  readonly works: boolean;
}

/**
 * Reads items from `sync`, which follows the person to their other browsers, and from `local`, which holds what `sync` would
 * not take and is therefore newer. Without names all items are read. Never fails: without storage it gives none.
 */
export async function readItems(names?: readonly string[]): Promise<StoredItems> {
  const wanted = names ? [...names, VERSION_ITEM, ...FORMER_ITEMS] : null;
  const answers = await Promise.allSettled(
    (['sync', 'local'] as const).map(async (area) => await browser.storage[area].get(wanted)),
  );
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value ?? {}] : []));
  const items = patched({}, Object.assign({}, ...found.map(onlyOurs)));
  const { items: present, patch } = migrate(items);
  return { items: present, migration: patch, works: found.length > 0 };
}

/** Places, picks and words stand in `local` too. */
function onlyOurs(items: Items): Items {
  return Object.fromEntries(
    Object.entries(items).filter(([item]) => isSettingsItem(item) || FORMER_ITEMS.includes(item)),
  );
}

/** Writes items; false where no storage takes them. */
export async function writeItems(patch: ItemsPatch): Promise<boolean> {
  const items = Object.keys(patch);
  const gone = items.filter((item) => patch[item] === null);
  const kept = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null));
  // All at once: a page that is being left runs nothing that comes after an `await`. What `sync` has from now on must not be
  // hidden by what it once refused.
  const [set, removed] = await Promise.allSettled([
    (async () => await browser.storage.sync.set(kept))(),
    (async () => await (gone.length > 0 ? browser.storage.sync.remove(gone) : undefined))(),
    (async () => await browser.storage.local.remove(items))(),
  ]);
  if (set.status === 'fulfilled' && removed.status === 'fulfilled') return true;
  try {
    // Sync is switched off or over its quota: this browser at least knows the values, and which ones are gone.
    await browser.storage.local.set(patch);
    return true;
  } catch {
    // Storage is blocked altogether.
    return false;
  }
}

/**
 * Calls back with the items as they are when one of them has changed in another tab, window or browser of the person, until
 * the signal aborts. `names` as in `readItems`.
 */
export function watchItems(
  names: readonly string[] | undefined,
  listener: (items: Items) => void,
  signal: AbortSignal,
): void {
  const wanted = names && new Set(names);
  const onChanged = (changes: Readonly<Record<string, unknown>>): void => {
    const isOurs = Object.keys(changes).some((item) => (wanted ? wanted.has(item) : isSettingsItem(item)));
    if (!isOurs) return;
    void readItems(names).then((stored) => {
      if (stored.works && !signal.aborted) listener(stored.items);
    });
  };
  try {
    browser.storage.onChanged.addListener(onChanged);
  } catch {
    // Storage is blocked: there is nothing to follow.
    return;
  }
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}

/** Brings what is stored to its present form; to be called when the extension was installed or updated. */
export async function migrateStorage(): Promise<void> {
  const { migration } = await readItems();
  // Where there is nothing yet, an older browser of the person may still send what it has.
  if (Object.keys(migration).some((item) => item !== VERSION_ITEM)) await writeItems(migration);
}
