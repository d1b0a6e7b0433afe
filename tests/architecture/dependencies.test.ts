import { expect, it } from 'vitest';
import { readText } from './source-tree.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

it('docs/dependencies.md has one line for each dependency, and none for another', () => {
  const { dependencies, devDependencies } = JSON.parse(readText('package.json')) as Manifest;
  const wanted = [...Object.keys(dependencies), ...Object.keys(devDependencies)].sort();
  const documented = [...readText('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(
    ([, name = '']) => name,
  );
  expect(wanted.length).toBeGreaterThan(5);
  expect(documented.sort()).toEqual(wanted);
});
