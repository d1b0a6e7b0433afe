import { foldHan } from '../han/characters.ts';
import { withoutSigns } from '../han/signs.ts';
import type { TextBlock } from './text-blocks.ts';

/** Letters of the description that must stand in a paragraph for it to be the article's lead. */
const SHARED = 24;

/**
 * Finds the paragraphs that the page's own description quotes: most sites take it from the first lines of the story, so that
 * it tells the story from what stands beside it.
 */
export function describedParagraphs(copy: Document, paragraphs: readonly TextBlock[]): ReadonlySet<Element> {
  const quotes = new Set<string>();
  for (const meta of copy.querySelectorAll(
    'meta[name="description" i], meta[property="og:description" i], meta[name="twitter:description" i]',
  )) {
    const quote = letters(meta.getAttribute('content') ?? '').slice(0, SHARED);
    if (quote.length >= SHARED / 2) quotes.add(quote);
  }
  const found = new Set<Element>();
  if (quotes.size === 0) return found;
  for (const { element } of paragraphs) {
    const text = letters((element.textContent ?? '').slice(0, 600));
    for (const quote of quotes) if (text.includes(quote)) found.add(element);
  }
  return found;
}

function letters(text: string): string {
  return withoutSigns(foldHan(text.normalize('NFKC').toLowerCase()));
}
