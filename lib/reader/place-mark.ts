import type { Anchor } from './place.ts';

/** A place in an article that outlives the reader: by text node where the page is unchanged, by share where it is not. */
export interface PlaceMark {
  /** Which of the body's text nodes with text, from 0. */
  readonly node: number;
  /** Characters into that node, as a share of its length: conversion may change the length. */
  readonly within: number;
  /** How many text nodes with text the body had. */
  readonly nodes: number;
  /** Characters before the place, as a share of all. */
  readonly share: number;
}

function textNodes(body: HTMLElement): Text[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node as Text).data.trim() !== '') nodes.push(node as Text);
  }
  return nodes;
}

/** Writes an anchor down as a mark; null where it is not in the text. */
export function markOf(body: HTMLElement, anchor: Anchor): PlaceMark | null {
  const nodes = textNodes(body);
  const place = anchor.node;
  const index =
    place instanceof Element ? nodes.findIndex((node) => place.contains(node)) : nodes.indexOf(place);
  const node = nodes[index];
  if (!node) return null;
  const lengthOf = (list: readonly Text[]): number => list.reduce((sum, text) => sum + text.data.length, 0);
  const before = lengthOf(nodes.slice(0, index)) + anchor.offset;
  return {
    node: index,
    within: anchor.offset / node.data.length,
    nodes: nodes.length,
    share: before / lengthOf(nodes),
  };
}

/** Tells whether a mark was made in a longer text than the body's: more pages had been joined by then. */
export function reachesBeyond(body: HTMLElement, mark: PlaceMark): boolean {
  return mark.nodes > textNodes(body).length;
}

/** Finds the point of a mark in a body; null where the body has no text. `start` is where it should come to stand, in px. */
export function anchorAt(body: HTMLElement, mark: PlaceMark, start: number): Anchor | null {
  const nodes = textNodes(body);
  if (nodes.length === mark.nodes) {
    const node = nodes[mark.node];
    if (!node) return null;
    return { node, offset: Math.round(mark.within * node.data.length), length: node.data.length, start };
  }
  const total = nodes.reduce((sum, node) => sum + node.data.length, 0);
  let rest = Math.round(mark.share * total);
  for (const node of nodes) {
    // A changed page does not have the same sentences: the beginning of the paragraph is near enough.
    if (rest < node.data.length) return { node, offset: 0, length: node.data.length, start };
    rest -= node.data.length;
  }
  return null;
}

/** Narrows what storage holds to a mark. */
export function isPlaceMark(value: unknown): value is PlaceMark {
  if (typeof value !== 'object' || value === null) return false;
  const { node, within, nodes, share } = value as Record<string, unknown>;
  const isShare = (number: unknown): boolean => typeof number === 'number' && number >= 0 && number <= 1;
  return Number.isInteger(node) && Number.isInteger(nodes) && isShare(within) && isShare(share);
}
