import { build } from 'vite';
import { lighterPatterns } from '../scripts/build/lighter-patterns.ts';
import { withoutExamples } from '../scripts/build/without-examples.ts';

/**
 * Bundles a module as WXT bundles a content script (one minified IIFE for the browsers that the extension supports)
 * and returns the code. Running the code leaves the module's exports in the global variable `name`.
 */
export async function bundleForPage(entry: string, name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [withoutExamples(), lighterPatterns()],
    build: {
      write: false,
      target: ['chrome120', 'firefox128'],
      lib: { entry, formats: ['iife'], name, fileName: name },
    },
  });
  const outputs = Array.isArray(output) ? output : [output];
  for (const each of outputs) {
    if (!('output' in each)) continue;
    const [chunk] = each.output;
    // A script of its own on the global object, whatever way the bundler declares it.
    return `${chunk.code}\n;globalThis.${name}=${name};`;
  }
  throw new Error(`No code came out of ${entry}.`);
}
