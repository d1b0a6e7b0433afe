import { markedIds, notesOf } from '../note-marks.ts';
import { outermost } from '../readability.ts';

/**
 * Finds the notes outside of and inside the chosen blocks that marks in these lead to: their lists where they are items of one, else
 * the blocks themselves, in document order. What a note leads back to stands before it and is none.
 */
export function findNotes(copy: Document, roots: readonly Element[]): readonly Element[] {
  const ids = new Set<string>();
  for (const root of roots) for (const id of markedIds(root)) ids.add(id);
  const found = new Set<Element>();
  for (const note of notesOf(ids, copy.body)) {
    if (/^(?:li|dd)$/.test(note.localName) && note.parentElement) found.add(note.parentElement);
    else found.add(note);
  }
  return outermost([...found].filter((note) => !roots.some((root) => note.contains(root))));
}
