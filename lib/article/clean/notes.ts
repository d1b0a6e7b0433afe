import { HIDDEN_NOTE_ATTRIBUTE, isNamedNote } from '../../page/hidden-note.ts';
import { blockAround, isBlock } from '../elements.ts';
import { informationOf } from '../information.ts';

/** What a page of notes has somewhere; most pages have none of it. */
const SIGNS = `[${HIDDEN_NOTE_ATTRIBUTE}], [class*="note" i], [data-definition], aside > ol`;

/** The mark of a note without a link: a number, or one or more signs. */
const NUMBER = /^[\s[({【〔（]*(\d{1,3}|[*†‡§¶]{1,3})[\s\])}】〕）.:]*$/;

/** Names of what a style sheet moves out of the line. */
const IN_MARGIN = /(?:side|margin)-?note/i;

/** Least that a note says, in Latin letters. */
const SHORTEST = 8;

/** Notes handled: a book has some hundreds; what has more makes them by a program. */
const MANY = 1000;

/** Lists of notes, by their place or by the names of what is around them. */
const LISTS = 'aside > ol, [class*="footnote" i] ol, [class*="endnote" i] ol, [id*="footnote" i] ol';

/** Blocks that belong to a text as a whole: notes stand behind these, and not inside. */
const PARTS = /^(?:p|li|ul|ol|dl|dd|dt|td|th|tr|tbody|table|blockquote|figure|figcaption|h[1-6])$/;

/** Node.DOCUMENT_POSITION_FOLLOWING. */
const FOLLOWING = 4;

/** The page's copy, with its elements by id. */
interface Page {
  readonly body: Element;
  readonly ids: Map<string, Element>;
}

/**
 * Gives the notes that pages show by scripts or style sheets (in the margin, in the line, at a touch) the one form that every reader
 * knows: a raised link in the text, and the note behind the text. Hidden notes without a mark go.
 */
