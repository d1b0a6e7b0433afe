import { describe, expect, it } from 'vitest';
import { listFiles, readText } from './source-tree.ts';

const FOLDERS = ['entrypoints', 'components', 'lib', 'scripts', 'tests', 'bench'];

/** Lines. A longer file does more than one job (CONTRIBUTING.md). */
const LIMIT = 400;

/** Tables: data with a line or more for each thing, which would be no clearer in two files. */
const DATA_TABLES: readonly RegExp[] = [/^lib\/article\/rules\//];

function isDataTable(path: string): boolean {
  return DATA_TABLES.some((pattern) => pattern.test(path));
}

describe('source files', () => {
  const files = listFiles(FOLDERS, /\.(tsx?|mjs|css)$/);

  it('are found', () => {
    expect(files).toContain('tests/architecture/file-length.test.ts');
    expect(files).toContain('lib/article/article.ts');
  });

  it(`have no more than ${LIMIT} lines, data tables aside`, () => {
    const long = files
      .filter((path) => !isDataTable(path))
      .map((path) => ({ path, lines: readText(path).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LIMIT);
    expect(long).toEqual([]);
  });

  it('have names in kebab-case, components in theirs', () => {
    const odd = files.filter((path) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(path.split('/').at(-1) ?? ''));
    expect(odd).toEqual([]);
  });
});
