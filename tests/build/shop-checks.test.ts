import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findExtensionFolder } from '../browsers/extension-folder.ts';
import { type BuiltFor, readBuiltFiles } from './built-files.ts';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

interface LintReport {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly notices: readonly Finding[];
  readonly summary: { readonly errors: number; readonly warnings: number; readonly notices: number };
}

describe('the Firefox add-on shop', () => {
  it('finds nothing to say about the package', { timeout: 180_000 }, () => {
    const tool = join(import.meta.dirname, '../../node_modules/.bin/web-ext');
    const options = [
      '--output',
      'json',
      '--no-config-discovery',
      '--source-dir',
      findExtensionFolder('firefox'),
    ];
    const { stdout } = spawnSync(tool, ['lint', ...options], {
      encoding: 'utf8',
      maxBuffer: 1e8,
      env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
    });
    const { errors, warnings, notices, summary } = JSON.parse(stdout) as LintReport;
    const findings = [...errors, ...warnings, ...notices].map(
      ({ code, file, message }) => `${code} ${file ?? ''}: ${message}`,
    );
    expect(findings).toEqual([]);
    expect(summary).toEqual({ errors: 0, warnings: 0, notices: 0 });
  });
});

/** Ways in which a script makes code or markup of text, or fetches code. */
const FORBIDDEN = {
  'makes code of text':
    /\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]|\bset(?:Timeout|Interval)\s*\(\s*["'`]/,
  'makes markup of text':
    /\.(?:inner|outer)HTML\s*\+?=(?!=)|\.insertAdjacentHTML\s*\(|\bdocument\.write(?:ln)?\s*\(|\.createContextualFragment\s*\(|\.setHTMLUnsafe\s*\(|\bsrcdoc\s*=(?!=)|dangerouslySetInnerHTML\s*:/,
  'fetches code':
    /\bimportScripts\s*\(|\bimport\s*\(\s*["'`](?:https?:)?\/\/|<script\b[^>]*\bsrc=["']?https?:/i,
  'sends away': /\bsendBeacon\s*\(|\bnew WebSocket\b|\bnew EventSource\b|\bnew RTCPeerConnection\b/,
  'needs more than Chromium 120 and Firefox 142 have':
    /\bURL\.parse\s*\(|\bPromise\.try\s*\(|\bRegExp\.escape\b|\bArray\.fromAsync\b|\bIterator\.from\b|\.setHTML\s*\(|\bscheduler\.yield\b|\blight-dark\(/,
  'leaves a way to the sources': /\/\/# sourceMappingURL=/,
} as const;

/** Pages of films, to which a link in the article leads where the page has a player. */
const FILMS =
  /^https?:\/\/(?:www\.youtube|vimeo|www\.dailymotion|www\.bilibili|v\.qq|v\.youku|www\.twitch)\.(?:com|cn|tv)\/\S*\$\{/;

/** Addresses that stand in the code: names of languages and formats, none of which is ever fetched. */
const NAMES =
  /^https?:\/\/(?:www\.w3\.org|www\.idpf\.org|purl\.org|schema\.org|ogp\.me|www\.daisy\.org|mozilla\.github\.io|github\.com|preactjs\.com|wxt\.dev|turndown)/;

describe.each<BuiltFor>(['chromium', 'firefox'])('the code for %s', (browser) => {
  const scripts = readBuiltFiles(browser).filter(({ path }) => /\.(?:js|html)$/.test(path));

  it.each(Object.entries(FORBIDDEN))('nowhere %s', (_, pattern) => {
    expect(scripts.length).toBeGreaterThan(5);
    const found = scripts.flatMap(({ path, content }) => {
      const match = pattern.exec(content.toString());
      return match
        ? [`${path}: ${content.toString().slice(Math.max(0, match.index - 60), match.index + 60)}`]
        : [];
    });
    expect(found).toEqual([]);
  });

  it('names no server', () => {
    const addresses = scripts.flatMap(
      ({ content }) => content.toString().match(/https?:\/\/[\w-]+(?:\.[\w-]+)+[^\s"'`)\\]*/g) ?? [],
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect([...new Set(addresses)].filter((address) => !NAMES.test(address) && !FILMS.test(address))).toEqual(
      [],
    );
  });
});

describe('PRIVACY.md', () => {
  it('explains every permission, and no other', () => {
    const text = readFileSync(join(import.meta.dirname, '../../PRIVACY.md'), 'utf8');
    const explained = [...text.matchAll(/^\| `(\w+)` \| \S/gmu)].map(([, name = '']) => name);
    const manifests = (['chromium', 'firefox'] as const).map((browser) => {
      const file = readBuiltFiles(browser).find(({ path }) => path === 'manifest.json');
      return JSON.parse(file?.content.toString() ?? '{}') as Record<string, readonly string[] | undefined>;
    });
    const asked = manifests.flatMap((manifest) => [
      ...(manifest.permissions ?? []),
      ...(manifest.optional_permissions ?? []),
      ...(manifest.optional_host_permissions ? ['optional_host_permissions'] : []),
    ]);
    expect(explained.sort()).toEqual([...new Set(asked)].sort());
  });
});
