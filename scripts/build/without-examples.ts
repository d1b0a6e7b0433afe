import type { Plugin } from 'vite';
import { findNodes, isSyntaxNode, type SyntaxNode } from './syntax-tree.ts';

/** Members of a rule that are for its readers and its tests: nothing at run time asks for them. */
const DOCUMENTATION: ReadonlySet<string> = new Set(['why', 'example', 'nearMiss']);

/** Where the rules are. */
const RULES = /\/lib\/article\/(?!.*\.test\.).*\.ts$/;

/** Places of the members of object literals that are documentation, in order and not within one another. */
function documentationIn(tree: unknown): SyntaxNode[] {
  return findNodes(tree, ({ type, key }) => {
    const isNamed = type === 'Property' && isSyntaxNode(key) && key.type === 'Identifier';
    return isNamed && DOCUMENTATION.has(String(key.name));
  });
}

/**
 * Leaves examples, near misses and reasons of the rules out of what ships: 6 KB after gzip of the script that a click
 * has to parse. Tests read the sources and keep them.
 */
export function withoutExamples(): Plugin {
  return {
    name: 'limpid:without-examples',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!RULES.test(id.split('?')[0] ?? id)) return null;
      const members = documentationIn(this.parse(code));
      if (members.length === 0) return null;
      let result = '';
      let at = 0;
      for (const { start, end } of members) {
        const comma = /^\s*,/.exec(code.slice(end))?.[0].length ?? 0;
        result += code.slice(at, start);
        at = end + comma;
      }
      return { code: result + code.slice(at), map: null };
    },
  };
}
