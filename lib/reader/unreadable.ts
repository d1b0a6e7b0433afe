import type { UnavailableReason } from '../errors.ts';
import { bodyOf, contentTypeOf } from '../page/unclobbered.ts';

/** Kinds of documents that have text to read. */
const READABLE_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

/** Why what the tab shows cannot be read (a PDF, a picture, a feed); null for pages. */
export function unreadableReason(document: Document): UnavailableReason | null {
  const type = contentTypeOf(document);
  if (type === 'application/pdf') return 'pdf';
  if (!READABLE_TYPES.has(type)) return 'not-a-page';
  // Chromium shows a PDF in a page that is one embed and nothing else.
  const body = bodyOf(document) as HTMLElement | null;
  const only = body?.childElementCount === 1 ? body.firstElementChild : null;
  return only?.localName === 'embed' && only.getAttribute('type') === 'application/pdf' ? 'pdf' : null;
}
