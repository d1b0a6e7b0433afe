import { describe, expect, test } from 'vitest';
import { stepped } from './commands.ts';

describe('stepped', () => {
  test('a choice goes round in a circle, both ways', () => {
    expect(stepped('script', 'original', 1)).toBe('Hans');
    expect(stepped('script', 'Hant-HK', 1)).toBe('original');
    expect(stepped('script', 'original', -1)).toBe('Hant-HK');
  });

  test('a number stops at its bounds', () => {
    expect(stepped('size', 250, 1)).toBe(250);
    expect(stepped('size', 70, -1)).toBe(70);
    expect(stepped('size', 100, 1)).toBe(110);
  });

  test('tenths stay tenths', () => {
    let value = 1.3;
    for (let count = 0; count < 7; count += 1) value = stepped('lineHeight', value, 1);
    expect(value).toBe(2);
  });

  test('a switch turns', () => {
    expect(stepped('images', true, 1)).toBe(false);
  });
});
