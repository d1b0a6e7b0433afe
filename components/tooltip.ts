import { message } from '../lib/i18n.ts';
import type { KeysModel } from '../lib/reader/keys-model.ts';
import type { SettingsModel } from '../lib/reader/settings-model.ts';
import { type CommandName, isSingleKey, SHORTCUTS } from '../lib/reader/shortcuts.ts';

/** What names of keys depend on. */
export interface KeyNames {
  readonly keys: Pick<KeysModel, 'keys'>;
  readonly settings: Pick<SettingsModel, 'current'>;
}

/** The keys that run a command now, without single letters where these are off. */
export function activeKeys({ keys, settings }: KeyNames, name: CommandName): readonly string[] {
  const { singleKeys } = settings.current.value;
  return keys.keys.value[name].filter((key) => singleKeys || !isSingleKey(key));
}

/** A key as it stands on keyboards. */
export function keyLabel(key: string): string {
  // `Alt++` is Alt and the plus sign.
  return key === 'Escape' ? 'Esc' : key.replace(/\+(?=.)/g, ' + ');
}

/** Attributes of a button that runs a command: its name and key as tooltip, and the key for screen readers. */
export function commandAttributes(
  names: KeyNames,
  name: CommandName,
): { title: string; 'aria-keyshortcuts'?: string } {
  const label = message(SHORTCUTS[name].label);
  const [key] = activeKeys(names, name);
  if (key === undefined) return { title: label };
  return { title: message('tooltip', label, keyLabel(key)), 'aria-keyshortcuts': key };
}
