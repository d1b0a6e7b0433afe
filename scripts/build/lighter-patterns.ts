import { fileURLToPath } from 'node:url';
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import type { Plugin } from 'vite';
import { startsOf, wordsOf } from './pattern-words.ts';

/** An expression as it ships. */
export interface LighterPattern {
  readonly source: string;
  readonly flags: string;
  /** The function of lib/lazy-pattern.ts that asks before the expression runs, and what it is given; null where none is worth it. */
  readonly guard: { readonly name: 'startPattern' | 'wordPattern'; readonly given: readonly string[] } | null;
}

/** Expressions shorter than this compile sooner than a guard is asked, in characters. */
const LONG = 60;

/** Halves of the pairs that write the Han characters of the supplementary planes. */
const SURROGATES = '\\ud840-\\ud88d\\udc00-\\udfff';

const ranges = new Map<string, string>();

/** The characters of a script in the basic plane, as the inside of a class. */
function rangesOf(script: string): string {
  const known = ranges.get(script);
  if (known !== undefined) return known;
  const isOfScript = new RegExp(`^\\p{Script=${script}}$`, 'u');
  const asEscape = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;
  let written = '';
  for (let code = 0, first = -1; code <= 0x10000; code += 1) {
    const isIn =
      code < 0x10000 && (code < 0xd800 || code > 0xdfff) && isOfScript.test(String.fromCharCode(code));
    if (isIn && first < 0) first = code;
    if (isIn || first < 0) continue;
    written += first === code - 1 ? asEscape(first) : `${asEscape(first)}-${asEscape(code - 1)}`;
    first = -1;
  }
  ranges.set(script, written);
  return written;
}

interface ScriptSet {
  readonly node: AST.UnicodePropertyCharacterSet;
  readonly script: string;
}

/**
 * Writes the classes of scripts as ranges of the basic plane, and leaves the mode for all planes where nothing else needs it. A browser
 * compiles one expression with counted `\p{Script=Han}` in up to 15 ms, and the same with ranges in a fifth of one.
 */
function withoutScriptSets(
  source: string,
  flags: string,
  pattern: AST.Pattern,
): { source: string; flags: string } {
  if (!flags.includes('u')) return { source, flags };
  const scripts: ScriptSet[] = [];
  let needsAllPlanes = false;
  visitRegExpAST(pattern, {
    onCharacterSetEnter(node) {
      if (node.kind !== 'property') {
        if (node.kind === 'any' || node.negate) needsAllPlanes = true;
      } else if (
        !node.strings &&
        (node.key === 'Script' || node.key === 'sc') &&
        node.value &&
        !node.negate
      ) {
        scripts.push({ node, script: node.value });
      } else needsAllPlanes = true;
    },
    onCharacterClassEnter(node) {
      if (node.negate) needsAllPlanes = true;
    },
    onCharacterEnter(node) {
      if (node.value > 0xffff) needsAllPlanes = true;
    },
  });
  let lighter = '';
  let at = 0;
  for (const { node, script } of scripts.sort((one, other) => one.node.start - other.node.start)) {
    const planes = script !== 'Han' ? '' : needsAllPlanes ? '\\u{20000}-\\u{323af}' : SURROGATES;
    const inside = rangesOf(script) + planes;
    lighter +=
      source.slice(at, node.start) + (node.parent.type === 'CharacterClass' ? inside : `[${inside}]`);
    at = node.end;
  }
  return { source: lighter + source.slice(at), flags: needsAllPlanes ? flags : flags.replace('u', '') };
}

function guardFor(source: string, flags: string, pattern: AST.Pattern): LighterPattern['guard'] {
  if (source.length < LONG || flags.includes('y')) return null;
  const fold = (text: string): string => (flags.includes('i') ? text.toLowerCase() : text);
  const starts = flags.includes('m') ? null : startsOf(pattern);
  if (starts) {
    const pairs = [...new Set(starts.pairs.map(fold))].filter((pair) => pair.length === 2);
    return { name: 'startPattern', given: [pairs.join(''), [...new Set(starts.singles.map(fold))].join('')] };
  }
  const words = wordsOf(pattern);
  return words && { name: 'wordPattern', given: [words.map(fold).join('|')] };
}

