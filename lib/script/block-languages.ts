import { REPLACED_LANGUAGE, type TextBlock } from './blocks.ts';
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
  /** What was there before, of the elements that carry a tag of ours now. */
  private readonly before = new Map<Element, string | null>();
  /** What the text of blocks that were put is in. */
  private readonly targets = new Map<Element, ScriptTarget>();
  /** Blocks that carry a target's tag around other blocks. */
  private readonly around = new Set<Element>();

  constructor(inBlocks: boolean, original: string) {
    this.inBlocks = inBlocks;
    this.original = original;
  }

  /** Gives a block the language of a target; to be called together with the change of its text. */
  put(blocks: readonly TextBlock[], index: number, target: ScriptTarget): void {
    const block = blocks[index];
    if (!block) return;
    const { element, tagged } = block;
    for (const part of tagged) if (!this.inBlocks || part !== element) this.set(part, target);
    if (!this.inBlocks) return;
    this.targets.set(element, target);
    // Another Chinese language, such as Cantonese, is not overwritten.
    if (!this.before.has(element) && !isReplaced(element.getAttribute('lang'))) return;
    const inner = innerBlocks(blocks, index);
    if (target !== 'original') {
      for (const part of inner) this.pin(part);
      if (inner.length > 0) this.around.add(element);
      this.set(element, target);
      return;
    }
    this.around.delete(element);
    if (this.isWithinConverted(element)) this.write(element, this.languageOutside(element));
    else this.set(element, target);
    // What was only kept apart from this block's tag goes back to how it was.
    for (const part of inner)
      if (!this.isConverted(part) && !this.isWithinConverted(part)) this.set(part, 'original');
  }

  /** Gives elements around blocks the language of a target, where the blocks do not carry it. */
  putAround(elements: readonly Element[], target: ScriptTarget): void {
    if (this.inBlocks) return;
    for (const element of elements) this.set(element, target);
  }

  private isConverted(element: Element): boolean {
    return (this.targets.get(element) ?? 'original') !== 'original';
  }

  /** Has a block keep its language, whatever is around it, until its own text changes. */
  private pin(element: Element): void {
    if (element.hasAttribute('lang')) return;
    const target = this.targets.get(element) ?? 'original';
    this.write(
      element,
      target === 'original' ? this.languageOutside(element) : languageTag(target, this.original),
    );
  }

  private isWithinConverted(element: Element): boolean {
    if (this.around.size === 0) return false;
    for (let outer = element.parentElement; outer; outer = outer.parentElement)
      if (this.around.has(outer)) return true;
    return false;
  }

  /** The language that an element is in without any tag of ours. */
  private languageOutside(element: Element): string {
    for (let node: Element | null = element; node; node = node.parentElement) {
      const own = this.before.has(node) ? this.before.get(node) : node.getAttribute('lang');
      if (own) return own;
    }
    return this.original;
  }

  private set(element: Element, target: ScriptTarget): void {
    if (target !== 'original') {
      this.write(element, languageTag(target, this.original));
      return;
    }
    const before = this.before.get(element);
    if (before === undefined) return;
    this.before.delete(element);
    if (before === null) element.removeAttribute('lang');
    else element.setAttribute('lang', before);
  }

  private write(element: Element, tag: string): void {
    if (!this.before.has(element)) this.before.set(element, element.getAttribute('lang'));
    if (element.getAttribute('lang') !== tag) element.setAttribute('lang', tag);
  }
}

function isReplaced(language: string | null): boolean {
  return language === null || REPLACED_LANGUAGE.test(language);
}

/** The elements of the blocks that stand within a block: they come right behind it. */
function innerBlocks(blocks: readonly TextBlock[], outer: number): Element[] {
  const around = blocks[outer]?.element;
  const inner = new Set<Element>();
  if (!around?.firstElementChild) return [];
  for (const step of [1, -1]) {
    for (let index = outer + step; ; index += step) {
      const element = blocks[index]?.element;
      if (!element || !around.contains(element)) break;
      if (element !== around) inner.add(element);
    }
  }
  return [...inner];
}
