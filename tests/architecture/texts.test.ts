import { describe, expect, it } from 'vitest';
import {
  listFiles,
  nodesOf,
  parseModule,
  readShippedModules,
  readText,
  type SyntaxNode,
} from './source-tree.ts';
import { collectKeys, findLocaleFaults, findTextsInCode, type Messages } from './texts.ts';

function readMessages(locale: string): Messages {
  return JSON.parse(readText(`public/_locales/${locale}/messages.json`)) as Messages;
}

const original = readMessages('en');
const shipped = readShippedModules();

describe('the texts', () => {
  it.each([['zh_CN'], ['zh_TW']])('%s has the keys and placeholders of en', (locale) => {
    expect(findLocaleFaults(locale, readMessages(locale), original)).toEqual([]);
  });

  it('have no key that nothing uses', () => {
    const { whole, templates } = collectKeys(shipped);
    const manifest = readText('wxt.config.ts');
    const unused = Object.keys(original).filter(
      (key) =>
        !whole.has(key) &&
        !templates.some((template) => template.test(key)) &&
        !manifest.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });

  it('have every key that is used', () => {
    const { asked } = collectKeys(shipped);
    const inManifest = [...readText('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => ({
      path: 'wxt.config.ts',
      key,
    }));
    expect(inManifest.length).toBeGreaterThan(0);
    expect([...asked, ...inManifest].filter(({ key }) => !(key in original))).toEqual([]);
  });

  it.each([
    ['removal_', 'RemovalKind'],
    ['judgement_', 'JudgementReason'],
  ])('have a %s… for each %s, and no other that only the template names', (family, type) => {
    const kinds = membersOf(type).map((member) => family + member.replaceAll('-', '_'));
    expect(kinds.length).toBeGreaterThan(5);
    expect(kinds.filter((key) => !(key in original))).toEqual([]);
    const { whole } = collectKeys(shipped);
    const others = Object.keys(original).filter((key) => key.startsWith(family) && !kinds.includes(key));
    expect(others.filter((key) => !whole.has(key))).toEqual([]);
  });

  it('stand in no component and no entrypoint', () => {
    const programs = shipped.filter(({ path }) => /^(components|entrypoints)\//.test(path));
    expect(programs.length).toBeGreaterThan(10);
    expect(programs.flatMap(findTextsInCode)).toEqual([]);
  });

  it('stand in no page of the extension but for its name', () => {
    const pages = listFiles(['entrypoints'], /\.html$/);
    const texts = pages.flatMap((path) => {
      const shown = readText(path)
        .replace(/<!--.*?-->|<(script|style)\b.*?<\/\1>/gs, '')
        .replace(/<[^>]*>/g, '');
      return /\p{L}/u.test(shown.replace('Limpid 清讀', '')) ? [`${path}: ${shown.trim()}`] : [];
    });
    expect(texts).toEqual([]);
  });
});

/** The string members of a union type in the Article contract. */
function membersOf(type: string): string[] {
  const path = 'lib/article/article.ts';
  for (const node of nodesOf(parseModule(path, readText(path)).syntax)) {
    if (node.type !== 'TSTypeAliasDeclaration' || (node.id as SyntaxNode).name !== type) continue;
    return [...nodesOf(node)].flatMap(({ type, value }) =>
      type === 'Literal' && typeof value === 'string' ? [value] : [],
    );
  }
  return [];
}

describe('findLocaleFaults', () => {
  it.each([
    ['a key that is missing', {}, { a: { message: 'A' } }, ['zh lacks a']],
    ['a key too many', { a: { message: '甲' } }, {}, ['zh has a, which the original lacks']],
    ['an empty text', { a: { message: ' ' } }, { a: { message: 'A' } }, ['zh: a is empty']],
    [
      'another placeholder',
      { a: { message: '第 $1 頁' } },
      { a: { message: 'Page $1 of $2' } },
      ['zh: a has the placeholders [$1], not [$1 $2]'],
    ],
  ])('finds %s', (_, messages, other, faults) => {
    expect(findLocaleFaults('zh', messages as Messages, other as Messages)).toEqual(faults);
  });

  it('does not mind the order of placeholders nor a doubled dollar', () => {
    const messages = { a: { message: '$2 / $1 $$3' } };
    expect(findLocaleFaults('zh', messages, { a: { message: '$1 of $2' } })).toEqual([]);
  });
});

describe('collectKeys', () => {
  it('finds keys in calls, in tables and in templates', () => {
    const code = `message('notice_jumped'); const table = { label: 'command_close' };
      message(\`removal_\${kind}\` as Key); const any = \`\${all}\`;`;
    const { whole, templates, asked } = collectKeys([parseModule('lib/a.ts', code)]);
    expect([...whole]).toEqual(['notice_jumped', 'command_close']);
    expect(templates.map(String)).toEqual(['/^removal_\\w+$/']);
    expect(asked).toEqual([{ path: 'lib/a.ts', key: 'notice_jumped' }]);
  });
});

describe('findTextsInCode', () => {
  it.each([
    ['text between tags', 'const a = <p>Close</p>', ['Close']],
    ['text in braces', "const a = <p>{open ? 'Close' : 'Open'}</p>", ['Close', 'Open']],
    ['text with a value in it', `const a = <p>{\`\${n} minutes\`}</p>`, ['minutes']],
    ['text in a spoken attribute', 'const a = <button title="Close" />', ['Close']],
    ['text in a spoken attribute by expression', "const a = <i aria-label={open && 'Close'} />", ['Close']],
    ['Han text anywhere', "const a = '關閉'", ['關閉']],
  ])('finds %s', (_, code, texts) => {
    const faults = findTextsInCode(parseModule('components/a.tsx', code));
    expect(faults).toEqual(texts.map((text) => `components/a.tsx: “${text}”`));
  });

  it.each([
    ['signs', 'const a = <p>× {" · "}</p>'],
    ['what stands on a key of the keyboard', 'const a = <kbd>Esc</kbd>'],
    ['classes, types and ids', 'const a = <button type="button" class="close" id="close" />'],
    ['texts by key', "const a = <p title={message('command_close')}>{message('command_close')}</p>"],
  ])('allows %s', (_, code) => {
    expect(findTextsInCode(parseModule('components/a.tsx', code))).toEqual([]);
  });
});
