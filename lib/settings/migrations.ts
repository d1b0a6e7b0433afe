import { type Items, type ItemsPatch, ownItem, patched, VERSION_ITEM } from './items.ts';
import { type SettingName, validSettings } from './table.ts';

/** Number of the form in which this version writes its items. */
export const SETTINGS_VERSION = 2;

/** One step from a form to the next: what is to be written over the items of the older one. */
interface Migration {
  readonly from: number;
  readonly date: string;
  readonly patch: (items: Items) => ItemsPatch;
}

/** Item of form 1: all changed settings in one record, of which the last of two tabs to write won. */
const RECORD_ITEM = 'settings';

const MIGRATIONS: readonly Migration[] = [
  {
    // In: { settings: { theme: 'sepia', size: 120 } }. Out: { 'own theme': 'sepia', 'own size': 120, version: 2 }.
    from: 1,
    date: '2026-11-24',
    patch(items) {
      const values = Object.entries(validSettings(items[RECORD_ITEM]));
      return {
        ...Object.fromEntries(values.map(([name, value]) => [ownItem(name as SettingName), value])),
        [RECORD_ITEM]: null,
      };
    },
  },
];

/** Items that only older forms have. */
export const FORMER_ITEMS: readonly string[] = [RECORD_ITEM];

/** The form that the items have; a number that this version does not know, where a newer one wrote them. */
function versionOf(items: Items): number {
  const version = items[VERSION_ITEM];
  if (typeof version === 'number' && Number.isInteger(version) && version > 0) return version;
  return items[RECORD_ITEM] === undefined ? SETTINGS_VERSION : 1;
}

/**
 * Brings items of any released form to the present one: the items, and what is to be written so that storage holds them. Items
 * of a newer version are left as they are; what this version understands of them holds.
 */
export function migrate(items: Items): { readonly items: Items; readonly patch: ItemsPatch } {
  const version = versionOf(items);
  if (version > SETTINGS_VERSION) return { items, patch: {} };
  let patch: ItemsPatch = {};
  for (const migration of MIGRATIONS) {
    if (migration.from >= version) patch = { ...patch, ...migration.patch(patched(items, patch)) };
  }
  if (items[VERSION_ITEM] !== SETTINGS_VERSION) patch = { ...patch, [VERSION_ITEM]: SETTINGS_VERSION };
  return { items: patched(items, patch), patch };
}
