import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { listPages, type SavedPage } from '../extract/corpus.ts';

/** A page to open, under a name that says what kind of page it is. */
export interface OpenedPage {
  readonly kind: string;
  readonly address: string;
  readonly html: Buffer;
}

/** Reads the files of saved pages; each has its file's name. */
export async function readPages(files: readonly string[]): Promise<OpenedPage[]> {
  return Promise.all(
    files.map(async (file, index) => ({
      kind: basename(file, '.html'),
      address: `https://page-${index + 1}.example/story.html`,
      html: await readFile(file),
    })),
  );
}

/** Reads pages of a corpus by id; each has its id for a name. */
export async function readCorpusPages(corpus: string, ids: readonly string[]): Promise<OpenedPage[]> {
  const pages = await listPages(corpus, { ids });
  return Promise.all(pages.map((page) => open(page, page.id)));
}

/** A corpus's page with what it is chosen by. */
interface Candidate {
  readonly page: SavedPage;
  readonly size: number;
  readonly html: string;
}

/**
 * Chooses eight pages that differ in what costs time: small, middling, near 1 MB, the largest, many images, many table
 * cells, an English and a Chinese one of middling size. Only articles are chosen, each once.
 */
export async function choosePages(corpus: string): Promise<OpenedPage[]> {
  const candidates: Candidate[] = [];
  for (const page of await listPages(corpus)) {
    if (page.gold.article === false || (page.gold.text?.length ?? 0) < 500) continue;
    const { size } = await stat(page.file);
    candidates.push({ page, size, html: await readFile(page.file, 'utf8') });
  }
  const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;
  const isChinese = ({ page }: Candidate) => /\p{sc=Han}{20}/u.test(page.gold.text ?? '');
  const middling = quantileSize(candidates, 0.5);
  const tastes: { kind: string; cost: (candidate: Candidate) => number }[] = [
    { kind: 'largest', cost: ({ size }) => -size },
    { kind: 'about 1 MB', cost: ({ size }) => Math.abs(size - 1_000_000) },
    { kind: 'small', cost: ({ size }) => size },
    { kind: 'many images', cost: ({ html }) => -count(html, /<img\b/gi) },
    { kind: 'many table cells', cost: ({ html }) => -count(html, /<td\b/gi) },
    { kind: 'Chinese', cost: (it) => (isChinese(it) ? Math.abs(it.size - middling) : Infinity) },
    { kind: 'English', cost: (it) => (isChinese(it) ? Infinity : Math.abs(it.size - middling)) },
    { kind: 'middling', cost: ({ size }) => Math.abs(size - quantileSize(candidates, 0.75)) },
  ];
  const chosen = new Set<Candidate>();
  const pages: OpenedPage[] = [];
  for (const { kind, cost } of tastes) {
    const [best] = candidates.filter((it) => !chosen.has(it)).sort((a, b) => cost(a) - cost(b));
    if (!best) continue;
    chosen.add(best);
    pages.push(await open(best.page, kind));
  }
  return pages;
}

function quantileSize(candidates: readonly Candidate[], share: number): number {
  const sizes = candidates.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(share * sizes.length)] ?? 0;
}

async function open({ address, file }: SavedPage, kind: string): Promise<OpenedPage> {
  return { kind, address, html: await readFile(file) };
}
