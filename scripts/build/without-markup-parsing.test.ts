import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { leaveOutMarkupParsing } from './without-markup-parsing.ts';

describe('what parses markup does not ship', () => {
  test.each([
    ['an assignment', 'box.innerHTML = text;', 'void 0;'],
    ['one in brackets', "box['outerHTML'] = text;", 'void 0;'],
    ['one within an expression', 'a || (e.innerHTML = f.html), b();', 'a || (void 0), b();'],
    ['an addition', 'box.innerHTML += text;', 'void 0;'],
  ])('%s goes', (_, code, expected) => {
    expect(leaveOutMarkupParsing(code, parseAst)).toBe(expected);
  });

  test.each(['const text = box.innerHTML;', 'box.innerHTML === text;', 'box.textContent = text;'])(
    '%s stays',
    (code) => {
      expect(leaveOutMarkupParsing(code, parseAst)).toBeNull();
    },
  );
});