export function gatherNotes(body: Element): void {
  if (!body.querySelector(SIGNS)) return;
  const ids = new Map<string, Element>();
  for (const element of [...body.querySelectorAll('[id]')].reverse()) ids.set(element.id, element);
  const page = { body, ids };
  linkDefinitions(page);
  linkNumbers(page);
  moveNotes(page);
  const linked = new Set([...body.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')));
  for (const note of body.querySelectorAll(`[${HIDDEN_NOTE_ATTRIBUTE}]`)) {
    if (!note.id || !linked.has(`#${note.id}`)) note.remove();
  }
}

/** Marks that name their note's id in an attribute for a script. */
function linkDefinitions({ body, ids }: Page): void {
  for (const mark of body.querySelectorAll('[data-definition]')) {
    const id = mark.getAttribute('data-definition') ?? '';
    const text = (mark.textContent ?? '').trim();
    if (ids.has(id) && NUMBER.test(text)) mark.replaceChildren(markOf(body, id, text));
  }
}

/** Raised numbers without a link, where a list of notes behind them has an item of that number. */
function linkNumbers(page: Page): void {
  const { body } = page;
  const lists = [...body.querySelectorAll(LISTS)].slice(0, MANY);
  if (lists.length === 0) return;
  for (const raised of [...body.querySelectorAll('sup')].slice(0, MANY)) {
    const text = raised.textContent ?? '';
    const [, number] = NUMBER.exec(text) ?? [];
    if (!number || raised.closest('a, aside') || raised.querySelector('a')) continue;
    const item = itemWith(Number(number), raised, lists);
    if (!item) continue;
    item.id ||= newId(page, item);
    raised.replaceChildren(linkTo(body, item.id, text.trim()));
  }
}

function itemWith(number: number, mark: Element, lists: readonly Element[]): Element | null {
  for (const list of lists) {
    const start = Number(list.getAttribute('start') ?? 1);
    const item = number >= start ? list.children[number - start] : undefined;
    if (item?.localName === 'li' && (mark.compareDocumentPosition(item) & FOLLOWING) !== 0) return item;
  }
  return null;
}

/** Notes that stand within a line, hidden or not: what is said there would read as a part of the sentence. */
function moveNotes(page: Page): void {
  const { body, ids } = page;
  const ends = new Map<Element, Element[]>();
  const named = [...body.querySelectorAll('span, small')].filter(isNamedNote).slice(0, MANY);
  // Where mark and note stand in one element, both have such names: the inner one is the note.
  const inLine = named.filter((note) => ![...note.getElementsByTagName('*')].some(isNamedNote));
  for (const note of inLine) {
    if (informationOf(note.textContent ?? '') < SHORTEST || !body.contains(note)) continue;
    const container = partAround(note);
    if (!container || !hasTextBeside(note)) continue;
    const mark = markBeside(note);
    // An aside in brackets, shown where it was written, is a part of its sentence.
    if (!mark && !note.hasAttribute(HIDDEN_NOTE_ATTRIBUTE) && !IN_MARGIN.test(note.className)) continue;
    const target = ids.get(mark?.link ?? '');
    if (target && !note.contains(target)) {
      // The page has it twice: for the margin and behind the text.
      note.remove();
      continue;
    }
    const moved = body.ownerDocument.createElement('p');
    moved.id = note.id || newId(page, moved);
    const notes = ends.get(container) ?? [];
    const text = mark?.text ?? String(notes.length + 1);
    note.before(markOf(body, moved.id, text));
    moved.append(raise(body, text), ' ', ...note.childNodes);
    note.remove();
    for (const node of mark?.nodes ?? []) node.remove();
    ends.set(container, [...notes, moved]);
  }
  for (const [container, notes] of ends) container.append(...notes);
}

/** The element that holds the whole text of which a line is a part; null where the note is no part of a line. */
function partAround(note: Element): Element | null {
  let part = blockAround(note);
  if (!part || !PARTS.test(part.localName)) return null;
  while (part && PARTS.test(part.localName)) part = part.parentElement;
  return part;
}

function hasTextBeside(note: Element): boolean {
  for (let around: Element | null = note; around && !isBlock(around); around = around.parentElement) {
    for (const side of ['previousSibling', 'nextSibling'] as const) {
      for (let node = around[side]; node; node = node[side])
        if (node.nodeType !== 8 && /\p{L}/u.test(node.textContent ?? '')) return true;
    }
  }
  return false;
}

interface Mark {
  readonly nodes: readonly ChildNode[];
  readonly text: string;
  /** The id that it leads to; empty where it leads nowhere. */
  readonly link: string;
}

/** The mark of a note: the number right before it, or what is around it and says no more than a number beside it. */
function markBeside(note: Element): Mark | null {
  const before = note.previousElementSibling;
  if (before && before === note.previousSibling && NUMBER.test(before.textContent ?? ''))
    return toMark([before]);
  const around = note.parentElement;
  if (!around || isBlock(around)) return null;
  return toMark([...around.childNodes].filter((node) => node !== note));
}

function toMark(nodes: readonly ChildNode[]): Mark | null {
  const text = nodes.map((node) => node.textContent ?? '').join('');
  if (!NUMBER.test(text)) return null;
  for (const node of nodes) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const link = element.localName === 'a' ? element : element.querySelector('a[href*="#"]');
    if (link)
      return { nodes, text: text.trim(), link: (link.getAttribute('href') ?? '').split('#', 2)[1] ?? '' };
  }
  return { nodes, text: text.trim(), link: '' };
}

function markOf(body: Element, id: string, text: string): Element {
  const raised = raise(body, '');
  raised.append(linkTo(body, id, text));
  return raised;
}

function raise(body: Element, text: string): Element {
  const raised = body.ownerDocument.createElement('sup');
  raised.textContent = text;
  return raised;
}

function linkTo(body: Element, id: string, text: string): Element {
  const link = body.ownerDocument.createElement('a');
  link.setAttribute('href', `#${id}`);
  link.textContent = text;
  return link;
}

/** An id that the page does not have. */
function newId({ ids }: Page, element: Element): string {
  let number = ids.size + 1;
  while (ids.has(`limpid-note-${number}`)) number += 1;
  const id = `limpid-note-${number}`;
  ids.set(id, element);
  return id;
}
