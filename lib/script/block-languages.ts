import type { TextBlock } from './blocks.ts';
import type { ScriptTarget } from './targets.ts';
import { languageTag } from './targets.ts';

/**
 * The languages within a tree, kept in step with its text. An element that says itself that it is Chinese takes the target's tag
 * with its text: a region's glyphs go by it. Where blocks carry their language, every block does: of a book, the language around
 * it cannot change without the browser styling all of it anew in one go.
 */
export class BlockLanguages {
  private readonly inBlocks: boolean;
  private readonly original: string;
  /** What was there before, of the elements that carry a target's tag now. */
  private readonly before = new Map<Element, string | null>();

  constructor(inBlocks: boolean, original: string) {
    this.inBlocks = inBlocks;
    this.original = original;
  }

  /** Gives a block the language of a target; to be called together with the change of its text. `shown` is the tree's so far. */
  put(blocks: readonly TextBlock[], index: number, target: ScriptTarget, shown: ScriptTarget): void {
    const block = blocks[index];
    if (!block) return;
    for (const element of block.tagged) this.set(element, target);
    const { element } = block;
    if (!this.inBlocks || block.tagged.includes(element)) return;
    if (target !== 'original' && !this.before.has(element)) {
      // Another Chinese language, such as Cantonese, is not overwritten.
      if (element.hasAttribute('lang')) return;
      this.pinWithin(blocks, index, shown);
    }
    this.set(element, target);
  }

  /** Gives elements around blocks the language of a target, where the blocks do not carry it. */
  putAround(elements: readonly Element[], target: ScriptTarget): void {
    if (this.inBlocks) return;
    for (const element of elements) this.set(element, target);
  }

  /** Has blocks within a block keep their language until their own text changes. */
  private pinWithin(blocks: readonly TextBlock[], outer: number, shown: ScriptTarget): void {
    const around = blocks[outer]?.element;
    for (let index = outer + 1; around; index++) {
      const element = blocks[index]?.element;
      if (!element || !around.contains(element)) return;
      if (element === around || element.hasAttribute('lang')) continue;
      this.before.set(element, null);
      element.setAttribute('lang', languageTag(shown, this.original));
    }
  }

  private set(element: Element, target: ScriptTarget): void {
    if (target === 'original') {
      const before = this.before.get(element);
      if (before === undefined) return;
      this.before.delete(element);
      if (before === null) element.removeAttribute('lang');
      else element.setAttribute('lang', before);
      return;
    }
    if (!this.before.has(element)) this.before.set(element, element.getAttribute('lang'));
    const tag = languageTag(target, this.original);
    if (element.getAttribute('lang') !== tag) element.setAttribute('lang', tag);
  }
}
