import { boxNearWindow, boxOfFarPortion } from './portions.ts';
import { type ReadingAxis, readingAxis } from './reading-axis.ts';

/** A point of the text that is kept at its place on the screen while everything around it changes. */
export interface Anchor {
  readonly node: Text | Element;
  /** Characters into a text node; 0 for an element. */
  readonly offset: number;
  /** Length of the text node when the anchor was taken: conversion may change it. */
  readonly length: number;
  /** Distance in px from the edge of the scroller at which reading begins. */
  readonly start: number;
}

/** How far in px beyond what tools may cover to look for text: beyond a paragraph gap, heading space and a caption. */
const SEARCH_DEPTH = 240;

/** Where a sentence begins: after closing punctuation and the quotes or brackets that follow it. */
const SENTENCE_START = /[。！？!?…][”’」』）)]*|[.][”’)]*\s/gu;

/** Where the first box of a character, or of an element, begins; null where it has none. */
function startOf(axis: ReadingAxis, node: Text | Element, offset: number): number | null {
  if (node instanceof Element) return axis.stretchOf(node.getBoundingClientRect()).start;
  if (node.data.length === 0) return null;
  const range = node.ownerDocument.createRange();
  const from = Math.min(offset, node.data.length - 1);
  range.setStart(node, from);
  range.setEnd(node, from + 1);
  const box = range.getClientRects()[0];
  return box ? axis.stretchOf(box).start : null;
}

/** The first character of a text node whose line begins at or after a distance; null where all is before it. */
function firstFrom(axis: ReadingAxis, text: Text, distance: number): number | null {
  const last = startOf(axis, text, text.data.length - 1);
  if (last === null || last < distance) return null;
  let low = 0;
  let high = text.data.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = startOf(axis, text, middle);
    if (start !== null && start >= distance) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The next beginning of a sentence at or after an offset, within the node; null where there is none. */
function sentenceStart(text: Text, offset: number): number | null {
  if (offset === 0) return 0;
  SENTENCE_START.lastIndex = Math.max(0, offset - 3);
  for (let match = SENTENCE_START.exec(text.data); match; match = SENTENCE_START.exec(text.data)) {
    const start = match.index + match[0].length;
    if (start >= offset && start < text.data.length) return start;
  }
  return null;
}

/** Elements that hold lines of text; the anchor is looked for in the first that reaches beyond what tools cover. */
const BLOCKS =
  'p, li, h1, h2, h3, h4, h5, h6, dd, dt, pre, figcaption, td, th, blockquote, figure, div, section';

/**
 * Takes the first sentence that begins beyond what tools may cover as the anchor; where none begins near, the first line
 * there. Null where the scroller shows no part of the text, or is at its very beginning: there it is the beginning that is
 * kept.
 */
export function takeAnchor(scroller: Element, body: HTMLElement): Anchor | null {
  const axis = readingAxis(scroller);
  if (axis.position < 4) return null;
  const line = axis.covered;
  const blocks = body.querySelectorAll(BLOCKS);
  let low = 0;
  let high = blocks.length;
  // Ends of blocks in document order grow all but strictly; a container that contains the line is a fine start too.
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && axis.stretchOf(boxNearWindow(block)).end > line) high = middle;
    else low = middle + 1;
  }
  const block = blocks[low];
  if (!block) return null;
  const walker = scroller.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  walker.currentNode = block;
  let firstLine: Anchor | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    if (text.data.trim() === '') continue;
    // Of a paragraph in pieces many come before the window, and their boxes would have the browser lay them out.
    const far = boxOfFarPortion(text);
    if (far && axis.stretchOf(far).end <= line) continue;
    const offset = firstFrom(axis, text, line);
    if (offset === null) continue;
    const sentence = sentenceStart(text, offset);
    const start = startOf(axis, text, sentence ?? offset);
    if (start === null || start > line + SEARCH_DEPTH) break;
    const anchor = { node: text, offset: sentence ?? offset, length: text.data.length, start };
    if (sentence !== null) return anchor;
    firstLine ??= anchor;
  }
  return firstLine ?? { node: block, offset: 0, length: 0, start: startOf(axis, block, 0) ?? 0 };
}

/** An anchor's offset where its node is now: conversion may have changed the length. */
function offsetNow({ node, offset, length }: Anchor): number {
  const now = node instanceof Element ? 0 : node.data.length;
  return now === length ? offset : Math.round((offset * now) / (length || 1));
}

/** Characters of the body before an anchor in its text; null where it is not there. */
export function charactersBefore(body: HTMLElement, anchor: Anchor): number | null {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node === anchor.node) return count + offsetNow(anchor);
    count += (node as Text).data.length;
  }
  return null;
}

/** The point of a body with this many characters before it; nothing where the text is shorter. */
export function pointAt(
  body: HTMLElement,
  characters: number,
): Pick<Anchor, 'node' | 'offset' | 'length'> | null {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let rest = characters;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = (node as Text).data;
    if (rest < length) return { node: node as Text, offset: rest, length };
    rest -= length;
  }
  return null;
}

/** Scrolls so that the anchor is at its place again. Does nothing where its node is gone. */
export function restoreAnchor(scroller: Element, anchor: Anchor | null): void {
  if (!anchor?.node.isConnected) return;
  const axis = readingAxis(scroller);
  const start = startOf(axis, anchor.node, offsetNow(anchor));
  if (start === null) return;
  const shift = start - anchor.start;
  if (Math.abs(shift) >= 0.5) axis.goBy(shift);
}
