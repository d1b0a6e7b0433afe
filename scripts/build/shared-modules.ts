import { resolve } from 'node:path';
import type { InlineConfig } from 'vite';
import { READER_MODULE_PATHS } from './reader-modules.ts';

/** Packages that the panels' program takes from the reader that is open; `components/lazy-panels.ts` gives them. */
const PANELS_SHARE = ['preact', 'preact/hooks', 'preact/jsx-runtime', '@preact/signals'] as const;

const ROOT = resolve(import.meta.dirname, '../..');

/** By program: the modules that it takes, each with where it finds it in the isolated world when it runs. */
const TAKERS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  panels: new Map(
    PANELS_SHARE.map((specifier) => [specifier, `globalThis[Symbol.for("limpid.modules")]["${specifier}"]`]),
  ),
  view: new Map(
    READER_MODULE_PATHS.map((path) => [
      resolve(ROOT, path),
      `globalThis[Symbol.for("limpid.reader-modules")]["${path}"]`,
    ]),
  ),
};

/** Builds programs without the modules that another program of the same page carries already. */
export function shareModules(entrypoints: readonly { readonly name: string }[], config: InlineConfig): void {
  const taken = entrypoints.map(({ name }) => TAKERS[name]).find((modules) => modules !== undefined);
  if (!taken) return;
  config.build ??= {};
  config.build.rollupOptions ??= {};
  const { output } = config.build.rollupOptions;
  if (Array.isArray(output)) throw new Error('A content script is one file.');
  config.build.rollupOptions.external = (id) => taken.has(id);
  config.build.rollupOptions.output = { ...output, globals: Object.fromEntries(taken) };
}
