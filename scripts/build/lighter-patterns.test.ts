import fc from 'fast-check';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { BYLINE_RULES } from '../../lib/article/metadata/byline-rules.ts';
import { RULES } from '../../lib/article/rules/all.ts';
import { lazyPattern, startPattern, wordPattern } from '../../lib/lazy-pattern.ts';
import { lightenPattern, lightenPatterns } from './lighter-patterns.ts';

/** The expression as it ships. */
function shipped({ source, flags }: RegExp): RegExp {
  const lighter = lightenPattern(source, flags);
  const make = () => new RegExp(lighter.source, lighter.flags);
  const ignoreCase = flags.includes('i');
  if (!lighter.guard) return make();
  const [first = '', second = ''] = lighter.guard.given;
  if (lighter.guard.name === 'startPattern') return startPattern(make, first, second, ignoreCase);
  return wordPattern(make, first, ignoreCase);
}

const LINES =
  /^(?:(?:本文|文章)?(?:来源|稿源)[:：].{0,40}|(?:read|see) (?:more|also).{0,30}|推荐阅读|延伸阅读)$/;
const HOLDING =
  /^.{0,40}(?:欢迎|诚邀)(?:投稿|来稿).{0,80}|.{0,80}(?:subscribe|sign up) (?:now|today|here).{0,80}$/;

describe('an expression that is asked for its first characters', () => {
  test.each([
    ['来源：河岸日报', true],
    ['本文稿源：河岸日报', true],
    ['see also the ferry', true],
    ['推荐阅读', true],
    ['渡口的春天', false],
    ['sea', false],
    ['推', false],
    ['', false],
  ])('%s', (text, isMatch) => {
    const pattern = shipped(LINES);
    expect(LINES.test(text)).toBe(isMatch);
    expect(pattern.test(text)).toBe(isMatch);
  });

  test('does not run where the text begins otherwise', () => {
    const { guard } = lightenPattern(LINES.source, '');
    expect(guard).toEqual({ name: 'startPattern', given: ['来源稿源本文文章rese推荐延伸', ''] });
  });

  test('pairs are not found across two pairs', () => {
    expect(startPattern(() => /^.*$/, 'abcd').test('bc')).toBe(false);
    expect(startPattern(() => /^.*$/, 'abcdbc').test('bc')).toBe(true);
  });
});

describe('an expression that is asked for its words', () => {
  test.each([
    ['欢迎投稿', true],
    ['渡口诚邀来稿，稿酬从优', true],
    ['please sign up here', true],
    ['欢迎光临', false],
    ['sign language', false],
  ])('%s', (text, isMatch) => {
    expect(HOLDING.test(text)).toBe(isMatch);
    expect(shipped(HOLDING).test(text)).toBe(isMatch);
  });

  test('begins anew after a text without them, as every expression that goes on where it stopped', () => {
    const pattern = shipped(/(?:the ferry over the river|the bridge over the river|the boat) (?:went|came)/g);
    expect(pattern.test('the boat came')).toBe(true);
    expect(pattern.lastIndex).toBe(13);
    expect(pattern.test('nothing')).toBe(false);
    expect(pattern.lastIndex).toBe(0);
    expect('the boat came, the boat went'.replaceAll(pattern, '-')).toBe('-, -');
    expect([...'the boat came, the boat went'.matchAll(pattern)]).toHaveLength(2);
  });

  test('ignores case where the expression does', () => {
    expect(
      shipped(/(?:Subscribe to our newsletter|Sign up for our newsletter), (?:now|today)/i).test(
        'SIGN UP FOR OUR NEWSLETTER, NOW',
      ),
    ).toBe(true);
  });
});

describe('an expression that is made when it is needed', () => {
  test('is not made before', () => {
    let made = 0;
    const pattern = startPattern(() => {
      made += 1;
      return /^渡口/;
    }, '渡口');
    expect(pattern.test('木船')).toBe(false);
    expect(made).toBe(0);
    expect(pattern.test('渡口的春天')).toBe(true);
    expect('渡口'.match(pattern)?.[0]).toBe('渡口');
    expect(made).toBe(1);
  });

  test('does what strings ask of expressions', () => {
    const pattern = lazyPattern(() => /(?<day>\d)日/g);
    expect('1日和2日'.replace(pattern, '$<day>號')).toBe('1號和2號');
    expect('1日和2日'.replace(pattern, (found) => `[${found}]`)).toBe('[1日]和[2日]');
    expect('1日和2日'.replaceAll(pattern, '')).toBe('和');
    expect([...'1日和2日'.matchAll(pattern)].map(({ groups }) => groups?.day)).toEqual(['1', '2']);
    expect('1日和2日'.match(pattern)).toEqual(['1日', '2日']);
    expect('1日和2日'.split(pattern)).toEqual(['', '1', '和', '2', '']);
    expect('和2日'.search(pattern)).toBe(1);
    expect(pattern.source + pattern.flags).toBe('(?<day>\\d)日g');
  });
});

