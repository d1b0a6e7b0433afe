import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES, commandFor, type KeyPress, SHORTCUTS } from './shortcuts.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    code: '',
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
    ...more,
  };
}

describe('shortcuts', () => {
  test('no key means two commands', () => {
    const keys = COMMAND_NAMES.flatMap((name) => [...SHORTCUTS[name].keys]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(['altKey', 'ctrlKey', 'metaKey', 'isComposing'] as const)(
    '%s leaves the key alone',
    (modifier) => {
      expect(commandFor(press('s', { [modifier]: true }), true)).toBeNull();
    },
  );

  test('capital and small letter are different commands', () => {
    expect(commandFor(press('g'), true)).toBe('firstSection');
    expect(commandFor(press('G', { shiftKey: true }), true)).toBe('lastSection');
  });

  test.each([
    ['an input method that holds the key', press('Process', { code: 'KeyS' }), 'script'],
    ['a Zhuyin layout', press('ㄋ', { code: 'KeyS' }), 'script'],
    ['a Zhuyin layout with Shift', press('ㄕ', { code: 'KeyG', shiftKey: true }), 'lastSection'],
    ['a key that is none', press('F5', { code: 'F5' }), null],
  ])('%s', (_what, event, expected) => {
    expect(commandFor(event, true)).toBe(expected);
  });

  test('single keys turned off leave Escape', () => {
    expect(
      COMMAND_NAMES.filter((name) => commandFor(press(SHORTCUTS[name].keys[0]), false) !== null),
    ).toEqual(['close']);
  });
});
