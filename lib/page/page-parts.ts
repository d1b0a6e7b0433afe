/** The parts of a live page that a person can point at, and the ways from one to another. Reads the page only. */
export interface PageParts {
  /** The part that most of the page's text stands in: where pointing by keys begins. */
  start(): Element;
  /** The part under a point of the window, in CSS px. */
  at(x: number, y: number): Element | null;
  /** The nearest part around another that holds more than it. */
  wider(part: Element): Element | null;
  /** The part in another that says most of it. */
  narrower(part: Element): Element | null;
  /** The part after (1) or before (-1) another on the page. */
  beside(part: Element, direction: 1 | -1): Element | null;
}

/** Text in these is not on the page. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);
const MEDIA = new Set(['img', 'picture', 'video', 'audio', 'svg', 'canvas', 'iframe', 'math']);

/** What a picture weighs beside text, in characters: it makes a part larger, but no picture outweighs a paragraph. */
const MEDIA_SIZE = 20;

/** A part with this share of its surroundings stands for them. */
const MOST = 0.6;

/** Parts are boxes that are drawn; a word in bold or a link in a line is none. */
function isDrawnBox(element: Element): boolean {
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? 'none';
  if (display === 'none' || display === 'contents' || display.startsWith('inline') || display === 'ruby')
    return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** Makes the parts of a page. `isPart` says which elements can be pointed at. */
export function createPageParts(
  document: Document,
  isPart: (element: Element) => boolean = isDrawnBox,
): PageParts {
  const body = document.body;
  const around = (element: Element): Element | null => {
    let outer = parentOf(element);
    while (outer && outer !== body && !isPart(outer)) outer = parentOf(outer);
    return outer && outer !== document.documentElement ? outer : null;
  };
  const partsIn = (part: Element): Element[] => {
    const found: Element[] = [];
    const pending = childrenOf(part).reverse();
    for (let element = pending.pop(); element; element = pending.pop()) {
      if (UNSEEN.has(element.localName)) continue;
      if (isPart(element)) found.push(element);
      else pending.push(...childrenOf(element).reverse());
    }
    return found;
  };
  const largestIn = (part: Element, sizes: ReadonlyMap<Element, number>): Element | null => {
    let largest: Element | null = null;
    let most = 0;
    for (const inner of partsIn(part)) {
      const size = sizes.get(inner) ?? 0;
      if (size > most) [largest, most] = [inner, size];
    }
    return largest;
  };
  return {
    start() {
      const sizes = measure(body);
      let part: Element = body;
      for (;;) {
        const inner = largestIn(part, sizes);
        if (!inner || (sizes.get(inner) ?? 0) < MOST * (sizes.get(part) ?? 0)) return part;
        part = inner;
      }
    },
    at(x, y) {
      let element = topmostAt(document, x, y);
      while (element && element !== body && !isPart(element)) element = parentOf(element);
      return element && element !== document.documentElement ? element : null;
    },
    wider(part) {
      const sizes = measure(body);
      let outer = around(part);
      // A box around nothing else is no step for a person.
      while (outer && outer !== body && sizes.get(outer) === sizes.get(part)) outer = around(outer);
      return outer;
    },
    narrower(part) {
      const sizes = measure(part);
      let inner = largestIn(part, sizes);
      while (inner && sizes.get(inner) === sizes.get(part)) inner = largestIn(inner, sizes);
      return inner;
    },
    beside(part, direction) {
      const sizes = measure(body);
      for (let inner = part, outer = around(part); outer; inner = outer, outer = around(outer)) {
        const parts = partsIn(outer).filter((one) => one === inner || (sizes.get(one) ?? 0) > 0);
        const neighbour = parts[parts.indexOf(inner) + direction];
        if (parts.includes(inner) && neighbour) return neighbour;
      }
      return null;
    },
  };
}

/** Characters of an element's text without white space, and something for each picture. */
export function sizeOf(element: Element): number {
  return measure(element).get(element) ?? 0;
}

/** The sizes of an element and of everything in it, in one walk: inner ones are summed up into outer ones. */
function measure(root: Element): ReadonlyMap<Element, number> {
  const sizes = new Map<Element, number>();
  const outerOf = new Map<Element, Element>();
  const pending = [root];
  for (let element = pending.pop(); element; element = pending.pop()) {
    let own = 0;
    if (MEDIA.has(element.localName)) own = MEDIA_SIZE;
    else if (!UNSEEN.has(element.localName)) {
      for (const node of nodesOf(element)) {
        if (node.nodeType === 3) own += (node.nodeValue ?? '').replace(/\s+/g, '').length;
        else {
          outerOf.set(node as Element, element);
          pending.push(node as Element);
        }
      }
    }
    sizes.set(element, own);
  }
  // Outer elements came before inner ones: the reverse sums up from the inside.
  for (const element of [...sizes.keys()].reverse()) {
    const outer = outerOf.get(element);
    if (outer) sizes.set(outer, (sizes.get(outer) ?? 0) + (sizes.get(element) ?? 0));
  }
  return sizes;
}

/** Parent as the page is drawn: across open shadow roots, and through slots. */
export function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  if (parent?.nodeType === 11) return 'host' in parent ? (parent as ShadowRoot).host : null;
  return element.parentElement;
}

function nodesOf(element: Element): Node[] {
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) return assigned;
  }
  return [...(element.shadowRoot ?? element).childNodes].filter(
    ({ nodeType }) => nodeType === 1 || nodeType === 3,
  );
}

function childrenOf(element: Element): Element[] {
  return nodesOf(element).filter((node): node is Element => node.nodeType === 1);
}

/** The page's topmost element at a point, below whatever the extension has put over the page. */
function topmostAt(document: Document, x: number, y: number): Element | null {
  let root: Document | ShadowRoot = document;
  let found: Element | null = null;
  for (;;) {
    const element: Element | undefined = root
      .elementsFromPoint(x, y)
      .find((candidate) => document.body.contains(candidate) || candidate.getRootNode() !== document);
    if (!element || element === found) return found;
    found = element;
    if (!element.shadowRoot) return found;
    root = element.shadowRoot;
  }
}
