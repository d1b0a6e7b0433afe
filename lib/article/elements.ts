/** Elements that stand on lines of their own. Everything else (unknown elements too) runs within a line. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody ' +
    'td tfoot th thead tr ul'
  ).split(' '),
);

/** Whether an element stands on lines of its own, by its name. */
export function isBlock(node: Node): boolean {
  return node.nodeType === 1 && BLOCKS.has((node as Element).localName);
}

/** Whether a node is an element of one of these names. */
export function isNamed(node: Node | null, ...names: readonly string[]): node is Element {
  return node?.nodeType === 1 && names.includes((node as Element).localName);
}

/** Whether an element holds a block at any depth. */
export function holdsBlock(element: Element): boolean {
  for (const inner of element.getElementsByTagName('*')) if (isBlock(inner)) return true;
  return false;
}

/** Whether an element holds more text than this many characters; reads no further, however much there is. */
export function isLongerThan(element: Element, characters: number): boolean {
  let left = characters;
  const texts = element.ownerDocument.createTreeWalker(element, 4);
  for (let text = texts.nextNode(); text && left >= 0; text = texts.nextNode())
    left -= text.nodeValue?.length ?? 0;
  return left < 0;
}

/** Nearest element around a node that stands on lines of its own. */
export function blockAround(node: Node): Element | null {
  let element = node.parentElement;
  while (element && !BLOCKS.has(element.localName)) element = element.parentElement;
  return element;
}

/** The node after this one and all that is in it, in document order; null at the end of `root`. */
export function nodeAfter(node: Node, root: Node): Node | null {
  let current: Node | null = node;
  while (current && current !== root) {
    if (current.nextSibling) return current.nextSibling;
    current = current.parentNode;
  }
  return null;
}
