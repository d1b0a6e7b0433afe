import { type Steps, withSteps } from '../../page/steps.ts';
import { isBlock, isNamed } from '../elements.ts';

/** Spaces that browsers draw: typewriters' indents, which are the reader's own matter. */
const DRAWN_SPACE = /[\u00a0\u2002\u2003\u3000]/;
/** White space at the beginning of a line, drawn or not. */
const INDENT = /^[\s\u200b\ufeff]+/;
/** Parts of tables, which mean nothing outside of one. */
const CELLS = 'td, th, tr, tbody, thead, tfoot, caption';
/** Texts in which spaces are drawn as they are written. */
const VERBATIM = 'pre, code, math, svg';
/** An English sentence that ends, and one that begins. */
const SENTENCE_END = /[\p{Ll}\d][.!?]["'”’)]?$/u;
const SENTENCE_START = /^["'“‘(]?\p{Lu}/u;

/** Nodes that are walked through in a step. */
const NODES = 64;

/** Takes out what sets the text by hand: indents made of spaces, blank lines made of breaks, cells without a table. */
export function* undoTypesetting(root: Element): Steps {
  freeCells(root);
  yield* removeBlankLines(root);
  yield;
  if (DRAWN_SPACE.test(root.textContent ?? '')) yield* removeIndents(root);
  yield;
  partSentences(root);
}

/** A cell that was chosen without its table is a box: browsers would draw it as a table again. */
function freeCells(root: Element): void {
  for (const cell of root.querySelectorAll(CELLS)) {
    if (cell.parentElement?.closest('table')) continue;
    const box = cell.ownerDocument.createElement('div');
    for (const name of ['lang', 'dir', 'id']) {
      const value = cell.getAttribute(name);
      if (value) box.setAttribute(name, value);
    }
    box.append(...cell.childNodes);
    cell.replaceWith(box);
  }
}

/** A break that no text of its block stands before is a blank line; the reader spaces blocks itself. */
function* removeBlankLines(root: Element): Steps {
  yield* withSteps(root.querySelectorAll('br'), (lineBreak) => {
    const { parentElement } = lineBreak;
    if (!parentElement || !(isBlock(parentElement) || parentElement === root)) return;
    if (lineBreak.closest(VERBATIM)) return;
    if (isFirst(lineBreak)) lineBreak.remove();
  });
}

/** Whether a block, or nothing, stands before a break; other breaks do not count. */
function isFirst(lineBreak: Element): boolean {
  let node: Node | null = lineBreak.previousSibling;
  while (node && (node.nodeType === 8 || isNamed(node, 'br') || isSpace(node))) node = node.previousSibling;
  return node === null || isBlock(node);
}

function isSpace(node: Node): boolean {
  return node.nodeType === 3 && !/[^\s\u200b\ufeff]/.test(node.nodeValue ?? '');
}

/** A line of a block: the text that it begins with, and how far it is indented, in letters. */
interface Line {
  readonly texts: Text[];
  indent: number;
}

/** Removes the indent that all lines of a block have in common: what is left, as in a poem, means something. */
function* removeIndents(root: Element): Steps {
  yield* withSteps(yield* linesByBlock(root), (lines) => {
    let common = Number.POSITIVE_INFINITY;
    for (const { indent } of lines) common = Math.min(common, indent);
    if (common === 0 || common === Number.POSITIVE_INFINITY) return;
    for (const { texts } of lines) {
      let left = common;
      for (const text of texts) left -= removeSpaces(text, left);
    }
  });
}

/** The lines that have text, each with the texts up to its first letter. */
function* linesByBlock(root: Element): Steps<Iterable<Line[]>> {
  const found = new Map<Element, Line[]>();
  const nodes = root.ownerDocument.createTreeWalker(root, 5 /* elements and text */);
  let current: Line | null = { texts: [], indent: 0 };
  let block: Element | null = null;
  let count = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    count += 1;
    if (count % NODES === 0) yield;
    if (node.nodeType === 1) {
      if (isNamed(node, 'br')) current = { texts: [], indent: 0 };
      else if (isNamed(node, 'img', 'picture', 'video', 'math', 'svg')) {
        block = blockOf(node, root);
        current = null;
      }
      continue;
    }
    const text = node as Text;
    const around = blockOf(text, root);
    if (around !== block) {
      block = around;
      current = { texts: [], indent: 0 };
    }
    if (!current) continue;
    const value = text.nodeValue ?? '';
    const spaces = INDENT.exec(value)?.[0] ?? '';
    current.indent += widthOf(spaces);
    current.texts.push(text);
    if (spaces.length === value.length) continue;
    if (!text.parentElement?.closest(VERBATIM)) {
      const lines = found.get(around);
      if (lines) lines.push(current);
      else found.set(around, [current]);
    }
    current = null;
  }
  return found.values();
}

function blockOf(node: Node, root: Element): Element {
  let element = node.parentElement ?? root;
  while (element !== root && !isBlock(element) && element.parentElement) element = element.parentElement;
  return element;
}

/** Letters that spaces at the beginning of a line take; those that browsers do not draw there take none. */
function widthOf(spaces: string): number {
  let width = 0;
  for (const space of spaces) width += widthOfSpace(space);
  return width;
}

function widthOfSpace(space: string): number {
  if (space === '\u3000' || space === '\u2003') return 2;
  return space === '\u00a0' || space === '\u2002' ? 1 : 0;
}

/** Removes spaces of this width from the beginning; returns the width of what it removed. */
function removeSpaces(text: Text, width: number): number {
  const value = text.nodeValue ?? '';
  let removed = 0;
  let end = 0;
  while (removed < width && end < value.length && INDENT.test(value.charAt(end))) {
    removed += widthOfSpace(value.charAt(end));
    end += 1;
  }
  if (removed > 0) text.nodeValue = value.slice(end).replace(/^[ \t\r\n]+/, '');
  return removed;
}

/** Captions often are two parts that the page sets on two lines, and run together without it: “… on July 25.J. Scott”. */
function partSentences(root: Element): void {
  for (const part of root.querySelectorAll('figcaption > *')) {
    const before = part.previousSibling;
    if (before?.nodeType !== 1 || isBlock(part) || isBlock(before)) continue;
    if (SENTENCE_END.test(before.textContent ?? '') && SENTENCE_START.test(part.textContent ?? ''))
      part.before(' ');
  }
}
