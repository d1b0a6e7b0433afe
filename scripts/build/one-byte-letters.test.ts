import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { escapeLetters } from './one-byte-letters.ts';

/** Runs both forms of an expression of JavaScript, and gives what the escaped one comes to. */
function same(code: string): unknown {
  const escaped = escapeLetters(code, parseAst);
  expect(escaped).toMatch(/^[\0-\x7f]*$/);
  const run = (text: string): unknown => new Function(`return (${text})`)();
  expect(run(escaped)).toEqual(run(code));
  return run(escaped);
}

describe('letters beyond ASCII', () => {
  test.each([
    ['a string', "'渡口'", '渡口'],
    ['beyond the first plane', "'𠮷'", '𠮷'],
    ['behind a backslash of the text', "'\\\\渡'", '\\渡'],
    ['behind a backslash that says nothing', "'\\渡'", '渡'],
    ['a template', '`渡\\n口`', '渡\n口'],
    ['a key', '({ 渡: 1 }).渡', 1],
    ['an expression', "/^渡[口头]$/.test('渡口')", true],
    ['a class of all planes', "/^[𠮷口]$/u.test('𠮷')", true],
    ['a class of the first plane', "/^[口-头]$/.test('口')", true],
    ['an escaped letter in an expression', "/^\\—$/.test('—')", true],
  ])('%s', (_, code, expected) => {
    expect(same(code)).toBe(expected);
  });

  test.each([
    ['between backslashes', String.raw`String.raw${'`'}\s*渡\d${'`'}`, String.raw`\s*渡\d`],
    ['beside an expression', `String.raw\`渡\${String.raw\`\\s口\`}\\d\``, String.raw`渡\s口\d`],
    ['in the expression alone', `String.raw\`\\s\${'渡'}\``, String.raw`\s渡`],
  ])('in a raw template, %s', (_, code, expected) => {
    expect(same(code)).toBe(expected);
  });

  test('in a template with another tag are refused', () => {
    expect(() => escapeLetters('css`渡`', parseAst)).toThrow('beyond ASCII');
    expect(() => escapeLetters('String.raw`渡\\``', parseAst)).toThrow('no string');
    expect(escapeLetters('css`a`', parseAst)).toBe('css`a`');
  });
});
