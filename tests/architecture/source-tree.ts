import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** Top folder of the project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The folders whose code ships. */
export const SHIPPED = ['entrypoints', 'components', 'lib'] as const;

/** A node of the syntax tree, as far as these tests look at it. */
export interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** One import, re-export, dynamic import or `import('…')` type of a module. */
export interface Import {
  /** As written. */
  readonly specifier: string;
  /** True where nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/** A module of ours. */
export interface SourceModule {
  /** From the top folder, with slashes: `lib/article/article.ts`. */
  readonly path: string;
  readonly imports: readonly Import[];
  readonly syntax: SyntaxNode;
}

/** Lists the files under the folders by path from the top folder; hidden folders hold generated files and are left out. */
export function listFiles(folders: readonly string[], pattern: RegExp): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
    .filter((path) => pattern.test(path) && !/(^|\/)(\.|node_modules\/)/.test(path))
    .sort();
}

/** Reads a text file by its path from the top folder. */
export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Parses the modules of the shipped tree, without their tests. */
export function readShippedModules(): SourceModule[] {
  return listFiles(SHIPPED, /^(?!.*\.test[.-]).*\.tsx?$/).map((path) => parseModule(path, readText(path)));
}

/** Parses one module. Throws where its syntax is wrong. */
export function parseModule(path: string, text: string): SourceModule {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  const syntax = program as unknown as SyntaxNode;
  return { path, syntax, imports: [...nodesOf(syntax)].flatMap(importOf) };
}

/** Walks a syntax tree in the order of the text. */
export function* nodesOf(root: SyntaxNode): Generator<SyntaxNode> {
  yield root;
  for (const value of Object.values(root)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child);
  }
}

/** Tells a node of the syntax tree from the other values in its fields. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Returns the path of the module of ours that a relative import leads to; null for a package. */
export function resolveImport(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')));
}

function importOf(node: SyntaxNode): Import[] {
  switch (node.type) {
    case 'ImportDeclaration': {
      const names = Array.isArray(node.specifiers) ? node.specifiers : [];
      const onlyTypes = names.length > 0 && names.every((name) => name.importKind === 'type');
      return source(node.source, node.importKind === 'type' || onlyTypes);
    }
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return source(node.source, node.exportKind === 'type');
    case 'ImportExpression':
      return source(node.source, false);
    case 'TSImportType':
      return source(node.source, true);
    default:
      return [];
  }
}

function source(literal: unknown, typeOnly: boolean): Import[] {
  if (!isNode(literal) || typeof literal.value !== 'string') return [];
  return [{ specifier: literal.value, typeOnly }];
}
