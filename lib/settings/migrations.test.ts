import { describe, expect, test } from 'vitest';
import { ownSettings } from './items.ts';
import { migrate, SETTINGS_VERSION } from './migrations.ts';

describe('migrations', () => {
  test('form 1: the record of all settings becomes an item for each, and goes', () => {
    const before = { settings: { theme: 'sepia', size: 120, lineHeight: '2', other: 1 } };
    const { items, patch } = migrate(before);
    expect(items).toEqual({ 'own theme': 'sepia', 'own size': 120, version: 2 });
    expect(patch).toEqual({ 'own theme': 'sepia', 'own size': 120, settings: null, version: 2 });
  });

  test.each([[null], ['text'], [7], [[]]])('form 1, damaged: %j gives no settings', (settings) => {
    expect(migrate({ settings }).items).toEqual({ version: 2 });
  });

  test('what is of the present form stays, and nothing is to be written', () => {
    const items = { 'own theme': 'dark', version: SETTINGS_VERSION };
    expect(migrate(items)).toEqual({ items, patch: {} });
  });

  test('a browser that still has form 1 cannot bring it back', () => {
    const items = { settings: { theme: 'sepia' }, 'own theme': 'dark', version: 2 };
    expect(ownSettings(migrate(items).items)).toEqual({ theme: 'dark' });
    expect(migrate(items).patch).toEqual({});
  });

  test('a newer form is left alone, and what is understood of it holds', () => {
    const items = { 'own theme': 'dark', 'own size': { phone: 120 }, 'own glow': 3, version: 9 };
    expect(migrate(items).patch).toEqual({});
    expect(ownSettings(migrate(items).items)).toEqual({ theme: 'dark' });
  });

  test.each([[-1], [1.5], ['2'], [{}]])('a damaged version, %j, is mended', (version) => {
    const { items, patch } = migrate({ 'own theme': 'dark', version });
    expect(items).toEqual({ 'own theme': 'dark', version: 2 });
    expect(patch).toEqual({ version: 2 });
  });
});
