/** A point of the text that is kept at its height on the screen while everything around it changes. */
export interface Anchor {
  readonly node: Text | Element;
  /** Characters into a text node; 0 for an element. */
  readonly offset: number;
  /** Length of the text node when the anchor was taken: conversion may change it. */
  readonly length: number;
  /** Distance in px from the top of the scroller. */
  readonly top: number;
}

/** Height in px of the strip at the top that the toolbar may cover. */
export const TOOLBAR_HEIGHT = 56;

/** How far in px below the strip to look for text: beyond a paragraph gap, heading space and a caption. */
const SEARCH_DEPTH = 240;

/** Where a sentence begins: after closing punctuation and the quotes or brackets that follow it. */
const SENTENCE_START = /[。！？!?…][”’」』）)]*|[.][”’)]*\s/gu;

/** The range's first box, or null where it has none. */
function topOf(node: Text | Element, offset: number): number | null {
  if (node instanceof Element) return node.getBoundingClientRect().top;
  if (node.data.length === 0) return null;
  const range = node.ownerDocument.createRange();
  const start = Math.min(offset, node.data.length - 1);
  range.setStart(node, start);
  range.setEnd(node, start + 1);
  const box = range.getClientRects()[0];
  return box ? box.top : null;
}

/** The first character of a text node whose line begins at or below the line `y`; null where all is above. */
function firstBelow(text: Text, y: number): number | null {
  const lastTop = topOf(text, text.data.length - 1);
  if (lastTop === null || lastTop < y) return null;
  let low = 0;
  let high = text.data.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = topOf(text, middle);
    if (top !== null && top >= y) high = middle;
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

/** Elements that hold lines of text; the anchor is looked for in the first that reaches below the toolbar. */
const BLOCKS =
  'p, li, h1, h2, h3, h4, h5, h6, dd, dt, pre, figcaption, td, th, blockquote, figure, div, section';

/**
 * Takes the first sentence that begins below the toolbar as the anchor; where none begins near it, the first line there.
 * Null where the scroller shows no part of the text, or is at its very top: there it is the beginning that is kept.
 */
export function takeAnchor(scroller: Element, body: HTMLElement): Anchor | null {
  if (scroller.scrollTop < 4) return null;
  const scrollerTop = scroller.getBoundingClientRect().top;
  const line = scrollerTop + TOOLBAR_HEIGHT;
  const blocks = body.querySelectorAll(BLOCKS);
  let low = 0;
  let high = blocks.length;
  // Bottoms of blocks in document order grow all but strictly; a container that contains the line is a fine start too.
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = blocks[middle]?.getBoundingClientRect().bottom ?? 0;
    if (bottom > line) high = middle;
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
    const offset = firstBelow(text, line);
    if (offset === null) continue;
    const start = sentenceStart(text, offset);
    const top = topOf(text, start ?? offset);
    if (top === null || top > line + SEARCH_DEPTH) break;
    const anchor = { node: text, offset: start ?? offset, length: text.data.length, top: top - scrollerTop };
    if (start !== null) return anchor;
    firstLine ??= anchor;
  }
  return (
    firstLine ?? { node: block, offset: 0, length: 0, top: block.getBoundingClientRect().top - scrollerTop }
  );
}

/** Scrolls so that the anchor is at its height again. Does nothing where its node is gone. */
export function restoreAnchor(scroller: Element, anchor: Anchor | null): void {
  if (!anchor?.node.isConnected) return;
  const length = anchor.node instanceof Element ? 0 : anchor.node.data.length;
  const offset =
    length === anchor.length ? anchor.offset : Math.round((anchor.offset * length) / (anchor.length || 1));
  const top = topOf(anchor.node, offset);
  if (top === null) return;
  const shift = top - scroller.getBoundingClientRect().top - anchor.top;
  if (Math.abs(shift) >= 0.5) scroller.scrollTop += shift;
}
