import type { TidyBlock } from '../tidy/blocks.ts';
import { looksLikeStory } from '../tidy/context.ts';

/** What an element of the article holds. Weights in Latin letters. */
export interface Extent {
  information: number;
  /** The part of it that stands in links. */
  linked: number;
  /** The part of it in lines that look like paragraphs of a story. */
  story: number;
  /** Indices of its first and last line. */
  first: number;
  last: number;
  holdsNote: boolean;
}

/** Says of each element of the article that has lines what it holds. */
export function extentsOf(blocks: readonly TidyBlock[], body: Element): Map<Element, Extent> {
  const extents = new Map<Element, Extent>();
  for (const [index, block] of blocks.entries()) {
    const { information, linked } = block;
    const story = looksLikeStory(block) ? information : 0;
    const holdsNote = block.role === 'note';
    for (let around: Element | null = block.container; around; around = around.parentElement) {
      const extent = extents.get(around);
      if (extent) {
        extent.information += information;
        extent.linked += linked;
        extent.story += story;
        extent.last = index;
        extent.holdsNote ||= holdsNote;
      } else {
        extents.set(around, { information, linked, story, first: index, last: index, holdsNote });
      }
      if (around === body) break;
    }
  }
  return extents;
}
