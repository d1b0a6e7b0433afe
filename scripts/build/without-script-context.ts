import type { Plugin } from 'vite';

const MODULE = 'wxt/utils/content-script-context';
const EMPTY = '\0limpid:content-script-context';

/**
 * Leaves WXT's context out of the injected programs: none of them uses it, and it tells the page, by an event on its document, that a
 * script of an extension has started.
 */
export function withoutScriptContext(): Plugin {
  return {
    name: 'limpid:without-script-context',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === MODULE ? EMPTY : null),
    load: (id) => (id === EMPTY ? 'export class ContentScriptContext {}' : null),
  };
}
