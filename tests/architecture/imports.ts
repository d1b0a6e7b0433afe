import { resolveImport, type SourceModule } from './source-tree.ts';

/** What these rules look at in a module. */
type Module = Pick<SourceModule, 'path' | 'imports'>;

/**
 * The layers from the top to the bottom; a module imports from its own layer and from those below. Folders that share a
 * line are of one height and do not know each other.
 */
const LAYERS: readonly (readonly string[])[] = [
  ['entrypoints/'],
  ['components/'],
  ['lib/reader/'],
  // What the extension's programs share: the browser's texts, storage and messages.
  ['lib/settings/', 'lib/'],
  ['lib/article/', 'lib/script/', 'lib/export/'],
  ['lib/page/'],
  ['lib/han/'],
];

/** The contract between the pipeline and all that comes after it: its types may be known anywhere above `lib/page`. */
const ARTICLE_CONTRACT = 'lib/article/article.ts';

/** Packages that one module alone may import, so that they can be replaced in one place. */
const ONE_IMPORTER = ['@mozilla/readability', 'dompurify'];

/** Packages for scripts and tests; what ships is compiled from them. */
const NEVER_SHIPPED = ['opencc-js', 'jsdom', 'vite', 'vitest', 'puppeteer-core'];

/** Layers that run in a page, in a test and in a bench alike. */
const WITHOUT_BROWSER = ['lib/article/', 'lib/script/', 'lib/export/', 'lib/page/', 'lib/han/'];
const BROWSER_PACKAGES = /^(preact|@preact\/.*|wxt|wxt\/.*|#imports|webextension-polyfill)(\/|$)/;

/** Returns what is wrong with the imports of the modules, one sentence each; an empty list where all is well. */
export function findImportFaults(modules: readonly Module[]): string[] {
  return [...modules.flatMap(findDirectionFaults), ...findPackageFaults(modules), ...findCycles(modules)];
}

function findDirectionFaults({ path, imports }: Module): string[] {
  return imports.flatMap(({ specifier, typeOnly }) => {
    const target = resolveImport(path, specifier);
    if (target === null) {
      return /^[@~]\//.test(specifier) ? [`${path} imports ${specifier}: imports of ours are relative`] : [];
    }
    if (!/\.\w+$/.test(target)) return [`${path} imports ${specifier} without its file extension`];
    if (target.startsWith('public/') && typeOnly) return [];
    const from = placeOf(path);
    const to = placeOf(target);
    if (!from) return [`${path} is in no layer`];
    if (!to) return [`${path} imports ${target}, which does not ship`];
    if (from.folder === to.folder) return [];
    if (target === ARTICLE_CONTRACT && typeOnly && from.height <= to.height) return [];
    if (from.height > to.height) return [`${path} imports ${target}, which is above it`];
    if (from.height === to.height && !isSettingsOnShared(from, to))
      return [`${path} imports ${target}, its neighbour`];
    return [];
  });
}

/** The settings may speak and report errors; the modules at the top of lib know no settings. */
function isSettingsOnShared(from: Place, to: Place): boolean {
  return from.folder === 'lib/settings/' && to.folder === 'lib/';
}

interface Place {
  readonly height: number;
  readonly folder: string;
}

function placeOf(path: string): Place | null {
  let place: Place | null = null;
  for (const [height, folders] of LAYERS.entries()) {
    for (const folder of folders) {
      if (!path.startsWith(folder)) continue;
      // `lib/` stands for the modules at its top alone.
      if (folder === 'lib/' && path.slice(folder.length).includes('/')) continue;
      place ??= { height, folder };
    }
  }
  return place;
}

function findPackageFaults(modules: readonly Module[]): string[] {
  const faults: string[] = [];
  const importers = new Map<string, string[]>();
  for (const { path, imports } of modules) {
    for (const { specifier, typeOnly } of imports) {
      if (WITHOUT_BROWSER.some((folder) => path.startsWith(folder)) && BROWSER_PACKAGES.test(specifier)) {
        faults.push(
          `${path} imports ${specifier}: ${path.split('/').slice(0, 2).join('/')} knows no browser`,
        );
      }
      const name = packageOf(specifier);
      if (NEVER_SHIPPED.includes(name)) faults.push(`${path} imports ${specifier}, which does not ship`);
      if (!typeOnly && !importers.get(name)?.includes(path)) {
        importers.set(name, [...(importers.get(name) ?? []), path]);
      }
    }
  }
  for (const name of ONE_IMPORTER) {
    const paths = importers.get(name) ?? [];
    if (paths.length > 1) faults.push(`${name} is imported in ${paths.length} modules: ${paths.join(', ')}`);
  }
  return faults;
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Finds the cycles of the import graph: every module on a path from itself to itself, types included. */
function findCycles(modules: readonly Module[]): string[] {
  const graph = new Map(
    modules.map(({ path, imports }) => [
      path,
      imports.flatMap(({ specifier }) => resolveImport(path, specifier) ?? []),
    ]),
  );
  const faults: string[] = [];
  const reported = new Set<string>();
  for (const start of graph.keys()) {
    if (reported.has(start)) continue;
    const cycle = shortestWayBack(graph, start);
    if (!cycle) continue;
    for (const path of cycle) reported.add(path);
    faults.push(`import cycle: ${[...cycle, start].join(' → ')}`);
  }
  return faults;
}

function shortestWayBack(graph: ReadonlyMap<string, readonly string[]>, start: string): string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const path of queue) {
    for (const next of graph.get(path) ?? []) {
      if (next === start) {
        const way = [path];
        for (let at = path; at !== start; ) {
          at = cameFrom.get(at) ?? start;
          way.unshift(at);
        }
        return way;
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, path);
      queue.push(next);
    }
  }
  return null;
}
