import type { Plugin } from 'vite';

/**
 * Methods that nothing calls: our `choose` takes the place of `parse` and of what only that asks for, and two are overridden without
 * asking for the original (lib/article/readability.ts).
 */
const UNUSED: ReadonlySet<string> = new Set([
  'parse',
  '_cleanClasses',
  '_fixRelativeUris',
  '_getJSONLD',
  '_isProbablyVisible',
  '_isSingleImage',
  '_postProcessContent',
  '_simplifyNestedElements',
  '_unwrapNoscriptImages',
]);

interface MethodNode {
  readonly start: number;
  readonly end: number;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Members of object literals by these names, in order. */
function unusedMethods(tree: unknown): MethodNode[] {
  const found: MethodNode[] = [];
  const pending: unknown[] = [tree];
  while (pending.length > 0) {
    const node = pending.pop();
    if (!isObject(node)) continue;
    const isUnused = node.type === 'Property' && isObject(node.key) && UNUSED.has(String(node.key.name));
    if (isUnused) found.push({ start: Number(node.start), end: Number(node.end) });
    else pending.push(...Object.values(node));
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Gives Readability's code without the methods that nothing calls. `parse` makes the syntax tree (ESTree). */
export function leaveOutUnused(code: string, parse: (code: string) => unknown): string {
  let result = '';
  let at = 0;
  for (const { start, end } of unusedMethods(parse(code))) {
    result += code.slice(at, start);
    at = end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0);
  }
  return result + code.slice(at);
}

/** Leaves out of Readability what the extension has no use for: a tenth of what a click has to read. */
export function withoutUnusedReadability(): Plugin {
  return {
    name: 'limpid:without-unused-readability',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith('/@mozilla/readability/Readability.js')) return null;
      return { code: leaveOutUnused(code, (text) => this.parse(text)), map: null };
    },
  };
}
