import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findExtensionFolder } from '../browsers/extension-folder.ts';

/** A browser that the extension is built for. */
export type BuiltFor = Parameters<typeof findExtensionFolder>[0];

/** One file of the built extension. */
export interface BuiltFile {
  /** Within the extension, with slashes: `content-scripts/reader.js`. */
  readonly path: string;
  readonly content: Buffer;
}

/** Reads every file of the production build. Throws where it was not built. */
export function readBuiltFiles(browser: BuiltFor): BuiltFile[] {
  const folder = findExtensionFolder(browser);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join(posix.sep), content: readFileSync(file) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Bytes after gzip at its best, as a package or a server would hold it. */
export function gzipSize(content: Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}
