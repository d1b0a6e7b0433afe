import type { Removal } from '../article.ts';
import { excerptOf } from '../removal.ts';
import { IDENTITY_ATTRIBUTE } from '../workspace.ts';
import { MEDIA_ELEMENTS, STRUCTURAL_ELEMENTS } from './elements.ts';
import type { Line } from './lines.ts';
import { moveLeft, replaceElement, splitAfter, splitBefore, takeOutNode, type Undo } from './tree-edits.ts';

/** A line that is to be a heading: where, of which id and level of element (2 to 6). */
export interface PlannedHeading {
  readonly line: Line;
  readonly id: string;
  readonly elementLevel: number;
}

interface Promotion extends PlannedHeading {
  /** The definition list that the line is a term of. */
  readonly list: Element | null;
  active: boolean;
  readonly undo: Undo[];
}

/** Makes lines into heading elements, and plain lines again, in any order and exactly. */
export class Promotions {
  readonly #byOwner = new Map<Element, Promotion[]>();

  /** Plans a heading. Headings are planned in document order. */
  plan(heading: PlannedHeading): void {
    const { block } = heading.line;
    const list = block.localName === 'dt' ? block.closest('dl') : null;
    const promotion: Promotion = { ...heading, list, active: false, undo: [] };
    const owner = list ?? block;
    const others = this.#byOwner.get(owner);
    if (others) others.push(promotion);
    else this.#byOwner.set(owner, [promotion]);
  }

  /**
   * Makes the headings of the given ids, or takes them back. Blocks with several headings are first put together again,
   * then cut anew: so each heading can be undone alone although one block held them all.
   */
  set(ids: ReadonlySet<string>, active: boolean): void {
    for (const promotions of this.#byOwner.values()) {
      const changed = promotions.filter((one) => ids.has(one.id) && one.active !== active);
      if (changed.length === 0) continue;
      for (const promotion of [...promotions].reverse()) takeBack(promotion.undo);
      for (const promotion of changed) promotion.active = active;
      for (const promotion of promotions) if (promotion.active) promote(promotion);
    }
  }
}

/** The record of headings that were promoted together; made active at once. */
export function recordPromotion(
  removals: Removal[],
  promotions: Promotions,
  headings: readonly PlannedHeading[],
  rule: string,
): void {
  const ids = new Set(headings.map(({ id }) => id));
  const excerpt = excerptOf(headings.flatMap(({ line }) => line.texts));
  let removed = false;
  const record: Removal = {
    id: removals.length + 1,
    rule,
    kind: 'promoted-heading',
    excerpt,
    count: headings.length,
    get removed() {
      return removed;
    },
    putBack() {
      if (!removed) return;
      promotions.set(ids, false);
      removed = false;
    },
    takeOut() {
      if (removed) return;
      promotions.set(ids, true);
      removed = true;
    },
  };
  record.takeOut();
  removals.push(record);
}

function takeBack(undo: Undo[]): void {
  for (let step = undo.pop(); step; step = undo.pop()) step();
}

function promote({ line, id, elementLevel, list, undo }: Promotion): void {
  const { block } = line;
  const keepsBlock = STRUCTURAL_ELEMENTS.has(block.localName) || line.mixed;
  const document = block.ownerDocument;
  const heading = document.createElement(`h${elementLevel}`);
  heading.id = id;
  if (list) {
    dissolveList(list, undo);
    replaceElement(block, heading, undo);
    return;
  }
  if (line.alone && !keepsBlock) {
    for (const name of ['lang', 'dir', 'translate', IDENTITY_ATTRIBUTE]) {
      const value = block.getAttribute(name);
      if (value !== null) heading.setAttribute(name, value);
    }
    replaceElement(block, heading, undo);
    return;
  }
  const firstText = line.texts[0];
  const lastText = line.texts[line.texts.length - 1];
  if (!firstText || !lastText) return;
  // In this order: cutting after the line moves it to the left piece, cutting before it leaves it in the right one.
  const last = splitAfter(lastText, block, undo) as ChildNode;
  const first = splitBefore(firstText, block, undo) as ChildNode;
  takeOutBreaks(first, 'previousSibling', undo);
  takeOutBreaks(last, 'nextSibling', undo);
  const content = nodesBetween(first, last);
  if (keepsBlock) {
    first.before(heading);
    heading.append(...content);
    undo.push(() => heading.replaceWith(...heading.childNodes));
    return;
  }
  if (holdsContent(block.firstChild, first)) moveLeft(block, first, undo);
  block.before(heading);
  heading.append(...content);
  undo.push(() => {
    block.prepend(...heading.childNodes);
    heading.remove();
  });
  if (!holdsContent(block.firstChild, null)) {
    // Behind the heading, not in its place: undoing must find the block where the heading is.
    const marker = heading;
    const empty = block;
    empty.remove();
    undo.push(() => marker.after(empty));
  }
}

/** Makes plain blocks of a definition list and its explanations, since neither may hold a heading. Does nothing the second time. */
function dissolveList(list: Element, undo: Undo[]): void {
  if (!list.parentNode) return;
  const document = list.ownerDocument;
  for (const explanation of list.querySelectorAll('dd')) {
    if (explanation.closest('dl') === list) replaceElement(explanation, document.createElement('div'), undo);
  }
  replaceElement(list, document.createElement('div'), undo);
}

/** Takes out the line breaks and blanks next to a line that no longer needs them. */
function takeOutBreaks(node: Node, direction: 'previousSibling' | 'nextSibling', undo: Undo[]): void {
  for (let other = node[direction]; other; other = node[direction]) {
    const isBreak = other.nodeType === 1 && (other as Element).localName === 'br';
    const isBlank = other.nodeType === 3 && (other.nodeValue ?? '').trim() === '';
    if (!isBreak && !isBlank) return;
    takeOutNode(other as ChildNode, undo);
  }
}

function nodesBetween(first: ChildNode, last: ChildNode): ChildNode[] {
  const nodes: ChildNode[] = [];
  for (let node: ChildNode | null = first; node; node = node.nextSibling) {
    nodes.push(node);
    if (node === last) break;
  }
  return nodes;
}

/** Whether there is text or a picture among siblings, from one up to a limit. */
function holdsContent(from: Node | null, limit: Node | null): boolean {
  for (let node = from; node && node !== limit; node = node.nextSibling) {
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') return true;
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if ((element.textContent ?? '').trim() !== '' || MEDIA_ELEMENTS.has(element.localName)) return true;
    if (element.querySelector([...MEDIA_ELEMENTS].join(','))) return true;
  }
  return false;
}
