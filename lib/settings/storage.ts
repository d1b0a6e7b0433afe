import { browser } from 'wxt/browser';
import { type Items, type ItemsPatch, isSettingsItem, patched, VERSION_ITEM } from './items.ts';
import { FORMER_ITEMS, migrate } from './migrations.ts';

/** What storage gave. */
export interface StoredItems {
  /** In their present form. */
  readonly items: Items;
  /** What the next write has to write besides, so that storage holds that form too. */
  readonly migration: ItemsPatch;
  /** Whether `local` holds some that `sync` does not have yet. */
  readonly isHeld: boolean;
  /** Whether storage can be relied upon. */
  readonly works: boolean;
}

/**
 * Reads items from `sync`, which follows the person to their other browsers, and from `local`, which holds what `sync` would
 * not take and is therefore newer. Without names all items are read. Never fails: without storage it gives none.
 */
export async function readItems(names?: readonly string[]): Promise<StoredItems> {
  const wanted = names ? [...names, VERSION_ITEM, ...FORMER_ITEMS] : null;
  const [synced, held] = await Promise.allSettled(
    (['sync', 'local'] as const).map(async (area) => onlyOurs(await browser.storage[area].get(wanted))),
  );
  const itemsOf = (answer: typeof synced): Items => (answer?.status === 'fulfilled' ? answer.value : {});
  const { items, patch } = migrate(patched(itemsOf(synced), itemsOf(held)));
  return {
    items,
    migration: patch,
    isHeld: Object.keys(itemsOf(held)).length > 0,
    works: synced?.status === 'fulfilled' || held?.status === 'fulfilled',
  };
}

/** Places, picks and words stand in `local` too. */
function onlyOurs(items: Items): Items {
  return Object.fromEntries(
    Object.entries(items).filter(([item]) => isSettingsItem(item) || FORMER_ITEMS.includes(item)),
  );
}

/**
 * Writes items; false where no storage takes them. They are held until `sync` has them: a page that is being left runs nothing
 * that comes after an `await`. `isCurrent` says of which items no newer value has come meanwhile.
 */
export async function writeItems(
  patch: ItemsPatch,
  isCurrent: (item: string) => boolean = () => true,
): Promise<boolean> {
  const items = Object.keys(patch);
  const gone = items.filter((item) => patch[item] === null);
  const kept = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null));
  // All begun at once. Where sync is switched off or over its quota, this browser at least knows the values.
  const held = holdItems(patch);
  const [set, removed] = await Promise.allSettled([
    (async () => await browser.storage.sync.set(kept))(),
    (async () => await (gone.length > 0 ? browser.storage.sync.remove(gone) : undefined))(),
  ]);
  if (set.status === 'rejected' || removed.status === 'rejected') return held;
  await held;
  // What `sync` has from now on must not be hidden by what it once refused.
  await browser.storage.local.remove(items.filter(isCurrent)).catch(() => undefined);
  return true;
}

/**
 * Keeps items in this browser, at once and as often as one likes, until `writeItems` writes them: `sync` takes only so many
 * writes a minute, and a page may be left before the next. False where this browser does not take them.
 */
export async function holdItems(patch: ItemsPatch): Promise<boolean> {
  try {
    await browser.storage.local.set(patch);
    return true;
  } catch {
    // Storage is blocked or full.
    return false;
  }
}

/** Writes what is still held because its page was left before it could, or because `sync` refused it. `names` as in `readItems`. */
export async function writeHeldItems(names?: readonly string[]): Promise<void> {
  try {
    const held = onlyOurs((await browser.storage.local.get(names ? [...names] : null)) ?? {});
    if (Object.keys(held).length > 0) await writeItems(held);
  } catch {
    // Storage is blocked: it holds nothing then.
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
