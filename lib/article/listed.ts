import type { Attempt } from './readability.ts';
import type { TextBlock } from './text-blocks.ts';
import { IDENTITY_ATTRIBUTE } from './workspace.ts';

/** Levels above a paragraph at which the item that it stands in may be. */
const LEVELS = 4;

/** Fewest items of the same make side by side that are a list. */
const ITEMS = 3;

/** Says of paragraphs whether they stand in items of a list: comments, slides, summaries of other articles. */
export class ListedText {
  readonly #within: (element: Element) => number;
  readonly #counts = new Map<Element, Map<string, number>>();

  /** `within` says how much the paragraphs inside an element say. */
  constructor(within: (element: Element) => number) {
    this.#within = within;
  }

  /** Whether one of the elements around the paragraph has siblings of the same make that hold paragraphs too. */
  holds({ element }: TextBlock): boolean {
    let item = element.parentElement;
    for (let level = 0; item && item.localName !== 'body' && level < LEVELS; level += 1) {
      if ((this.#countsIn(item.parentElement).get(makeOf(item)) ?? 0) >= ITEMS) return true;
      item = item.parentElement;
    }
    return false;
  }

  #countsIn(parent: Element | null): Map<string, number> {
    const counts = (parent && this.#counts.get(parent)) || new Map<string, number>();
    if (!parent || counts.size > 0) return counts;
    for (const child of parent.children) {
      if (this.#within(child) > 0) counts.set(makeOf(child), (counts.get(makeOf(child)) ?? 0) + 1);
    }
    this.#counts.set(parent, counts);
    return counts;
  }
}

/** What paragraphs of one story share: their own name and class, and those of what they stand in. */
export function styleOf({ element }: TextBlock): string {
  return `${element.parentElement ? makeOf(element.parentElement) : ''}>${makeOf(element)}`;
}

function makeOf(element: Element): string {
  return `${element.localName}.${element.getAttribute('class') ?? ''}`;
}

/** Splits the paragraphs by whether Readability kept them. */
export function splitBySurvival(
  paragraphs: readonly TextBlock[],
  { survivors }: Attempt,
): { readonly surviving: readonly TextBlock[]; readonly lost: readonly TextBlock[] } {
  const surviving: TextBlock[] = [];
  const lost: TextBlock[] = [];
  for (const block of paragraphs) {
    const isKept = survivors.has(block.element.getAttribute(IDENTITY_ATTRIBUTE) ?? '');
    (isKept ? surviving : lost).push(block);
  }
  return { surviving, lost };
}
