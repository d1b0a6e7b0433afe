// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Config, DOMPurify } from 'dompurify';
import { expect, test } from 'vitest';
import { dropGenerators, emptyDefaultLists } from './without-default-lists.ts';

const require = createRequire(import.meta.url);
const whole = readFileSync(require.resolve('dompurify').replace(/purify\.cjs\.js$/, 'purify.es.mjs'), 'utf8');
const load = (code: string): ((view: unknown) => DOMPurify) =>
  new Function(code.replace(/export \{ (\w+) as default \};[\s\S]*$/, 'return $1;'))() as (
    view: unknown,
  ) => DOMPurify;
const light = load(dropGenerators(emptyDefaultLists(whole)))(window);

const PAGE =
  '<p onclick="x()" title="a">渡<b style="c">口</b><script>1</script></p><svg viewBox="0 0 1 1"><path d="M0"/><foreignObject><p>a</p></foreignObject></svg>' +
  '<math><mi href="javascript:1">x</mi></math><iframe src="a"></iframe>';
const OURS: Config = {
  ALLOWED_TAGS: ['p', 'b', 'svg', 'path', 'math', 'mi'],
  ALLOWED_ATTR: ['title', 'viewbox', 'd', 'href'],
};

test('with lists of the caller it lets in the same', () => {
  const before = load(whole)(window).sanitize(PAGE, OURS);
  expect(before).toContain('<p title="a">渡<b>口</b></p>');
  expect(before).toContain('<path d="M0">');
  expect(light.sanitize(PAGE, OURS)).toBe(before);
});

test('without them it lets no element of HTML and no attribute in', () => {
  expect(light.sanitize('<p title="a">渡</p><b>口</b>')).toBe('渡口');
  expect(light.sanitize('<svg viewBox="0 0 1 1"></svg>')).toBe('<svg></svg>');
});

test('a list that is gone is noticed', () => {
  expect(() => emptyDefaultLists(emptyDefaultLists(whole).replace('const xml', 'const other'))).toThrow(
    'xml',
  );
});

test('a helper that is gone, or used, is noticed', () => {
  expect(() => dropGenerators(dropGenerators(whole))).toThrow('no helper');
  expect(() => dropGenerators(`${whole}\nnew AsyncGenerator();`)).toThrow('uses');
});
