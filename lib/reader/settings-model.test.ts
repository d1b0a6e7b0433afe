import { computed, signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { type Items, type ItemsPatch, patched } from '../settings/items.ts';
import { DEFAULT_SETTINGS } from '../settings/table.ts';
import { createSettingsModel, type SettingsModel } from './settings-model.ts';

const HOST = 'news.example.com';

function open(
  stored: Items = {},
  host = HOST,
): { model: SettingsModel; changes: ItemsPatch[]; items(): Items } {
  const items = signal(stored);
  const changes: ItemsPatch[] = [];
  const store = {
    items: computed(() => items.value),
    change(patch: ItemsPatch) {
      changes.push(patch);
      items.value = patched(items.peek(), patch);
    },
  };
  return { model: createSettingsModel(store, host), changes, items: () => items.peek() };
}

describe('settings model', () => {
  test('what was never changed has its default', () => {
    const { model } = open({ 'own theme': 'sepia' });
    expect(model.current.value).toEqual({ ...DEFAULT_SETTINGS, theme: 'sepia' });
  });

  test('a bad value falls back alone', () => {
    const { model } = open({ 'own theme': 'pink', 'own size': 120, [`site size ${HOST}`]: 9000 });
    expect(model.current.value).toEqual({ ...DEFAULT_SETTINGS, size: 120 });
  });

  test('a value out of bounds is refused', () => {
    const { model, changes } = open();
    model.set('size', 9000);
    expect(model.current.value.size).toBe(100);
    expect(changes).toEqual([]);
  });

  test('a value that is the default is none', () => {
    const { model, items } = open({ 'own size': 120 });
    model.set('size', 100);
    expect(items()).toEqual({});
  });

  test('reset goes back to all defaults, and leaves sites and keys alone', () => {
    const { model, items } = open({
      'own theme': 'sepia',
      'own size': 150,
      'own later': 1,
      'site theme other.example': 'dark',
      'key find': ['w'],
    });
    model.reset();
    expect(model.current.value).toEqual(DEFAULT_SETTINGS);
    expect(items()).toEqual({ 'site theme other.example': 'dark', 'key find': ['w'] });
  });
});

describe('values of a site', () => {
  test('lie over the own ones, on this site alone', () => {
    const stored = { 'own theme': 'sepia', 'own size': 120, [`site theme ${HOST}`]: 'dark' };
    expect(open(stored).model.current.value).toMatchObject({ theme: 'dark', size: 120 });
    expect(open(stored).model.isSiteOnly.value).toBe(true);
    expect(open(stored, 'other.example').model.current.value.theme).toBe('sepia');
    expect(open(stored, 'other.example').model.isSiteOnly.value).toBe(false);
    expect(open(stored, '').model.current.value.theme).toBe('sepia');
  });

  test('are what is changed once the person says so, and nothing before', () => {
    const { model, items } = open();
    model.set('theme', 'sepia');
    model.setSiteOnly(true);
    expect(items()).toEqual({ 'own theme': 'sepia' });
    model.set('theme', 'dark');
    model.set('size', 120);
    expect(items()).toEqual({
      'own theme': 'sepia',
      [`site theme ${HOST}`]: 'dark',
      [`site size ${HOST}`]: 120,
    });
    expect(model.current.value).toMatchObject({ theme: 'dark', size: 120 });
  });

  test('that come back to the own value are none; the next change is still for the site', () => {
    const { model, items } = open({ 'own theme': 'sepia', [`site theme ${HOST}`]: 'dark' });
    model.set('theme', 'sepia');
    expect(items()).toEqual({ 'own theme': 'sepia' });
    model.set('font', 'kai');
    expect(items()).toEqual({ 'own theme': 'sepia', [`site font ${HOST}`]: 'kai' });
  });

  test.each([
    ['said no more', (model: SettingsModel) => model.setSiteOnly(false)],
    ['reset', (model: SettingsModel) => model.reset()],
  ])('go together when %s; own ones and other sites stay', (_, leave) => {
    const { model, items } = open({
      'own theme': 'sepia',
      'site theme other.example': 'grey',
      [`site theme ${HOST}`]: 'dark',
      [`site later ${HOST}`]: 1,
    });
    leave(model);
    expect(items()).toEqual({ 'own theme': 'sepia', 'site theme other.example': 'grey' });
    expect(model.isSiteOnly.value).toBe(false);
    expect(model.current.value.theme).toBe('sepia');
  });

  test('are never of what is the person’s everywhere', () => {
    const { model, items } = open({ [`site theme ${HOST}`]: 'dark', [`site singleKeys ${HOST}`]: false });
    expect(model.current.value.singleKeys).toBe(true);
    model.set('singleKeys', false);
    expect(items()).toMatchObject({ 'own singleKeys': false });
  });

  test('do not exist where there is no site', () => {
    const { model, items } = open({}, '');
    model.setSiteOnly(true);
    model.set('theme', 'dark');
    expect(model.isSiteOnly.value).toBe(false);
    expect(items()).toEqual({ 'own theme': 'dark' });
  });
});
