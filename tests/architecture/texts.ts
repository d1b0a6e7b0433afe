import { isNode, nodesOf, type SourceModule, type SyntaxNode } from './source-tree.ts';

/** The texts of one locale, as `public/_locales/LOCALE/messages.json` holds them. */
export type Messages = Readonly<Record<string, { readonly message: string; readonly placeholders?: object }>>;

/** Returns how two locales differ: keys and placeholders that one of them lacks, one sentence each. */
export function findLocaleFaults(name: string, messages: Messages, original: Messages): string[] {
  const faults: string[] = [];
  for (const key of new Set([...Object.keys(original), ...Object.keys(messages)])) {
    const here = messages[key];
    const there = original[key];
    if (!here) faults.push(`${name} lacks ${key}`);
    else if (!there) faults.push(`${name} has ${key}, which the original lacks`);
    else {
      if (here.message.trim() === '' && there.message.trim() !== '') faults.push(`${name}: ${key} is empty`);
      const [ours, theirs] = [placeholdersOf(here), placeholdersOf(there)];
      if (ours !== theirs) faults.push(`${name}: ${key} has the placeholders [${ours}], not [${theirs}]`);
    }
  }
  return faults;
}

function placeholdersOf({ message, placeholders = {} }: Messages[string]): string {
  const used = message.replaceAll('$$', '').match(/\$(\d|\w+\$)/g) ?? [];
  return [...new Set([...used, ...Object.keys(placeholders)])].sort().join(' ');
}

/** The keys of texts that code names: whole, or by a template whose holes are filled at run time. */
export interface NamedKeys {
  readonly whole: ReadonlySet<string>;
  /** Matches of templates like `removal_${kind}`. */
  readonly templates: readonly RegExp[];
  /** What `message(…)` is called with as a plain string, by the module that calls it. */
  readonly asked: readonly { readonly path: string; readonly key: string }[];
}

/** Collects the strings of the modules that can be keys of texts. */
export function collectKeys(modules: readonly Pick<SourceModule, 'path' | 'syntax'>[]): NamedKeys {
  const whole = new Set<string>();
  const templates: RegExp[] = [];
  const asked: { path: string; key: string }[] = [];
  for (const { path, syntax } of modules) {
    for (const node of nodesOf(syntax)) {
      const text = stringOf(node);
      if (text !== null) whole.add(text);
      if (node.type === 'TemplateLiteral') templates.push(...templateOf(node));
      if (
        node.type === 'CallExpression' &&
        nameOf(node.callee) === 'message' &&
        Array.isArray(node.arguments)
      ) {
        const key = isNode(node.arguments[0]) ? stringOf(node.arguments[0]) : null;
        if (key !== null) asked.push({ path, key });
      }
    }
  }
  return { whole, templates, asked };
}

/** A template counts only with a beginning that names its family, as `removal_`: a bare hole would match every key. */
function templateOf(node: SyntaxNode): RegExp[] {
  const pieces = (Array.isArray(node.quasis) ? node.quasis : []).map((piece) => String(piece.value.cooked));
  const [beginning = ''] = pieces;
  if (pieces.length < 2 || !/^[a-z]+_$/.test(beginning) || !pieces.every((piece) => /^\w*$/.test(piece)))
    return [];
  return [new RegExp(`^${pieces.join('\\w+')}$`)];
}

/** Texts for people in attributes, which a browser or a screen reader says. */
const SPOKEN_ATTRIBUTES = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);
const LETTER = /\p{L}/u;
const HAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Returns the texts for people that a module holds itself: letters in JSX, in spoken attributes, Han text anywhere. */
export function findTextsInCode({ path, syntax }: Pick<SourceModule, 'path' | 'syntax'>): string[] {
  const faults: string[] = [];
  const add = (text: string) => faults.push(`${path}: “${text.trim()}”`);
  for (const node of nodesOf(syntax)) {
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      // The keyboards of all languages say Esc.
      const isKey = isNode(node.openingElement) && nameOf(node.openingElement.name) === 'kbd';
      for (const child of Array.isArray(node.children) && !isKey ? node.children : []) {
        if (child.type === 'JSXText' && hasLetter(child.value)) add(child.value);
        if (child.type === 'JSXExpressionContainer')
          shownStrings(child.expression).filter(hasLetter).forEach(add);
      }
    } else if (node.type === 'JSXAttribute' && SPOKEN_ATTRIBUTES.has(nameOf(node.name) ?? '')) {
      shownStrings(isNode(node.value) && isNode(node.value.expression) ? node.value.expression : node.value)
        .filter(hasLetter)
        .forEach(add);
    } else {
      const text = node.type === 'TemplateElement' ? cooked(node) : stringOf(node);
      if (text !== null && HAN.test(text)) add(text);
    }
  }
  return [...new Set(faults)];
}

/** The strings that an expression can come to by its operators alone, not by calls. */
function shownStrings(value: unknown): string[] {
  if (!isNode(value)) return [];
  const text = stringOf(value);
  if (text !== null) return [text];
  switch (value.type) {
    case 'ConditionalExpression':
      return [...shownStrings(value.consequent), ...shownStrings(value.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return [...shownStrings(value.left), ...shownStrings(value.right)];
    case 'TemplateLiteral':
      return (Array.isArray(value.quasis) ? value.quasis : []).map(cooked);
    default:
      return [];
  }
}

function stringOf(node: SyntaxNode): string | null {
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

function cooked(piece: SyntaxNode): string {
  const value = piece.value as { cooked?: string };
  return value.cooked ?? '';
}

function hasLetter(text: string): boolean {
  return LETTER.test(text);
}

function nameOf(node: unknown): string | null {
  return isNode(node) && typeof node.name === 'string' ? node.name : null;
}
