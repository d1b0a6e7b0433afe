import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, sep } from 'node:path';
import type { Responder, ServedPage } from '../tests/browsers/served-pages.ts';
import { PlainFailure, ROOT } from './run-command.mjs';

/** A page to read: where it is opened and what its requests are answered with. */
export interface PageSource {
  readonly address: string;
  readonly respond: Responder;
  /** Whether it comes from the network. */
  readonly network: boolean;
}

const SAMPLE = join(ROOT, 'tests/fixtures/sample');
/** A page that says nothing of its address gets one under this. */
const MADE_UP = 'https://page.example/';
/** Characters at the beginning in which a page names its own address. */
const HEAD_LENGTH = 200_000;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xhtml': 'application/xhtml+xml',
};

/**
 * Finds the page that a command line means: a live address, a saved file (its neighbours are served beside it), or, said
 * nothing, the sample page of the repository. A saved page is opened at `address`, or at the one it names itself.
 * Throws `PlainFailure` for a file that is not there.
 */
export function findPageSource(argument: string | undefined, address?: string): PageSource {
  if (argument === undefined) {
    const expected = JSON.parse(readFileSync(join(SAMPLE, 'expected.json'), 'utf8')) as { address: string };
    return serveFile(join(SAMPLE, 'page.html'), expected.address);
  }
  if (/^https?:\/\//iu.test(argument)) return { address: argument, respond: () => undefined, network: true };
  const file = findFile(argument);
  return serveFile(file, address ?? readOwnAddress(file) ?? MADE_UP + encodeURIComponent(basename(file)));
}

function findFile(argument: string): string {
  try {
    const file = realpathSync(argument);
    if (statSync(file).isFile()) return file;
  } catch {
    // Told below in words that say what to do.
  }
  throw new PlainFailure(
    `${argument} is neither a file nor an address that begins with http:// or https://.`,
  );
}

/** Reads the address that a saved page gives: its canonical link, its Open Graph address, or Chromium's saving note. */
function readOwnAddress(file: string): string | undefined {
  const head = readFileSync(file, 'latin1').slice(0, HEAD_LENGTH);
  const tags = head.match(/<(?:link|meta)\b[^>]*>/giu) ?? [];
  const canonical = tags.find((tag) => /\brel\s*=\s*["']?canonical\b/iu.test(tag));
  const openGraph = tags.find((tag) => /\bproperty\s*=\s*["']?og:url\b/iu.test(tag));
  const candidates = [
    /\bhref\s*=\s*["']?([^"'\s>]+)/iu.exec(canonical ?? '')?.[1],
    /\bcontent\s*=\s*["']?([^"'\s>]+)/iu.exec(openGraph ?? '')?.[1],
    /<!--\s*saved from url=\(\d+\)(\S+)/iu.exec(head)?.[1],
  ];
  return candidates
    .map((candidate) => candidate?.replaceAll('&amp;', '&'))
    .find(
      (candidate) => candidate !== undefined && /^https?:\/\//iu.test(candidate) && URL.canParse(candidate),
    );
}

function serveFile(file: string, address: string): PageSource {
  const page = new URL(address);
  page.hash = '';
  const here = new URL('.', page).href;
  const folder = dirname(file);
  const respond: Responder = (wanted) => {
    // A saved page's scripts have run before it was saved; run again, many empty it.
    if (wanted === page.href)
      return { ...readServed(file), headers: { 'content-security-policy': "script-src 'none'" } };
    return wanted.startsWith(here) ? readNeighbour(folder, wanted.slice(here.length)) : undefined;
  };
  return { address: page.href, respond, network: false };
}

function readNeighbour(folder: string, path: string): ServedPage | undefined {
  try {
    const file = realpathSync(join(folder, decodeURIComponent(path.replace(/\?.*$/su, ''))));
    return file.startsWith(folder + sep) && statSync(file).isFile() ? readServed(file) : undefined;
  } catch {
    return undefined; // Nothing of that name was saved.
  }
}

function readServed(file: string): ServedPage {
  const body = readFileSync(file);
  const type = MEDIA_TYPES[extname(file).toLowerCase()] ?? 'text/html';
  // Without a charset the browser goes by what the page declares, which is wrong for pages decoded when they were saved.
  return { body, type: isUtf8(body) ? `${type}; charset=utf-8` : type };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
