import { describe, expect, test } from 'vitest';
import { foldOutline } from './fold-outline.ts';

/** Ten parts of three sections each. */
const long = Array.from({ length: 40 }, (_, index) => ({
  id: `s${index}`,
  title: `${index}`,
  level: index % 4 === 0 ? 1 : 2,
}));
const ids = (current: string | null) => foldOutline(long, current).map((entry) => entry.id);
const parts = long.filter((entry) => entry.level === 1).map((entry) => entry.id);

describe('foldOutline', () => {
  test('a long outline shows its highest level before reading starts', () => {
    expect(ids(null)).toEqual(parts);
  });

  test.each(['s4', 's6'])('opens the part that is being read (%s)', (current) => {
    expect(ids(current)).toEqual(['s0', 's4', 's5', 's6', 's7', ...parts.slice(2)]);
  });

  test('opens the last part to its end', () => {
    expect(ids('s39')).toEqual([...parts, 's37', 's38', 's39']);
  });

  test('a short outline is whole', () => {
    const short = long.slice(0, 12);
    expect(foldOutline(short, 's0')).toBe(short);
  });

  test('a long outline of one level is whole', () => {
    const flat = long.map((entry) => ({ ...entry, level: 1 }));
    expect(foldOutline(flat, 's3')).toHaveLength(40);
  });
});
