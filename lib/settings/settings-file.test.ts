import { describe, expect, test } from 'vitest';
import { formatSettingsFile, parseSettingsFile } from './settings-file.ts';

describe('settings files', () => {
  test('come back as they went', () => {
    const changed = { theme: 'sepia', size: 130, script: 'Hant-TW', quotes: false } as const;
    expect(parseSettingsFile(formatSettingsFile(changed))).toEqual(changed);
  });

  test('a bad field is left out alone', () => {
    const text = JSON.stringify({ limpidSettings: 1, settings: { theme: 'pink', size: 120, other: 1 } });
    expect(parseSettingsFile(text)).toEqual({ size: 120 });
  });

  test.each([
    ['no JSON', '{'],
    ['another file', '{"name":"limpid"}'],
    ['a list', '[1]'],
    ['nothing', 'null'],
    ['a later form', '{"limpidSettings":2,"settings":{}}'],
  ])('%s is refused', (_, text) => {
    expect(parseSettingsFile(text)).toBeNull();
  });
});
