import { describe, expect, it } from 'vitest';
import { diffLines } from './line-diff.ts';

function compare(wanted: string, got: string): string[] {
  const marks = { same: ' ', missing: '-', extra: '+' };
  return diffLines(wanted.split('|'), got.split('|')).map(({ kind, text }) => `${marks[kind]}${text}`);
}

describe('diffLines', () => {
  it.each([
    ['finds nothing between equal texts', 'a|b', 'a|b', [' a', ' b']],
    ['marks what is missing and what is extra, in order', 'a|b|c', 'a|x|c|d', [' a', '-b', '+x', ' c', '+d']],
    [
      'does not mind the width of punctuation or the case',
      '他說:「好」|OK',
      '他說：“好”|ok',
      [' 他說：“好”', ' ok'],
    ],
    ['pairs a repeated line once', 'a', 'a|a', [' a', '+a']],
  ])('%s', (_, wanted, got, lines) => {
    expect(compare(wanted, got)).toEqual(lines);
  });
});
