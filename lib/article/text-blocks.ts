import { blockAround } from './elements.ts';
import { informationOf } from './information.ts';

/** A block that holds text of its own (not only in blocks inside it), with how much it says. */
export interface TextBlock {
  readonly element: Element;
  /** In Latin letters (see `informationOf`), of its own text. */
  information: number;
  /** The part of it that stands in links. */
  linked: number;
}

/** Least that a paragraph says for its loss to be felt: about 30 Chinese characters, or 15 English words. */
const PARAGRAPH = 90;

/** A larger share of links than this is a list of links, not a paragraph with some. */
const LINK_SHARE = 0.4;

/** Lists the blocks that hold text, in document order. */
export function readTextBlocks(root: Element): TextBlock[] {
  const blocks = new Map<Element, TextBlock>();
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  let parent: Node | null = null;
  let block: TextBlock | null = null;
  let isLinked = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const information = informationOf(node.nodeValue ?? '');
    if (information === 0) continue;
    if (node.parentNode !== parent) {
      parent = node.parentNode;
      const element = blockAround(node);
      if (!element) continue;
      block = blocks.get(element) ?? null;
      if (!block) {
        block = { element, information: 0, linked: 0 };
        blocks.set(element, block);
      }
      isLinked = isInLink(node, element);
    }
    if (!block) continue;
    block.information += information;
    if (isLinked) block.linked += information;
  }
  return [...blocks.values()];
}

function isInLink(node: Node, block: Element): boolean {
  for (let element = node.parentElement; element; element = element.parentElement) {
    if (element.localName === 'a') return true;
    // A link may hold whole blocks (a teaser); one more step up is enough to see it.
    if (element === block) return element.parentElement?.localName === 'a';
  }
  return false;
}

/** Whether a block is a paragraph of some story: long enough to be missed, and not mostly links. */
export function isParagraph(block: TextBlock): boolean {
  return block.information >= PARAGRAPH && block.linked < LINK_SHARE * block.information;
}
