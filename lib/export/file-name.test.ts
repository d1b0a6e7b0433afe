import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameFor } from './file-name.ts';

/** Any code points, lone surrogates included, with many signs of ASCII. fast-check's own `binary` unit takes 15 s to set up. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0x10ffff })), {
    maxLength: 200,
  })
  .map((points) => String.fromCodePoint(...points));

describe('fileNameFor', () => {
  it.each([
    ['keeps a Chinese title', '一座山城怎樣把雨水留下來', '一座山城怎樣把雨水留下來.md'],
    ['keeps full-width punctuation', '存水記：十年？', '存水記：十年？.md'],
    ['replaces separators', 'AC/DC: live\\1|2', 'AC-DC - live-1-2.md'],
    ['drops wild cards and quotes', 'What "is" *this*?', 'What is this.md'],
    ['drops control and bidi characters', 'ab\u202Ecod\u0000.exe\u2066', 'abcod.exe.md'],
    ['goes on one line', '上\n　下\t左', '上 下 左.md'],
    ['avoids device names', 'CON', '_CON.md'],
    ['avoids device names with an extension of their own', 'nul.txt', '_nul.txt.md'],
    ['leaves names that only begin like a device', 'Console', 'Console.md'],
    ['trims dots and spaces', ' ...a. . ', 'a.md'],
    ['does not look like an option', '--help', 'help.md'],
    ['has a name for nothing', '???', 'article.md'],
    ['has a name for the empty title', '', 'article.md'],
    ['keeps an emoji whole', '👩‍👩‍👧 家', '👩‍👩‍👧 家.md'],
    ['drops a lone surrogate', 'a\ud800b', 'ab.md'],
    ['composes', 'cafe\u0301', 'café.md'],
  ])('%s', (_, title, expected) => {
    expect(fileNameFor(title, 'md')).toBe(expected);
  });

  it('never cuts within a character', () => {
    const family = '👨‍👩‍👧‍👦';
    const name = fileNameFor(family.repeat(40), 'epub');
    expect(name.slice(0, -'.epub'.length)).toBe(family.repeat(4));
  });

  it('is a safe name whatever the title', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const name = fileNameFor(title, 'epub');
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
        expect(name).not.toMatch(/^[.\s]|[.\s]$/);
        expect(name).toMatch(/[^.]\.epub$/);
        expect(name.isWellFormed()).toBe(true);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
      }),
      { numRuns: 200 },
    );
  });
});
