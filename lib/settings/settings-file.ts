import {
  changedKeys,
  type Items,
  keyItem,
  listSiteSettings,
  mayDifferBySite,
  ownItem,
  ownSettings,
  siteItem,
} from './items.ts';
import { type SettingName, type Settings, validSettings } from './table.ts';

/** Says what the file is; a later form gets another number. Form 1 has no sites and no keys. */
const FORM = 2;

/** Most keys that one command has in a file: more is a file of something else. */
const MOST_KEYS = 4;

/** Writes what a person changed (own values, those of sites, keys) as a file that `parseSettingsFile` reads. */
export function formatSettingsFile(items: Items): string {
  const file = {
    limpidSettings: FORM,
    settings: ownSettings(items),
    sites: Object.fromEntries(listSiteSettings(items).map(({ host, settings }) => [host, settings])),
    keys: validKeyLists(changedKeys(items)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a settings file as items, each value validated alone; null for what is no such file. */
export function parseSettingsFile(text: string): Items | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Not JSON: another file was chosen.
    return null;
  }
  if (!isRecord(value) || (value.limpidSettings !== 1 && value.limpidSettings !== FORM)) return null;
  if (!isRecord(value.settings)) return null;
  const items: Record<string, unknown> = {};
  for (const [name, own] of settingsOf(value.settings)) items[ownItem(name)] = own;
  for (const [host, settings] of Object.entries(isRecord(value.sites) ? value.sites : {})) {
    if (host === '' || /\s/.test(host)) continue;
    for (const [name, own] of settingsOf(settings))
      if (mayDifferBySite(name)) items[siteItem(name, host)] = own;
  }
  const keys = validKeyLists(isRecord(value.keys) ? value.keys : {});
  for (const [command, list] of Object.entries(keys)) items[keyItem(command)] = list;
  return items;
}

function settingsOf(record: unknown): [SettingName, Settings[SettingName]][] {
  return Object.entries(validSettings(record)) as [SettingName, Settings[SettingName]][];
}

function validKeyLists(record: Readonly<Record<string, unknown>>): Record<string, readonly string[]> {
  const isList = (value: unknown): value is string[] =>
    Array.isArray(value) && value.length <= MOST_KEYS && value.every((key) => typeof key === 'string');
  return Object.fromEntries(
    Object.entries(record).flatMap(([command, value]) =>
      /^\w+$/.test(command) && isList(value) ? [[command, value]] : [],
    ),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
