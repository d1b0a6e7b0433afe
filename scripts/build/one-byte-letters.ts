import type { Plugin } from 'vite';
import { isSyntaxNode, type SyntaxNode } from './syntax-tree.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function isRawTag(tag: unknown): boolean {
  if (!isSyntaxNode(tag) || tag.type !== 'MemberExpression') return false;
  const { object, property } = tag;
  return (
    isSyntaxNode(object) && object.name === 'String' && isSyntaxNode(property) && property.name === 'raw'
  );
}

/** Parts of a template, in which a tag would see the escape instead of the letter, as they are without it. */
function editsOf(node: SyntaxNode & Record<string, unknown>, code: string): Edit[] {
  const written = code.slice(node.start, node.end);
  const { tag, quasi } = node;
  if (!isRawTag(tag) || !isSyntaxNode(tag) || !isSyntaxNode(quasi) || !Array.isArray(quasi.quasis))
    throw new Error(`A template with a tag holds a letter beyond ASCII: ${written}`);
  return [
    { start: tag.start, end: quasi.start, text: '' },
    ...quasi.quasis.filter(isSyntaxNode).map(({ start, end }) => {
      const part = code.slice(start, end);
      if (/\\[`$\\]/.test(part)) throw new Error(`A template with String.raw is no string: ${written}`);
      return { start, end, text: part.replaceAll('\\', '\\\\') };
    }),
  ];
}

/** Writes templates of `String.raw` that hold letters beyond ASCII as templates without a tag. */
function withoutRawTags(code: string, tree: unknown): string {
  const edits: Edit[] = [];
  const pending: unknown[] = [tree];
  while (pending.length > 0) {
    const node = pending.pop();
    if (Array.isArray(node)) pending.push(...node);
    if (!isSyntaxNode(node)) continue;
    if (node.type === 'TaggedTemplateExpression' && /[^\0-\x7f]/.test(code.slice(node.start, node.end)))
      edits.push(...editsOf(node, code));
    pending.push(...Object.values(node));
  }
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits.sort((one, other) => one.start - other.start)) {
    result += code.slice(at, start) + text;
    at = end;
  }
  return result + code.slice(at);
}

/**
 * Writes all that is not ASCII as escapes, in strings, templates and expressions alike. `parse` makes the syntax tree (ESTree).
 * Throws where a template with a tag other than `String.raw` holds such a letter.
 */
export function escapeLetters(code: string, parse: (code: string) => unknown): string {
  return withoutRawTags(code, parse(code)).replace(
    /(\\*)([^\0-\x7f])/g,
    (_, slashes: string, letter: string) => {
      // A letter that is escaped already, as an expression may have it, is the letter.
      const before = slashes.length % 2 === 0 ? slashes : slashes.slice(1);
      return `${before}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
    },
  );
}

/**
 * Ships what is injected into pages as ASCII: one Chinese character among 300 KB makes Chromium keep, hash and scan all of
 * it as two bytes a letter. After gzip it weighs the same. The source of an expression is then written in escapes too: no code may look
 * for a letter in it.
 */
export function oneByteLetters(): Plugin {
  return {
    name: 'limpid:one-byte-letters',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const [file, chunk] of Object.entries(bundle)) {
          if (chunk.type === 'chunk' && file.startsWith('content-scripts/'))
            chunk.code = escapeLetters(chunk.code, (text) => this.parse(text));
        }
      },
    },
  };
}
