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
