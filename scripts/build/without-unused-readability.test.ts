import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { leaveOutUnused } from './without-unused-readability.ts';

const file = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
const whole = readFileSync(file, 'utf8');
const rest = leaveOutUnused(whole, parseAst);

/** Methods that the code defines, and those that it calls on itself. */
const defined = (code: string) =>
  new Set([...code.matchAll(/^ {2}(_?\w+)\(.*\) \{$/gm)].map(([, name]) => name));
const called = (code: string) =>
  new Set([...code.matchAll(/\bthis\.(_\w+)\b(?=\(|,|\))/g)].map(([, name]) => name));

describe('what ships of Readability', () => {
  test('lacks nine methods and is as good as code as before', () => {
    expect(() => parseAst(rest)).not.toThrow();
    const lost = [...defined(whole)].filter((name) => !defined(rest).has(name));
    expect(lost).toHaveLength(9);
  });

  test('asks for none that is gone, but for the one that we override', () => {
    const missing = [...called(rest)].filter((name) => defined(whole).has(name) && !defined(rest).has(name));
    expect(missing).toEqual(['_isProbablyVisible']);
  });
});
