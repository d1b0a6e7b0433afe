import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a corpus knows of a page: its address, and the text that a person would call the article. */
export interface Gold {
  readonly url?: string | null;
  readonly article?: boolean;
  readonly title?: string | null;
  readonly text?: string | null;
  readonly headings?: readonly string[] | null;
  readonly must?: readonly string[];
  readonly mustNot?: readonly string[];
}

/** One saved page, `DIR/SET/NAME/page.html`. */
export interface SavedPage {
  /** `SET/NAME`. */
  readonly id: string;
  readonly file: string;
  /** Where the browser is told that the page comes from. */
  readonly address: string;
  readonly gold: Gold;
}

/** Which pages of a corpus are wanted; an empty selection wants all of them. */
export interface Selection {
  readonly only?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly limit?: number | undefined;
}

/** Lists the saved pages of a corpus by set and name. A folder without `page.html` is not a page. */
export async function listPages(corpus: string, selection: Selection = {}): Promise<SavedPage[]> {
  const pages: SavedPage[] = [];
  const limit = selection.limit ?? Number.POSITIVE_INFINITY;
  for (const set of await folders(corpus)) {
    if (selection.only !== undefined && selection.only !== set) continue;
    for (const name of await folders(join(corpus, set))) {
      if (pages.length >= limit) return pages;
      const id = `${set}/${name}`;
      if (selection.ids && !selection.ids.includes(id)) continue;
      const folder = join(corpus, set, name);
      const file = join(folder, 'page.html');
      if (!(await isFile(file))) continue;
      const gold = await readGold(join(folder, 'gold.json'));
      pages.push({ id, file, address: addressOf(id, gold), gold });
    }
  }
  return pages;
}

/** Tells whether the path is a folder. */
export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}

/**
 * Returns the address of a saved page: its own, or a made-up one on a host that cannot exist. A made-up one is a digest
 * in letters, since set and folder names would tell the pipeline what the page is, and digits look like a story's number.
 */
export function addressOf(id: string, gold: Gold): string {
  const own = gold.url ? URL.parse(gold.url) : null;
  if (own && (own.protocol === 'https:' || own.protocol === 'http:')) return own.href;
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 12);
  const letters = digest.replace(/\d/g, (digit) => String.fromCharCode(103 + Number(digit)));
  return `https://pages.example/read/${letters}`;
}

async function folders(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ?? false;
}

async function readGold(path: string): Promise<Gold> {
  if (!(await isFile(path))) return {};
  return JSON.parse(await readFile(path, 'utf8')) as Gold;
}
