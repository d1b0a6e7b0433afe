import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { findPageSource, type PageSource } from '../../scripts/page-source.ts';

/** An article page and what a reader must make of it. What a page's gold text does not say is null. */
export interface ExpectedArticle {
  readonly name: string;
  readonly page: PageSource;
  readonly title: string;
  readonly source: string | null;
  readonly authors: readonly string[] | null;
  readonly editors: readonly string[] | null;
  readonly published: string | null;
  readonly sections: readonly string[];
  /** The text, a paragraph or heading a line, without captions. */
  readonly lines: readonly string[];
  /** Strings that must be in the text, although rules might take them for noise. */
  readonly keep: readonly string[];
  readonly mustNot: readonly string[];
}

interface SampleExpectation {
  readonly title: string;
  readonly source: string;
  readonly authors: string[];
  readonly editors: string[];
  readonly published: string;
  readonly sections: string[];
  readonly text: string;
  readonly keep: string[];
  readonly mustNot: string[];
}

interface Gold {
  readonly url: string;
  readonly title: string;
  readonly source_name?: string;
  readonly byline?: string;
  readonly editors?: string[];
  readonly published?: string;
  readonly headings?: string[];
  readonly text: string | null;
  readonly must?: string[];
  readonly mustNot?: string[];
  readonly article?: boolean;
}

const SAMPLE = join(import.meta.dirname, '../fixtures/sample/expected.json');

/** The sample page of the repository. */
export function sampleArticle(): ExpectedArticle {
  const { text, ...expected } = JSON.parse(readFileSync(SAMPLE, 'utf8')) as SampleExpectation;
  return { ...expected, name: 'the sample page', page: findPageSource(undefined), lines: text.split('\n') };
}

/** The sample page, and the pages of the folder that the variable `LIMPID_PAGES` names. */
export function expectedArticles(): ExpectedArticle[] {
  return [sampleArticle(), ...findCorpusFolders().map(readCorpusPage)];
}

/**
 * Lists the folders with `page.html` and a whole gold text in `LIMPID_PAGES`: that folder itself, or those in it and in
 * its subfolders. Throws where the variable is set and there is none.
 */
export function findCorpusFolders(): string[] {
  const place = process.env.LIMPID_PAGES;
  if (!place) return [];
  const top = resolve(place);
  const candidates = [top, ...subfolders(top), ...subfolders(top).flatMap(subfolders)];
  const found = candidates.filter((folder) => existsSync(join(folder, 'gold.json')) && hasWholeText(folder));
  if (found.length === 0)
    throw new Error(`LIMPID_PAGES=${place}: no folder with page.html and a whole gold text.`);
  return found;
}

function subfolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}

function readGold(folder: string): Gold {
  return JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold;
}

function hasWholeText(folder: string): boolean {
  const { article, text } = readGold(folder);
  return article !== false && text !== null;
}

function readCorpusPage(folder: string): ExpectedArticle {
  const gold = readGold(folder);
  return {
    name: basename(folder),
    page: findPageSource(join(folder, 'page.html'), gold.url),
    title: gold.title,
    source: gold.source_name ?? null,
    authors: gold.byline?.split(/\s+/u) ?? null,
    editors: gold.editors ?? null,
    published: gold.published ?? null,
    sections: gold.headings ?? [],
    lines: gold.text?.split('\n') ?? [],
    keep: gold.must ?? [],
    mustNot: gold.mustNot ?? [],
  };
}