describe('a class of a script', () => {
  test.each([
    ['Han', /^\p{Script=Han}{2,4}$/u, ['渡口', '〇二', '𠮷田', '渡', '渡口 ', 'ab', '渡a', '々々', '豈豈']],
    ['Hangul beside others', /^[\p{Script=Hangul}a-z]+$/u, ['나루', 'a나루', '渡口', '']],
    ['with a dot, which keeps all planes', /^\p{Script=Han}.$/u, ['渡😀', '𠮷😀', '渡口口', '😀渡']],
  ])('%s', (_, pattern, texts) => {
    const { source, flags } = lightenPattern(pattern.source, pattern.flags);
    expect(source).not.toContain('\\p{');
    const lighter = new RegExp(source, flags);
    for (const text of texts) expect([text, lighter.test(text)]).toEqual([text, pattern.test(text)]);
  });

  test('a class of another kind stays', () => {
    expect(lightenPattern('^\\p{L}+$', 'u')).toEqual({ source: '^\\p{L}+$', flags: 'u', guard: null });
  });
});

const PATTERNS = [
  ...RULES.flatMap((rule) => ('text' in rule ? [[rule.id, rule.text] as const] : [])),
  ...BYLINE_RULES.map((rule, index) => [`byline ${index}`, rule.match] as const),
];

/** Texts that match; null for what the generator does not know (looking ahead and back). */
function textsFor(pattern: RegExp): fc.Arbitrary<string> | null {
  try {
    // The generator's Han are nearly all of other planes.
    const source = pattern.source.replace(/(?<!\[[^\]]*)\\p\{Script=Han\}/g, '[\\u4e00-\\u9fff]');
    return fc.stringMatching(new RegExp(source, pattern.flags.replace(/[dgy]/g, '')));
  } catch {
    return null;
  }
}

describe('the rules match what they match, as they ship', () => {
  const known = PATTERNS.flatMap(([id, pattern]) => {
    const texts = textsFor(pattern);
    return texts ? [{ id, pattern, texts }] : [];
  });

  test('most can be tried', () => {
    expect(known.length).toBeGreaterThan(PATTERNS.length / 2);
  });

  test.each(known)('$id', ({ pattern, texts }) => {
    const lighter = shipped(new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')));
    fc.assert(
      fc.property(texts, (text) => {
        // The generator takes an end in the middle for nothing. Characters beyond the first plane count twice as they ship.
        fc.pre(pattern.test(text) && !/[\ud800-\udfff]/.test(text));
        pattern.lastIndex = 0;
        expect(lighter.test(text)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('code', () => {
  test('has its expressions wrapped and the guards imported', () => {
    const code = `const a = /x/; const b = ${LINES};`;
    const lighter = lightenPatterns(code, parseAst);
    expect(lighter).toMatch(/^import \{ startPattern as limpid_startPattern \} from ".*lazy-pattern\.ts";/);
    expect(lighter).toContain('const a = /x/;');
    expect(lighter).toContain(`const b = limpid_startPattern(() => ${LINES}, "来源`);
  });

  test('makes the costly expressions of a module when they are needed, those of functions where they stand', () => {
    const lighter = lightenPatterns(
      "const a = new RegExp(b + 'x', 'g'); const c = /^\\p{L}/u; const f = () => [new RegExp(b), /^\\p{L}/u];",
      parseAst,
    );
    expect(lighter).toContain("const a = limpid_lazyPattern(() => new RegExp(b + 'x', 'g'));");
    expect(lighter).toContain('const c = limpid_lazyPattern(() => /^\\p{L}/u);');
    expect(lighter).toContain('const f = () => [new RegExp(b), /^\\p{L}/u];');
  });

  test('without long expressions stays', () => {
    expect(lightenPatterns('const a = /x/;', parseAst)).toBeNull();
  });
});
