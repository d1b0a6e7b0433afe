import { foldHan } from '../../han/characters.ts';
import { walkBlocks } from '../text-walker.ts';

/** Characters of a text from which it is not said twice by chance: a sentence. */
const SENTENCE = 20;

/** One text or picture of a page, in document order. */
interface Item {
  /** What goes where it is repeated; null for text beside blocks, which stays. */
  readonly element: Element | null;
  readonly print: string;
}

/** What tells a text from others whatever its script, spaces, signs and case. */
export function fingerprint(text: string): string {
  return foldHan(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Remembers what has been on the pages so far, and finds what comes again. */
export interface RepeatedText {
  /** The elements of a further page that say again what was said: at its beginning, and whole sentences anywhere. */
  find(body: HTMLElement): Element[];
  /** Adds a page; false where it says nothing new. */
  add(body: HTMLElement): boolean;
}

/** Begins with the words that stand over every page: title and byline. */
export function rememberText(heads: readonly string[]): RepeatedText {
  const known = new Set<string>();
  const title = fingerprint(heads[0] ?? '');
  for (const head of heads) known.add(fingerprint(head));

  const isKnown = ({ print }: Item): boolean =>
    known.has(print) ||
    (title.length >= 4 && print.startsWith(title) && isPageMark(print.slice(title.length)));

  return {
    find(body) {
      const repeated: Element[] = [];
      let isRunning = true;
      for (const item of itemsOf(body)) {
        // In a run of repetitions a short line is one, too; on its own it may be said twice on purpose.
        isRunning = isKnown(item) && (isRunning || item.print.length >= SENTENCE);
        if (isRunning && item.element) repeated.push(item.element);
      }
      return repeated;
    },
    add(body) {
      let isNew = false;
      for (const { print } of itemsOf(body)) {
        if (known.has(print)) continue;
        known.add(print);
        isNew = true;
      }
      return isNew;
    },
  };
}

/** What sites write behind a title from the second page on: “(2)”, “第2页”, “Page 2 of 3”, “2/3”. */
function isPageMark(rest: string): boolean {
  return /^(?:第?\d{1,2}页?(?:共\d{1,2}页)?|(?:page|seite|p)\d{1,2}(?:of|von)?\d{0,2})$/u.test(rest);
}

function itemsOf(body: HTMLElement): Item[] {
  const items: (Item & { readonly node: Node })[] = [];
  for (const { element, text, pieces } of walkBlocks(body)) {
    const print = fingerprint(text);
    const node = pieces[0]?.node;
    if (print === '' || !node) continue;
    // A block that holds blocks cannot go with its own text.
    const isWhole = element !== body && fingerprint(element.textContent ?? '') === print;
    items.push({ element: isWhole ? element : null, print, node });
  }
  for (const image of body.querySelectorAll('img[src]')) {
    const holder = image.closest('figure, picture') ?? image;
    items.push({ element: holder, print: `image ${image.getAttribute('src') ?? ''}`, node: image });
  }
  return items.sort((a, b) =>
    (a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1,
  );
}
