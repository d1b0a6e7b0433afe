import { describe, expect, it } from 'vitest';
import { NOT_HEADINGS, whyNotHeading } from './not-headings.ts';

describe('lines that are no headings', () => {
  it.each(NOT_HEADINGS.map((rule) => [rule.id, rule] as const))(
    '%s takes its example and leaves its near miss',
    (id, rule) => {
      expect(whyNotHeading(rule.example)).toBe(id);
      expect(whyNotHeading(rule.nearMiss)).toBeNull();
    },
  );
});

describe('dates', () => {
  it.each(['3. März 2021', 'March 5, 2021', '5 марта 2021', 'Friday, March 5, 2021', '2023-08-28 15:03'])(
    'knows %s',
    (line) => {
      expect(whyNotHeading(line)).toBe('dateline');
    },
  );

  it.each(['The spring of 2021', 'Wandel seit dem Jahr 2021'])('leaves %s', (line) => {
    expect(whyNotHeading(line)).toBeNull();
  });
});
