import { headOf } from '../../page/unclobbered.ts';

/** Title of a document, by its element: a form of the name `title` stands before the document's own member. */
export function titleOf(document: Document): string {
  return headOf(document)?.querySelector('title')?.textContent ?? '';
}
