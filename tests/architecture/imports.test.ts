import { describe, expect, it } from 'vitest';
import { findImportFaults } from './imports.ts';
import { parseModule, readShippedModules } from './source-tree.ts';

/** Parses modules given as `path: code`. */
function modules(files: Record<string, string>) {
  return Object.entries(files).map(([path, text]) => parseModule(path, text));
}

describe('imports of the shipped tree', () => {
  it('run one way, without cycles, packages where they belong', () => {
    const shipped = readShippedModules();
    expect(shipped.length).toBeGreaterThan(50);
    expect(findImportFaults(shipped)).toEqual([]);
  });
});

describe('findImportFaults', () => {
  it.each([
    [
      'a lower layer that imports a higher one',
      'lib/article/a.ts',
      "import { b } from '../reader/b.ts'",
      /above it/,
    ],
    ['a type from a higher layer', 'lib/han/a.ts', "import type { B } from '../page/b.ts'", /above it/],
    ['a type by import()', 'lib/han/a.ts', "type B = import('../page/b.ts').B", /above it/],
    ['a re-export from a higher layer', 'lib/page/a.ts', "export * from '../article/b.ts'", /above it/],
    ['a dynamic import of a higher layer', 'lib/page/a.ts', "await import('../script/b.ts')", /above it/],
    [
      'anything that imports an entrypoint',
      'components/a.tsx',
      "import '../entrypoints/background.ts'",
      /above it/,
    ],
    [
      'neighbours that know each other',
      'lib/script/a.ts',
      "import { b } from '../article/b.ts'",
      /its neighbour/,
    ],
    [
      'a neighbour that takes more than the type',
      'lib/export/a.ts',
      "import { b } from '../article/article.ts'",
      /neighb/,
    ],
    [
      'the pipeline that reads settings',
      'lib/article/a.ts',
      "import { b } from '../settings/table.ts'",
      /above it/,
    ],
    ['the pipeline that speaks', 'lib/article/a.ts', "import { message } from '../i18n.ts'", /above it/],
    [
      'shipped code that imports a script',
      'lib/han/a.ts',
      "import '../../scripts/compile.ts'",
      /does not ship/,
    ],
    ['an import without extension', 'lib/han/a.ts', "import { b } from './b'", /file extension/],
    ['an alias', 'lib/han/a.ts', "import { b } from '@/lib/han/b.ts'", /relative/],
    [
      'the browser below the reader',
      'lib/export/a.ts',
      "import { browser } from 'wxt/browser'",
      /no browser/,
    ],
    ['Preact below the reader', 'lib/article/a.ts', "import { signal } from '@preact/signals'", /no browser/],
    [
      'the dictionaries in what ships',
      'lib/script/a.ts',
      "import * as OpenCC from 'opencc-js/full'",
      /not ship/,
    ],
  ])('finds %s', (_, path, code, fault) => {
    const faults = findImportFaults(modules({ [path]: code }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  it.each([
    ['a higher layer that imports a lower one', 'lib/reader/a.ts', "import { b } from '../article/b.ts'"],
    ['any layer that uses Han characters', 'lib/page/a.ts', "import { b } from '../han/b.ts'"],
    [
      'export that knows the type Article',
      'lib/export/a.ts',
      "import type { Article } from '../article/article.ts'",
    ],
    ['a style sheet as text', 'components/a.tsx', "import css from './a.css?inline'"],
    ['settings that speak', 'lib/settings/a.ts', "import { message } from '../i18n.ts'"],
    [
      'the type of the texts',
      'lib/i18n.ts',
      "type Key = keyof typeof import('../public/_locales/en/messages.json')",
    ],
    ['Preact in the reader', 'lib/reader/a.ts', "import { signal } from '@preact/signals'"],
  ])('allows %s', (_, path, code) => {
    expect(findImportFaults(modules({ [path]: code }))).toEqual([]);
  });

  it('finds a package that is imported in a second module', () => {
    const code = "import { Readability } from '@mozilla/readability'";
    const faults = findImportFaults(modules({ 'lib/article/a.ts': code, 'lib/article/b.ts': code }));
    expect(faults).toEqual([
      '@mozilla/readability is imported in 2 modules: lib/article/a.ts, lib/article/b.ts',
    ]);
  });

  it('finds a cycle and names its way', () => {
    const faults = findImportFaults(
      modules({
        'lib/han/a.ts': "import { b } from './b.ts'",
        'lib/han/b.ts': "import { c } from './c.ts'",
        'lib/han/c.ts': "import type { a } from './a.ts'",
        'lib/han/d.ts': "import { a } from './a.ts'",
      }),
    );
    expect(faults).toEqual(['import cycle: lib/han/a.ts → lib/han/b.ts → lib/han/c.ts → lib/han/a.ts']);
  });
});
