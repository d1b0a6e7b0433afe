import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { UNAVAILABLE_REASONS, unavailableReason } from './errors.ts';

const LOCALES = ['en', 'zh_CN', 'zh_TW'] as const;

/** What a person is told of a failure that is expected, besides why a page cannot be read. */
const NOTICES = [
  'notice_storage',
  'notice_dictionary',
  'notice_aids',
  'export_failed',
  'listen_no_voice',
  'listen_failed',
  'failure_line',
] as const;

test.each(LOCALES)('in %s every expected failure is told apart, with what to do about it', (locale) => {
  const file = new URL(`../public/_locales/${locale}/messages.json`, import.meta.url);
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string } | undefined>;
  const sentences = [...Object.values(UNAVAILABLE_REASONS), ...NOTICES].map(
    (key) => texts[key]?.message ?? key,
  );
  expect(new Set(sentences).size).toBe(sentences.length);
  // What happened, and what to do: two clauses at least.
  const single = sentences.filter((sentence) => sentence.split(/[;,.，；。]\s*(?=\S)/u).length < 2);
  expect(single).toEqual([]);
});

test.each([['store'], ['thrown-out']] as const)('%s is a reason', (reason) => {
  expect(unavailableReason(reason)).toBe(reason);
});

test.each([['toString'], ['__proto__'], [null], [3], ['']])('%j is none', (value) => {
  expect(unavailableReason(value)).toBe('unknown');
});
