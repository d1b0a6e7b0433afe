/** Characters that a mark of a note has at most: `[12]`, `注①`, `（3）`. */
const MARK_LENGTH = 6;

/** What stands in a mark: numbers, letters, signs of notes. Words are a link to read, not a mark. */
const MARK =
  /^[[(（〔［【]?(?:注|註|note)?\s*(?:\d{1,3}|[a-z]|[ivx]{1,5}|[①-⑳❶-❿*†‡§¶※]{1,3})[\])）〕］】]?$/iu;

/** Characters of a note at most; more is a section, to be gone to. */
const NOTE_LENGTH = 1500;

/** A note and where its mark stands. */
export interface Note {
  readonly mark: HTMLElement;
  /** The note's own text, to be shown elsewhere; it carries no ids. */
  readonly content: DocumentFragment;
  /** Where the note stands in the article. */
  readonly target: Element;
}

/** The box of a note: the thing pointed to, or what it numbers. */
function boxOf(target: Element): Element {
  if (/^(?:li|dd|p|aside|div|td)$/.test(target.localName)) return target;
  return target.closest('li, dd, p, aside, td, div') ?? target;
}

/**
 * Reads a link within the article as the mark of a note: short, of number or sign, and pointing to a short text further
 * on. Null for every other link: it leads to a place to be gone to.
 */
export function noteOf(link: HTMLElement, target: Element): Note | null {
  const text = (link.textContent ?? '').trim();
  if (text === '' || [...text].length > MARK_LENGTH || !MARK.test(text)) return null;
  if (/^h[1-6]$/.test(target.localName)) return null;
  // The way back from a note to its mark points backwards.
  if (!(link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)) return null;
  const box = boxOf(target);
  if (box.contains(link)) return null;
  const content = link.ownerDocument.createDocumentFragment();
  content.append(...[...box.childNodes].map((node) => node.cloneNode(true)));
  for (const element of content.querySelectorAll('[id]')) element.removeAttribute('id');
  // Links back to the mark say nothing here.
  for (const back of content.querySelectorAll('a[href^="#"], a[name]:not([href])')) back.remove();
  const length = (content.textContent ?? '').trim().length;
  return length > 0 && length <= NOTE_LENGTH ? { mark: link, content, target } : null;
}
