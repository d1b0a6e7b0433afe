import type { Plugin } from 'vite';
import { findNodes, isSyntaxNode, type SyntaxNode } from './syntax-tree.ts';

/** Properties that make elements of text. */
const PARSING: ReadonlySet<string> = new Set(['innerHTML', 'outerHTML']);

function isParsingTarget(value: unknown): boolean {
  if (!isSyntaxNode(value) || value.type !== 'MemberExpression') return false;
  const { property } = value;
  if (!isSyntaxNode(property)) return false;
  return PARSING.has(String(property.name ?? property.value));
}

/** Assignments to properties that parse markup, in order. */
function parsingAssignments(tree: unknown): SyntaxNode[] {
  return findNodes(tree, (node) => node.type === 'AssignmentExpression' && isParsingTarget(node.left));
}

/** Gives the code without its assignments to `innerHTML`; null where it has none. `parse` makes the syntax tree (ESTree). */
export function leaveOutMarkupParsing(code: string, parse: (code: string) => unknown): string | null {
  if (!/(?:inner|outer)HTML/.test(code)) return null;
  const assignments = parsingAssignments(parse(code));
  if (assignments.length === 0) return null;
  let result = '';
  let at = 0;
  for (const { start, end } of assignments) {
    result += `${code.slice(at, start)}void 0`;
    at = end;
  }
  return result + code.slice(at);
}

/**
 * Leaves out of the libraries what makes elements of text. None of it is ever reached: Preact's `dangerouslySetInnerHTML` is not used,
 * Readability's own retries are off and it is given no `noscript`, the sanitiser is given trees. So that no later change
 * reaches it either, and the add-on shops' checks find nothing to ask about, it does not ship.
 */
export function withoutMarkupParsing(): Plugin {
  return {
    name: 'limpid:without-markup-parsing',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!id.includes('/node_modules/')) return null;
      const result = leaveOutMarkupParsing(code, (text) => this.parse(text));
      return result === null ? null : { code: result, map: null };
    },
  };
}
