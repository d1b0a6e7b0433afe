/** A note that the text refers to, and the element that holds its text. */
export interface Footnote {
  /** From 1, in the order of the references. */
  readonly number: number;
  readonly note: Element;
}

/** Marks the place of a reference in the tree; its text is the note's number. */
export const REFERENCE_ELEMENT = 'x-footnote';

/** What a reference to a note looks like: `1`, `[12]`, `（三）`, `注1`, `*`, `①`. */
const MARK =
  /^[[(（【〔]?\s*(?:[注註])?\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳]|[*†‡§])\s*[\])）】〕]?$/;

/**
 * Takes the notes out of a tree (a copy that may be changed) and puts reference elements where the text points to them. A
 * note is what a raised or bracketed number links to, further down in the same text.
 */
export function takeFootnotes(root: Element): Footnote[] {
  const byNote = new Map<Element, Footnote>();
  const references: { link: Element; outer: Element; note: Element }[] = [];
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const text = link.textContent?.trim() ?? '';
    const outer = link.closest('sup') ?? link;
    const raised = outer !== link || link.querySelector('sup') !== null;
    if (!MARK.test(text) || !(raised || /^[[(（【〔]/.test(text))) continue;
    const target = root.querySelector(`[id="${link.getAttribute('href')?.slice(1) ?? ''}"]`);
    const note = target?.closest('li, dd, p, div');
    // A link upwards is the way back from a note.
    if (!note || note === root || note.contains(link)) continue;
    if (!(link.compareDocumentPosition(note) & 4)) continue;
    references.push({ link, outer: outer.textContent?.trim() === text ? outer : link, note });
  }
  const backTargets = new Set(
    references
      .flatMap(({ outer, link }) => [outer, link, outer.parentElement])
      .flatMap((element) => element?.id || []),
  );
  for (const { outer, note } of references) {
    let footnote = byNote.get(note);
    if (!footnote) {
      footnote = { number: byNote.size + 1, note };
      byNote.set(note, footnote);
    }
    const mark = root.ownerDocument.createElement(REFERENCE_ELEMENT);
    mark.append(String(footnote.number));
    outer.replaceWith(mark);
  }
  for (const { note } of byNote.values()) detach(note, backTargets);
  return [...byNote.values()];
}

/** Takes a note out of the tree, without its links back and without its own number. */
function detach(note: Element, backTargets: ReadonlySet<string>): void {
  for (const link of note.querySelectorAll('a[href^="#"]')) {
    if (backTargets.has(link.getAttribute('href')?.slice(1) ?? '') || /^[↑↩^]/.test(link.textContent ?? '')) {
      (link.parentElement?.localName === 'sup' ? link.parentElement : link).remove();
    }
  }
  const list = note.parentElement;
  note.remove();
  if (list && /^(ol|ul|dl)$/.test(list.localName) && !list.textContent?.trim()) list.remove();
}
