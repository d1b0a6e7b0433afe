import { computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  mayDifferBySite,
  ownItem,
  ownSettings,
  settingsOf,
  siteItem,
  siteSettings,
  withoutOwn,
  withoutSite,
} from '../settings/items.ts';
import { DEFAULT_SETTINGS, isValidSetting, type SettingName, type Settings } from '../settings/table.ts';
import type { ItemsModel } from './items-model.ts';

/** The settings as they apply to the open reader: those of the site over the person's own over the defaults. */
export interface SettingsModel {
  readonly current: ReadonlySignal<Settings>;
  /** As in addresses; empty where nothing is kept for a site: on the options page, for files, in private windows. */
  readonly host: string;
  /** Whether what is changed now holds on this site alone. */
  readonly isSiteOnly: ReadonlySignal<boolean>;
  /** Begins to keep changes for this site alone, or takes away all that was kept for it. */
  setSiteOnly(on: boolean): void;
  /** Changes one setting, at once here and soon in storage. A value out of bounds is refused. */
  set<Name extends SettingName>(name: Name, value: Settings[Name]): void;
  /** Back to the defaults, all of them; on a site with values of its own, back to the person's own. */
  reset(): void;
}

/** Makes the model over the items, for a site. */
export function createSettingsModel(store: ItemsModel, host: string): SettingsModel {
  const own = computed(() => ownSettings(store.items.value));
  const ofSite = computed(() => siteSettings(store.items.value, host));
  const current = computed(() => settingsOf(store.items.value, host));
  const isSiteWanted = signal(false);
  const isSiteOnly = computed(() => isSiteWanted.value || Object.keys(ofSite.value).length > 0);
  const leaveSite = (): void => {
    isSiteWanted.value = false;
    store.change(withoutSite(store.items.peek(), host));
  };

  return {
    current,
    host,
    isSiteOnly,
    setSiteOnly(on) {
      if (host === '') return;
      if (on) isSiteWanted.value = true;
      else leaveSite();
    },
    set(name, value) {
      if (!isValidSetting(name, value) || current.peek()[name] === value) return;
      if (isSiteOnly.peek() && mayDifferBySite(name)) {
        // A site that goes back to the own value has none of its own.
        const isOwn = (own.peek()[name] ?? DEFAULT_SETTINGS[name]) === value;
        isSiteWanted.value = true;
        store.change({ [siteItem(name, host)]: isOwn ? null : value });
      } else store.change({ [ownItem(name)]: DEFAULT_SETTINGS[name] === value ? null : value });
    },
    reset() {
      if (isSiteOnly.peek()) leaveSite();
      else store.change(withoutOwn(store.items.peek()));
    },
  };
}
