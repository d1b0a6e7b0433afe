import { describe, expect, test } from 'vitest';
import { formatSettingsFile, parseSettingsFile } from './settings-file.ts';

describe('settings file', () => {
  test('own values, values of sites and keys survive the way out and in', () => {
    const items = {
      'own theme': 'sepia',
      'own size': 120,
      'site theme news.example.com:8080': 'dark',
      'key find': ['w'],
      'key close': [],
      version: 2,
    };
    const { version: _, ...kept } = items;
    expect(parseSettingsFile(formatSettingsFile(items))).toEqual(kept);
  });

  test('a file of the first form is read', () => {
    const text = JSON.stringify({ limpidSettings: 1, settings: { theme: 'dark' } });
    expect(parseSettingsFile(text)).toEqual({ 'own theme': 'dark' });
  });

  test('a bad field is left out alone', () => {
    const text = JSON.stringify({
      limpidSettings: 2,
      settings: { theme: 'pink', size: 120, other: 1 },
      sites: {
        'a.example': { size: 9, font: 'kai', language: 'en' },
        'b c': { font: 'kai' },
        'd.example': 4,
      },
      keys: { find: ['w'], listen: 'w', script: ['a', 'b', 'c', 'd', 'e'], 'no word': ['x'] },
    });
    expect(parseSettingsFile(text)).toEqual({
      'own size': 120,
      'site font a.example': 'kai',
      'key find': ['w'],
    });
  });

  test.each([
    ['no JSON', '{'],
    ['another file', '{"name":"limpid"}'],
    ['a list', '[1]'],
    ['nothing', 'null'],
    ['a later form', '{"limpidSettings":3,"settings":{}}'],
    ['one without settings', '{"limpidSettings":2}'],
  ])('%s is refused', (_, text) => {
    expect(parseSettingsFile(text)).toBeNull();
  });
});
