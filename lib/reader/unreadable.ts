import type { UnavailableReason } from '../errors.ts';

/** Kinds of documents that have text to read. */
const READABLE_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

/** Why what the tab shows cannot be read (a PDF, a picture, a feed); null for pages. */
export function unreadableReason(document: Document): UnavailableReason | null {
  if (document.contentType === 'application/pdf') return 'pdf';
  if (!READABLE_TYPES.has(document.contentType)) return 'not-a-page';
  // Chromium shows a PDF in a page that is one embed and nothing else.
  const only = document.body?.childElementCount === 1 ? document.body.firstElementChild : null;
  return only?.localName === 'embed' && only.getAttribute('type') === 'application/pdf' ? 'pdf' : null;
}
