import { describe, expect, it } from 'vitest';
import { type BuiltFor, readBuiltFiles } from './built-files.ts';

/** What every build's manifest holds, and nothing else: a new key is a promise to the person and is added here first. */
const KEYS = [
  'action',
  'background',
  'commands',
  'default_locale',
  'description',
  'icons',
  'manifest_version',
  'name',
  'optional_host_permissions',
  'options_ui',
  'permissions',
  'version',
];
const KEYS_OF_BROWSER = {
  chromium: ['message_serialization', 'minimum_chrome_version'],
  firefox: ['browser_specific_settings'],
} as const;
const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'storage'];

describe.each<BuiltFor>(['chromium', 'firefox'])('the manifest for %s', (browser) => {
  const files = readBuiltFiles(browser);
  const text = files.find(({ path }) => path === 'manifest.json')?.content.toString() ?? '';
  const manifest = JSON.parse(text) as Readonly<Record<string, unknown>>;

  it('asks for these permissions and no others', () => {
    expect([...(manifest.permissions as string[])].sort()).toEqual(PERMISSIONS);
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  it('lets the person name sites later, and nothing but sites', () => {
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  it('suggests one key, and no browser has it for itself', () => {
    const commands = Object.values(manifest.commands as Record<string, { suggested_key?: object }>);
    const keys = commands.flatMap(({ suggested_key = {} }) => Object.values(suggested_key));
    expect(keys).toEqual(['Alt+Shift+R']);
  });

  it('asks for no site, runs on no site and shows no file to a site', () => {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('holds no key but the known ones', () => {
    const known = [...KEYS, ...KEYS_OF_BROWSER[browser]];
    expect(Object.keys(manifest).sort()).toEqual(known.sort());
  });

  it('is of version 3 with a background that can sleep', () => {
    expect(manifest.manifest_version).toBe(3);
    const background =
      browser === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] };
    expect(manifest.background).toMatchObject(background);
    expect(manifest.background).not.toHaveProperty('persistent', true);
  });

  it('names only files and texts that are in the package', () => {
    const paths = new Set(files.map(({ path }) => path));
    const named = [...text.matchAll(/"([\w./-]+\.(?:js|html|png|svg))"/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((path) => !paths.has(path))).toEqual([]);

    const messages = files.find(({ path }) => path === `_locales/${manifest.default_locale}/messages.json`);
    const texts = JSON.parse(messages?.content.toString() ?? '{}') as Record<string, unknown>;
    const keys = [...text.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
    expect(keys.length).toBeGreaterThan(1);
    expect(keys.filter((key) => !(key in texts))).toEqual([]);
  });

  it('comes with icons from 16 to 128 pixels', () => {
    expect(Object.keys(manifest.icons as object)).toEqual(expect.arrayContaining(['16', '32', '48', '128']));
  });
});

describe.each<BuiltFor>(['chromium', 'firefox'])('the code for %s', (browser) => {
  const scripts = readBuiltFiles(browser).filter(({ path }) => path.endsWith('.js'));

  it('makes no code of text', () => {
    const makers = scripts.filter(({ content }) =>
      /\beval\s*\(|\bnew Function\s*\(/.test(content.toString()),
    );
    expect(makers.map(({ path }) => path)).toEqual([]);
  });

  it('leads to files that are in the package', () => {
    const paths = new Set(readBuiltFiles(browser).map(({ path }) => `/${path}`));
    const named = scripts.flatMap(({ content }) =>
      [...content.toString().matchAll(/["'`](\/[\w-]+(?:\/[\w.-]+)*\.(?:js|html|css|bin))\b/g)].map(
        ([, path = '']) => path,
      ),
    );
    expect(named).toContain('/content-scripts/reader.js');
    expect(named.filter((path) => !paths.has(path))).toEqual([]);
  });
});
