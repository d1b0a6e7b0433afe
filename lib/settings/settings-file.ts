import { type Settings, validSettings } from './table.ts';

/** Says what the file is; a later form gets another number. */
const FORM = 1;

/** Writes changed settings as a file that `parseSettingsFile` reads. */
export function formatSettingsFile(changed: Partial<Settings>): string {
  return `${JSON.stringify({ limpidSettings: FORM, settings: changed }, null, 2)}\n`;
}

/** Reads a settings file, each field validated alone; null for what is no such file. */
export function parseSettingsFile(text: string): Partial<Settings> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Not JSON: another file was chosen.
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  if (!('limpidSettings' in value) || value.limpidSettings !== FORM || !('settings' in value)) return null;
  return validSettings(value.settings);
}