/** Makes an expression one that costs little when it is first run; it matches the same. */
export function lightenPattern(source: string, flags: string): LighterPattern {
  const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  return { ...withoutScriptSets(source, flags, pattern), guard: guardFor(source, flags, pattern) };
}

/** What this plugin reads of a node of the syntax tree. */
interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: unknown;
}

/** An expression in the code; `isOfModule` where it is made as soon as the module runs. */
interface Place {
  readonly node: SyntaxNode;
  readonly isOfModule: boolean;
}

function isSyntaxNode(value: unknown): value is SyntaxNode & Record<string, unknown> {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

function isMade({ type, callee }: SyntaxNode): boolean {
  return type === 'NewExpression' && isSyntaxNode(callee) && callee.name === 'RegExp';
}

/** Literals, and expressions made of strings by the module itself; in order and not within one another. */
function expressionsIn(tree: unknown): Place[] {
  const found: Place[] = [];
  const pending: { readonly node: unknown; readonly isOfModule: boolean }[] = [
    { node: tree, isOfModule: true },
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, isOfModule } = next;
    if (Array.isArray(node)) pending.push(...node.map((each: unknown) => ({ node: each, isOfModule })));
    if (!isSyntaxNode(node)) continue;
    if (node.regex || (isOfModule && isMade(node))) {
      found.push({ node, isOfModule });
      continue;
    }
    const isInside = isOfModule && !/Function/.test(node.type) && node.type !== 'ClassBody';
    pending.push(...Object.values(node).map((each) => ({ node: each, isOfModule: isInside })));
  }
  return found.sort((one, other) => one.node.start - other.node.start);
}

const LAZY = fileURLToPath(new URL('../../lib/lazy-pattern.ts', import.meta.url));

/** What stands for an expression in the code that ships, and the function that it is made by. */
function shippedAs(
  { node, isOfModule }: Place,
  code: string,
): { readonly text: string; readonly by?: string } {
  if (!node.regex) {
    return { text: `limpid_lazyPattern(() => ${code.slice(node.start, node.end)})`, by: 'lazyPattern' };
  }
  const { source, flags, guard } = lightenPattern(node.regex.pattern, node.regex.flags);
  const literal = `/${source}/${flags}`;
  if (guard) {
    const given = [
      ...guard.given.map((text) => JSON.stringify(text)),
      ...(flags.includes('i') ? ['true'] : []),
    ];
    return { text: `limpid_${guard.name}(() => ${literal}, ${given.join(', ')})`, by: guard.name };
  }
  const isCostly = source.length >= LONG || source.includes('\\p{');
  if (isOfModule && isCostly) return { text: `limpid_lazyPattern(() => ${literal})`, by: 'lazyPattern' };
  return { text: literal };
}

/** Gives the code with its expressions made lighter; null where none is. `parse` makes the syntax tree (ESTree). */
export function lightenPatterns(code: string, parse: (code: string) => unknown): string | null {
  const used = new Set<string>();
  let result = '';
  let at = 0;
  for (const place of expressionsIn(parse(code))) {
    const { start, end } = place.node;
    const { text, by } = shippedAs(place, code);
    if (text === code.slice(start, end)) continue;
    if (by) used.add(by);
    result += code.slice(at, start) + text;
    at = end;
  }
  if (at === 0) return null;
  const names = [...used].map((name) => `${name} as limpid_${name}`);
  const header = names.length > 0 ? `import { ${names.join(', ')} } from ${JSON.stringify(LAZY)};\n` : '';
  return header + result + code.slice(at);
}

/** Makes the expressions of our own code cheap to run for the first time, which on a click is the only time. */
export function lighterPatterns(): Plugin {
  return {
    name: 'limpid:lighter-patterns',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/\/lib\/.*\.ts$/.test(id.split('?')[0] ?? id) || id.includes('/node_modules/') || id === LAZY)
        return null;
      const result = lightenPatterns(code, (text) => this.parse(text));
      return result === null ? null : { code: result, map: null };
    },
  };
}
