import { expect, it, vi } from 'vitest';
import { READER_MODULE_PATHS } from '../../scripts/build/reader-modules.ts';
import { nodesOf, readShippedModules, resolveImport, type SyntaxNode } from './source-tree.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { READER_MODULES } = await import('../../entrypoints/reader.content/shared-modules.ts');
const { SHARED_MODULES } = await import('../../components/lazy-panels.ts');

/** Names of values that a module imports from a package: `useRef` of `import { type Ref, useRef } from 'preact/hooks'`. */
function namesFrom(syntax: SyntaxNode, specifier: string): string[] {
  return [...nodesOf(syntax)].flatMap((node) => {
    if (node.type !== 'ImportDeclaration' || node.importKind === 'type') return [];
    if ((node.source as SyntaxNode).value !== specifier) return [];
    return (node.specifiers as readonly SyntaxNode[])
      .filter(({ importKind }) => importKind !== 'type')
      .map((name) => String((name.imported as SyntaxNode | undefined)?.name ?? name.type));
  });
}

it("the reader shares all that the panels' program imports of Preact and the signals", () => {
  const modules = new Map(readShippedModules().map((module) => [module.path, module]));
  const reached = new Set(['entrypoints/panels.content.ts']);
  for (const path of reached) {
    for (const { specifier, typeOnly } of modules.get(path)?.imports ?? []) {
      const target = typeOnly ? null : resolveImport(path, specifier);
      if (target !== null && modules.has(target)) reached.add(target);
    }
  }
  expect(reached.size).toBeGreaterThan(10);
  const wanted = [...reached].flatMap((path) => {
    const { syntax } = modules.get(path) ?? {};
    return Object.keys(SHARED_MODULES).flatMap((specifier) =>
      syntax ? namesFrom(syntax, specifier).map((name) => ({ path, specifier, name })) : [],
    );
  });
  expect(wanted.length).toBeGreaterThan(0);
  const missing = wanted.filter(({ specifier, name }) => {
    const shared: object = SHARED_MODULES[specifier as keyof typeof SHARED_MODULES];
    return !Object.hasOwn(shared, name);
  });
  expect(missing).toEqual([]);
});

it('the reader gives all modules that the view is built without', () => {
  expect(Object.keys(READER_MODULES).sort()).toEqual([...READER_MODULE_PATHS].sort());
});
