import { IDENTITY_ATTRIBUTE } from '../workspace.ts';

/** Takes one change of a tree back. Changes are taken back in the reverse of the order in which they were made. */
export type Undo = () => void;

/** A copy of an element without its content, and without what must be unique. */
export function emptyCloneOf(element: Element): Element {
  const clone = element.cloneNode(false) as Element;
  clone.removeAttribute('id');
  clone.removeAttribute(IDENTITY_ATTRIBUTE);
  return clone;
}

/**
 * Cuts the elements between a node and a block in two, before the node, so that the node begins a child of the block. What
 * stands before goes to a new element on the left; the elements on the right stay the same ones.
 */
export function splitBefore(node: Node, block: Element, undo: Undo[]): Node {
  let right: Node = node;
  for (let parent = right.parentElement; parent && parent !== block; parent = right.parentElement) {
    if (hasNodesBefore(right)) moveLeft(parent, right, undo);
    right = parent;
  }
  return right;
}

/** Cuts the elements between a node and a block in two, after the node, so that the node ends a child of the block. */
export function splitAfter(node: Node, block: Element, undo: Undo[]): Node {
  let left: Node = node;
  for (let parent = left.parentElement; parent && parent !== block; parent = left.parentElement) {
    left = hasNodesAfter(left) ? moveLeft(parent, left.nextSibling, undo) : parent;
  }
  return left;
}

function hasNodesBefore(node: Node): boolean {
  return node.previousSibling !== null;
}

function hasNodesAfter(node: Node): boolean {
  return node.nextSibling !== null;
}

/** Moves the children of an element that stand before a limit into a new element before it. */
export function moveLeft(element: Element, limit: Node | null, undo: Undo[]): Element {
  const left = emptyCloneOf(element);
  for (let child = element.firstChild; child && child !== limit; child = element.firstChild)
    left.append(child);
  element.before(left);
  undo.push(() => {
    element.prepend(...left.childNodes);
    left.remove();
  });
  return left;
}

/** Takes a node out of the tree. */
export function takeOutNode(node: ChildNode, undo: Undo[]): void {
  const parent = node.parentNode;
  const next = node.nextSibling;
  if (!parent) return;
  node.remove();
  undo.push(() => {
    parent.insertBefore(node, next?.parentNode === parent ? next : null);
  });
}

/** Puts an element in another's place, and the other's content into it. */
export function replaceElement(old: Element, replacement: Element, undo: Undo[]): void {
  replacement.append(...old.childNodes);
  old.replaceWith(replacement);
  undo.push(() => {
    old.append(...replacement.childNodes);
    replacement.replaceWith(old);
  });
}
