import { computed, signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { type Items, type ItemsPatch, patched } from '../settings/items.ts';
import { createKeyEditor } from './key-editor.ts';
import { createKeysModel, isAssignable, keysOf } from './keys-model.ts';
import { commandFor, DEFAULT_KEYS, type KeyPress } from './shortcuts.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  const none = {
    code: '',
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
  };
  return { key, ...none, ...more };
}

function open(stored: Items = {}) {
  const items = signal(stored);
  const model = createKeysModel({
    items: computed(() => items.value),
    change(patch: ItemsPatch) {
      items.value = patched(items.peek(), patch);
    },
  });
  const lifetime = new AbortController();
  const editor = createKeyEditor(model, lifetime.signal);
  const run = (event: KeyPress, singleKeys = true) => commandFor(event, singleKeys, model.bindings.peek());
  return { model, editor, lifetime, run, items: () => items.peek() };
}

describe('keys that a person may choose', () => {
  test.each(['ü', 'W', '?', '7', 'ㄅ', 'Alt+s', 'Ctrl+Alt+7', 'F2'])('%s', (key) => {
    expect(isAssignable(key)).toBe(true);
  });

  test.each([
    '',
    ' ',
    'Enter',
    'Escape',
    'ArrowUp',
    'PageDown',
    'F5',
    'Ctrl+t',
    'Meta+c',
    'Alt+F4',
    'Alt+ ',
    'ab',
    '\n',
  ])('not %j', (key) => {
    expect(isAssignable(key)).toBe(false);
  });
});

describe('keysOf', () => {
  test('without changes gives the defaults', () => {
    expect(keysOf({})).toEqual(DEFAULT_KEYS);
  });

  test('takes what is valid, command by command', () => {
    const keys = keysOf({
      find: ['ü'],
      listen: ['Escape'],
      outline: 'x',
      help: [],
      script: [3],
      other: ['z'],
    });
    expect(keys.find).toEqual(['ü']);
    expect(keys.help).toEqual([]);
    expect(keys.listen).toEqual(DEFAULT_KEYS.listen);
    expect(keys.outline).toEqual(DEFAULT_KEYS.outline);
    expect(keys.script).toEqual(DEFAULT_KEYS.script);
  });

  test('a default yields to what the person chose', () => {
    expect(keysOf({ find: ['n'] }).nextSection).toEqual(['j']);
  });

  test('Escape closes whatever is stored', () => {
    expect(keysOf({ close: ['ü'] }).close).toEqual(['Escape']);
  });
});

describe('changing a key', () => {
  test('the next key is the command’s, and the old one no longer', () => {
    const { editor, model, run, items } = open();
    editor.start('find');
    expect(model.offer(press('ü'))).toBe(true);
    expect(editor.waiting.value).toBeNull();
    expect(items()).toEqual({ 'key find': ['ü'] });
    expect(run(press('ü'))).toBe('find');
    expect(run(press('/'))).toBeNull();
    expect(model.offer(press('x'))).toBe(false);
  });

  test('a key that another has is named, and taken only when said', () => {
    const { editor, model, run, items } = open();
    editor.start('find');
    model.offer(press('n'));
    expect(editor.refusal.value).toEqual({ reason: 'clash', key: 'n', other: 'nextSection' });
    expect(items()).toEqual({});
    editor.take();
    expect(run(press('n'))).toBe('find');
    expect(run(press('j'))).toBe('nextSection');
    expect(editor.refusal.value).toBeNull();
  });

  test('a key of the browser’s is refused, and the next one counts', () => {
    const { editor, model, items } = open();
    editor.start('find');
    model.offer(press('t', { ctrlKey: true }));
    expect(editor.refusal.value).toEqual({ reason: 'not-allowed', key: 'Ctrl+t' });
    model.offer(press('ü'));
    expect(items()).toEqual({ 'key find': ['ü'] });
  });

  test('with Alt it works where single keys are off, on a Mac too', () => {
    const { editor, model, run } = open();
    editor.start('find');
    expect(model.offer(press('Alt', { altKey: true }))).toBe(true);
    model.offer(press('ß', { code: 'KeyS', altKey: true }));
    expect(model.keys.value.find).toEqual(['Alt+s']);
    expect(run(press('s', { code: 'KeyS', altKey: true }), false)).toBe('find');
    expect(run(press('s'), false)).toBeNull();
  });

  test('Escape gives up; Tab and Enter stay what they are', () => {
    const { editor, model, items } = open();
    editor.start('find');
    expect(model.offer(press('Tab'))).toBe(false);
    expect(model.offer(press('Enter'))).toBe(false);
    expect(editor.waiting.value).toBe('find');
    expect(model.offer(press('Escape'))).toBe(true);
    expect(editor.waiting.value).toBeNull();
    expect(items()).toEqual({});
  });

  test('a command can have no key, and its own again', () => {
    const { editor, model, run, items } = open();
    editor.start('find');
    editor.clear();
    expect(run(press('/'))).toBeNull();
    expect(model.changed.value).toEqual(new Set(['find']));
    model.reset('find');
    expect(run(press('/'))).toBe('find');
    expect(items()).toEqual({});
  });

  test('ends with its lifetime', () => {
    const { editor, model, lifetime } = open();
    editor.start('find');
    lifetime.abort();
    expect(model.offer(press('ü'))).toBe(false);
  });
});
