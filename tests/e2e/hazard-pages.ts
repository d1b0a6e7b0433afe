import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ServedPage, servePages } from '../browsers/served-pages.ts';
import { sampleArticle } from './articles.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/pages');

function at(address: string, page: ServedPage) {
  return { address, respond: servePages({ [address]: page }) };
}

function fixture(name: string): Uint8Array {
  return readFileSync(join(FOLDER, name));
}

/** A front page: links and nothing to read. */
export const listing = () => at('https://lakeside.example/', { body: fixture('listing.html') });

/** One short sentence. */
export const tiny = () => at('https://moved.example/note.html', { body: fixture('tiny.html') });

/** An article without a Chinese character. */
export const englishArticle = () =>
  at('https://lakeside.example/harbour/ferry.html', { body: fixture('english-article.html') });

/** A Chinese article without sections. */
export const plainArticle = () =>
  at('https://lakeside.example/people/crane.html', { body: fixture('plain-article.html') });

/** A Chinese article with everything that type has to set: numbers, notes, quotation, picture, table, formula, code, video. */
export function typographyArticle() {
  const address = 'https://coast.example/people/keeper.html';
  return {
    address,
    respond: servePages({
      [address]: { body: fixture('typography.html') },
      'https://coast.example/people/tower.svg': { body: fixture('tower.svg'), type: 'image/svg+xml' },
    }),
  };
}

/** A Chinese article whose document is XML. */
export const xhtmlArticle = () =>
  at('https://ferry.example/clock.xhtml', { body: fixture('article.xhtml'), type: 'application/xhtml+xml' });

/** A document that is not a page. */
export const pdf = () =>
  at('https://lakeside.example/timetable.pdf', { body: fixture('one-page.pdf'), type: 'application/pdf' });

/** The sample page under a content security policy. */
export function sampleUnderPolicy(policy: string) {
  const { page } = sampleArticle();
  const served = page.respond(page.address);
  if (!served) throw new Error('The sample page is not served.');
  return at(page.address, { ...served, headers: { 'content-security-policy': policy } });
}
