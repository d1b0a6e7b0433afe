import { attributeOf } from './unclobbered.ts';

/** Marks the copy of a note that the page hides until one points at its mark. */
export const HIDDEN_NOTE_ATTRIBUTE = 'data-limpid-hidden-note';

/** Names, in class or id, of notes and of what holds their text: `sidenote`, `footnoteContent`, `fn-content`. */
const NAME =
  /(?:^|[\s_-])(?:(?:side|margin|foot|end)-?notes?(?:-?(?:content|text|body))?|fn[a-z]?-(?:content|text|body))(?:$|[\s_-])/i;

/** Characters of a note's text at most: what is longer and hidden is a part of the page that one did not ask for. */
const LONGEST = 2000;

/** Whether the names of an element call it a note, or the text of one. */
export function isNamedNote(element: Element): boolean {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  return names.length > 3 && NAME.test(names.replace(/([a-z])([A-Z])/g, '$1-$2'));
}

/** Whether a hidden element is a note: it may be shown beside its mark, if it has one. */
export function isHiddenNote(element: Element): boolean {
  if (!isNamedNote(element)) return false;
  const { length } = (element.textContent ?? '').trim();
  return length > 0 && length <= LONGEST;
}
