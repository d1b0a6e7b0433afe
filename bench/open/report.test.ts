import { describe, expect, it } from 'vitest';
import { replaceReport, writeTable } from './report.ts';

const measurements = (painted: number, errors: string[] = []) => ({
  kind: 'small',
  size: 2_800,
  openings: [{ appeared: 5, painted, ready: painted + 10 }],
  yardsticks: [{ inserted: 20, painted: 30 }],
  errors,
});

describe('writeTable', () => {
  it.each([
    ['keeps to 1.5 × the yardstick and 50 ms', 80, [], '80 (80–80) | 90 (90–90) | kept |'],
    ['says what is over it', 81, [], '81 (81–81) | 91 (91–91) | over |'],
    ['never calls a failed page kept', 10, ['no article'], '10 (10–10) | 20 (20–20) | 1 failed |'],
  ])('%s', (_, painted, errors, row) => {
    const [, , , , line] = writeTable('Chrome', [measurements(painted, errors)]).split('\n');
    expect(line).toBe(`| small | 3 KB | 20 (20–20) | 30 (30–30) | 80 | ${row}`);
  });
});

describe('replaceReport', () => {
  it('puts a report at the end, then each in the place of the last', () => {
    const first = replaceReport('# Title\n', 'one');
    expect(first).toMatch(/^# Title\n\n<!-- .* -->\n\none\n\n<!-- .* -->\n$/);
    const followed = `${first}\nAfter.\n`;
    const second = replaceReport(followed, 'two');
    expect(second).toBe(followed.replace('one', 'two'));
  });
});
