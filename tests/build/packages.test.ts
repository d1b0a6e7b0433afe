import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { pack, readFolder, readSources } from '../../scripts/zip.ts';
import { findExtensionFolder } from '../browsers/extension-folder.ts';
import { type BuiltFor, readBuiltFiles } from './built-files.ts';

/** Generous, as for the other tests: a slow machine is no fault of the code. */
vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(import.meta.dirname, '../..');

const folders: string[] = [];
const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'limpid-package-'));
  folders.push(folder);
  return folder;
};

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe.each<BuiltFor>(['chromium', 'firefox'])('the package for %s', (browser) => {
  const built = findExtensionFolder(browser);

  it('has the same bytes when packed twice, and from a copy elsewhere with other times', () => {
    const first = Buffer.from(pack(readFolder(built)));
    const copy = join(emptyFolder(), 'elsewhere', 'copy');
    cpSync(built, copy, { recursive: true });
    for (const { path } of readFolder(copy))
      utimesSync(join(copy, path), new Date(2001, 1, 1), new Date(2001, 1, 1));
    expect(first.equals(Buffer.from(pack(readFolder(built))))).toBe(true);
    expect(first.equals(Buffer.from(pack(readFolder(copy).reverse())))).toBe(true);
  });

  it('holds every file as it was built', () => {
    const unpacked = unzipSync(pack(readFolder(built)));
    const files = readBuiltFiles(browser);
    expect(Object.keys(unpacked).sort()).toEqual(files.map(({ path }) => path).sort());
    expect(files.filter(({ path, content }) => !content.equals(unpacked[path] ?? new Uint8Array()))).toEqual(
      [],
    );
  });
});

describe('the package of sources', () => {
  it('holds no file that only this machine has', () => {
    const paths = readSources(ROOT).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['package.json', 'package-lock.json', 'wxt.config.ts', 'README.md']),
    );
    expect(
      paths.filter((path) => /(^|\/)(node_modules|\.output|\.wxt|\.generated|out)\//.test(path)),
    ).toEqual([]);
  });

  it('builds, in another folder, into the very files that are shipped', { timeout: 300_000 }, () => {
    const folder = emptyFolder();
    for (const [path, content] of Object.entries(unzipSync(pack(readSources(ROOT))))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    // What `npm ci` would fetch by the lock file.
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    // The tests' own environment would give a build for development.
    const { NODE_ENV: _, ...env } = process.env;
    const run = (program: string, ...args: string[]) =>
      execFileSync(program, args, { cwd: folder, stdio: 'pipe', env: { ...env, CI: '1' } });
    run('npm', 'run', 'prepare:code');
    run(join(ROOT, 'node_modules/.bin/wxt'), 'build', '-b', 'firefox');
    const made = readFolder(join(folder, '.output/firefox-mv3')).sort((one, other) =>
      one.path < other.path ? -1 : 1,
    );
    const shipped = readBuiltFiles('firefox');
    expect(made.map(({ path }) => path)).toEqual(shipped.map(({ path }) => path));
    const differing = made.filter(({ path, content }) => {
      const file = shipped.find((other) => other.path === path);
      return !file?.content.equals(content);
    });
    expect(differing.map(({ path }) => path)).toEqual([]);
  });
});

describe('the lock file', () => {
  it('says of every package what its bytes come to, and where none from', () => {
    const text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
    const { packages } = JSON.parse(text) as {
      packages: Record<string, { integrity?: string; link?: boolean }>;
    };
    const names = Object.keys(packages).filter((name) => name !== '');
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !packages[name]?.integrity?.startsWith('sha512-'))).toEqual([]);
    expect(text).not.toMatch(/"resolved"/);
  });
});
