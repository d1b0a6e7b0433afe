import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, isValidSetting, SETTING_NAMES, validSettings } from './table.ts';

describe('settings table', () => {
  test.each(SETTING_NAMES)('%s accepts its own default', (name) => {
    expect(isValidSetting(name, DEFAULT_SETTINGS[name])).toBe(true);
  });

  test('a bad field falls back alone', () => {
    const stored = { theme: 'sepia', size: 4000, lineHeight: '2', justify: false, unknown: 1 };
    expect(validSettings(stored)).toEqual({ theme: 'sepia', justify: false });
  });

  test.each([null, undefined, 'theme', 7, []])('%j gives no settings', (record) => {
    expect(validSettings(record)).toEqual({});
  });

  test('a field of the prototype is no setting', () => {
    expect(validSettings(JSON.parse('{"constructor": "auto", "__proto__": {"theme": "dark"}}'))).toEqual({});
  });
});
