// Packs what was built for the shops, and the sources from which they can build it again. The same tree gives the same bytes.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

const ROOT = join(import.meta.dirname, '..');

/** A moment for every entry: zips have no other way to leave it out. 1980 is the first year that they know. */
const MOMENT = '1980-01-01T00:00:00';

/** Parts of the repository that building does not need. */
const NOT_SOURCES = /^(?:docs\/images|docs\/decisions|bench|tests)$/;

/** Files and folders that are made, not written; what `.gitignore` names, and git's own. */
const MADE = /^(?:node_modules|\.git|\.output|\.wxt|\.generated|out|.*\.log|\.DS_Store)$/;

/** One file of a package: its path with slashes, and its bytes. */
export interface PackedFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Packs files in the order of their paths, without the time or the rights that they have on this machine. */
export function pack(files: readonly PackedFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { path, content } of [...files].sort((one, other) => (one.path < other.path ? -1 : 1)))
    entries[path] = [content, { level: 9, mtime: MOMENT, os: 3, attrs: 0o644 << 16 }];
  return zipSync(entries);
}

/** Reads every file of a folder. */
export function readFolder(folder: string): PackedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(folder, file).split(sep).join(posix.sep),
      content: readFileSync(file),
    }));
}

/** Reads the sources: every file but what is made of them, tests and pictures. */
export function readSources(root: string): PackedFile[] {
  const files: PackedFile[] = [];
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name);
      if (MADE.test(entry.name) || NOT_SOURCES.test(path)) continue;
      if (entry.isDirectory()) pending.push(path);
      else if (entry.isFile()) files.push({ path, content: readFileSync(join(root, path)) });
    }
  }
  return files;
}

function main(): void {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const output = join(ROOT, '.output');
  mkdirSync(output, { recursive: true });
  for (const [name, files] of [
    ['chrome', readFolder(join(output, 'chrome-mv3'))],
    ['firefox', readFolder(join(output, 'firefox-mv3'))],
    ['sources', readSources(ROOT)],
  ] as const) {
    const file = join(output, `limpid-${version}-${name}.zip`);
    const bytes = pack(files);
    writeFileSync(file, bytes);
    console.log(`${relative(ROOT, file)}  ${files.length} files, ${(bytes.length / 1_000).toFixed(0)} KB`);
  }
}

if (import.meta.main) main();
