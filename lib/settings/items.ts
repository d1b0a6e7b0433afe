import { DEFAULT_SETTINGS, SETTING_NAMES, type SettingName, type Settings, validSettings } from './table.ts';

/**
 * What storage holds of a person's settings, by item. Every value is an item of its own, so that two tabs, or two browsers
 * of one person, that write at the same time write different things: `own size`, `site size news.example.com`, `key find`.
 */
export type Items = Readonly<Record<string, unknown>>;

/** Items to be written; null takes one away. */
export type ItemsPatch = Readonly<Record<string, unknown>>;

/** Item with the number of the form that the others have (`migrations.ts`). */
export const VERSION_ITEM = 'version';

const OWN = 'own ';
const SITE = 'site ';
const KEY = 'key ';

/** Settings that are the person's, wherever they read. */
const NOT_BY_SITE: ReadonlySet<SettingName> = new Set(['language', 'singleKeys', 'keepPlace']);

/** Whether a site may have a value of its own for a setting. */
export function mayDifferBySite(name: SettingName): boolean {
  return !NOT_BY_SITE.has(name);
}

/** The item of a person's value that holds everywhere. */
export function ownItem(name: SettingName): string {
  return OWN + name;
}

/** The item of a value for one site; `host` as in addresses, with the port where there is one. */
export function siteItem(name: SettingName, host: string): string {
  return `${SITE}${name} ${host}`;
}

/** The item of the keys of a command. */
export function keyItem(command: string): string {
  return KEY + command;
}

/** The items that the reader needs on a page of a site; an empty host stands for pages without one. */
export function itemNames(host: string, commands: readonly string[]): string[] {
  return [
    VERSION_ITEM,
    ...SETTING_NAMES.map(ownItem),
    ...(host === '' ? [] : SETTING_NAMES.filter(mayDifferBySite).map((name) => siteItem(name, host))),
    ...commands.map(keyItem),
  ];
}

/** Whether an item is one of these, whichever version wrote it. */
export function isSettingsItem(item: string): boolean {
  return item === VERSION_ITEM || [OWN, SITE, KEY].some((prefix) => item.startsWith(prefix));
}

/** The values that the person changed everywhere, each validated alone. */
export function ownSettings(items: Items): Partial<Settings> {
  return validSettings(withoutPrefix(items, OWN));
}

/** A site with what differs there. */
export interface SiteSettings {
  readonly host: string;
  readonly settings: Partial<Settings>;
}

/** The values for one site, each validated alone. */
export function siteSettings(items: Items, host: string): Partial<Settings> {
  if (host === '') return {};
  const names = SETTING_NAMES.filter(mayDifferBySite);
  return validSettings(Object.fromEntries(names.map((name) => [name, items[siteItem(name, host)]])));
}

/** The settings as they apply on a site: its own values over the person's over the defaults. */
export function settingsOf(items: Items, host: string): Settings {
  return { ...DEFAULT_SETTINGS, ...ownSettings(items), ...siteSettings(items, host) };
}

/** Every site with values of its own, by host. */
export function listSiteSettings(items: Items): SiteSettings[] {
  const hosts = new Set(
    Object.keys(items).flatMap((item) => (item.startsWith(SITE) ? (item.split(' ')[2] ?? []) : [])),
  );
  return [...hosts]
    .sort()
    .map((host) => ({ host, settings: siteSettings(items, host) }))
    .filter(({ settings }) => Object.keys(settings).length > 0);
}

/** What was written for the keys of commands, by command; not validated: this layer knows no commands. */
export function changedKeys(items: Items): Record<string, unknown> {
  return withoutPrefix(items, KEY);
}

/** Takes away every value that holds everywhere, those of other versions too. */
export function withoutOwn(items: Items): ItemsPatch {
  return removal(items, (item) => item.startsWith(OWN));
}

/** Takes away every value of a site; of all sites without a host. */
export function withoutSite(items: Items, host?: string): ItemsPatch {
  return removal(
    items,
    (item) => item.startsWith(SITE) && (host === undefined || item.split(' ')[2] === host),
  );
}

/** Takes away every change of keys. */
export function withoutKeys(items: Items): ItemsPatch {
  return removal(items, (item) => item.startsWith(KEY));
}

/** The items as they are once a patch is written. */
export function patched(items: Items, patch: ItemsPatch): Items {
  return Object.fromEntries(Object.entries({ ...items, ...patch }).filter(([, value]) => value !== null));
}

function removal(items: Items, isGone: (item: string) => boolean): ItemsPatch {
  return Object.fromEntries(
    Object.keys(items)
      .filter(isGone)
      .map((item) => [item, null]),
  );
}

function withoutPrefix(items: Items, prefix: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(items).flatMap(([item, value]) =>
      item.startsWith(prefix) ? [[item.slice(prefix.length), value]] : [],
    ),
  );
}
