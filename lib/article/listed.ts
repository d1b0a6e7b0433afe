import type { Attempt } from './readability.ts';
import type { TextBlock } from './text-blocks.ts';
import { IDENTITY_ATTRIBUTE } from './workspace.ts';

/** Levels above a paragraph at which the item that it stands in may be. */
const LEVELS = 4;

/** Fewest items of the same make side by side that are a list. */
const ITEMS = 3;

/** Least share of what the box of a list says that its items say; lists within a story stand beside its paragraphs. */
const ITEMS_SHARE = 0.8;

interface Items {
  count: number;
  information: number;
}

/** Says of paragraphs whether they stand in items of a list: comments, slides, summaries of other articles. */
export class ListedText {
  readonly #within: (element: Element) => number;
  readonly #items = new Map<Element, Map<string, Items>>();

  /** `within` says how much the paragraphs inside an element say. */
  constructor(within: (element: Element) => number) {
    this.#within = within;
  }

  /** Whether one of the elements around the paragraph has siblings of the same make that hold paragraphs too. */
  holds({ element }: TextBlock): boolean {
    let item = element.parentElement;
    for (let level = 0; item && item.localName !== 'body' && level < LEVELS; level += 1) {
      const list = item.parentElement;
      const items = list && this.#itemsOf(list).get(makeOf(item));
      if (items && items.count >= ITEMS && items.information >= ITEMS_SHARE * this.#within(list)) return true;
      item = list;
    }
    return false;
  }

  #itemsOf(list: Element): Map<string, Items> {
    const known = this.#items.get(list);
    if (known) return known;
    const byMake = new Map<string, Items>();
    for (const child of list.children) {
      const information = this.#within(child);
      if (information === 0) continue;
      const items = byMake.get(makeOf(child)) ?? { count: 0, information: 0 };
      items.count += 1;
      items.information += information;
      byMake.set(makeOf(child), items);
    }
    this.#items.set(list, byMake);
    return byMake;
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
