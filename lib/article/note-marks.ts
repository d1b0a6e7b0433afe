import { blockAround, isBlock } from './elements.ts';
import { informationOf } from './information.ts';

/** How a text marks a note: a number, a letter or a sign, in brackets or not. */
const MARK =
  /^[\s[({【〔]*(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3}|[注註] ?\d{0,3}|note \d{1,3}|fn ?\d{1,3})[\s\])}】〕.:]*$/i;

/** Names that sites give to marks. */
const NAMES = /foot-?note|fn-?ref|note-?ref|reference|endnote/i;

/** Marks looked at: long papers have hundreds, and nothing is gained by more. */
const MANY = 600;

/** Least and most that a note says, in Latin letters; what says more is a section, to which a number may lead as well. */
const SHORTEST = 8;
const LONGEST = 3000;

/** Collects the ids that marks of notes inside an element lead to. A mark is raised, in brackets, or called one; a bare number may lead to a page. */
export function markedIds(root: Element): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const link of root.querySelectorAll('a[href*="#"]')) {
    if (ids.size >= MANY) break;
    if (isMark(link)) ids.add(fragmentOf(link));
  }
  ids.delete('');
  return ids;
}

/** Finds the blocks that have these ids, or in which the anchors with these names stand, if they say as much as a note. */
export function notesOf(ids: ReadonlySet<string>, root: ParentNode): ReadonlySet<Element> {
  const notes = new Set<Element>();
  if (ids.size === 0) return notes;
  for (const target of root.querySelectorAll('[id], a[name]')) {
    if (!ids.has(target.id) && !ids.has(target.getAttribute('name') ?? '')) continue;
    const note = isBlock(target) ? target : blockAround(target);
    if (!note || /^(?:body|h[1-6]|main|article)$/.test(note.localName)) continue;
    const information = informationOf(note.textContent ?? '');
    if (information >= SHORTEST && information <= LONGEST) notes.add(note);
  }
  return notes;
}

function isMark(link: Element): boolean {
  const text = (link.textContent ?? '').trim();
  if (text === '' || text.length > 12 || !MARK.test(text)) return false;
  return (
    /^[[({【〔]/.test(text) ||
    link.getAttribute('role') === 'doc-noteref' ||
    link.closest('sup') !== null ||
    link.querySelector('sup') !== null ||
    NAMES.test(`${link.getAttribute('class') ?? ''} ${link.id}`)
  );
}

function fragmentOf(link: Element): string {
  const fragment = (link.getAttribute('href') ?? '').split('#', 2)[1] ?? '';
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A lone `%` is allowed in an id.
    return fragment;
  }
}
