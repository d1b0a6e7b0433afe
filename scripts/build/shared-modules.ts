import type { InlineConfig } from 'vite';

/** Packages that the panels' program takes from the reader that is open; `components/lazy-panels.ts` gives them. */
const SHARED = ['preact', 'preact/hooks', 'preact/jsx-runtime', '@preact/signals'] as const;

/** The program that takes them. */
const TAKER = 'panels';

/** Builds the panels' program without packages of its own: they are looked up in the isolated world when it runs. */
export function shareModules(entrypoints: readonly { readonly name: string }[], config: InlineConfig): void {
  if (!entrypoints.some(({ name }) => name === TAKER)) return;
  const globals = Object.fromEntries(
    SHARED.map((specifier) => [specifier, `globalThis[Symbol.for("limpid.modules")]["${specifier}"]`]),
  );
  config.build ??= {};
  config.build.rollupOptions ??= {};
  const { output } = config.build.rollupOptions;
  if (Array.isArray(output)) throw new Error('The panels are one file.');
  config.build.rollupOptions.external = [...SHARED];
  config.build.rollupOptions.output = { ...output, globals };
}
