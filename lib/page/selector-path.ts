import { sizeOf } from './page-parts.ts';

/**
 * Where an element stands on pages of one site: a selector in the document, then one in the shadow root of what that finds, and
 * so on. It names what templates share (names of elements, ids and classes that read like words) and leaves out what
 * differs from page to page (numbers, hashes), so that the element is found on the next article too.
 */
export type SelectorPath = readonly string[];

/** Most levels that a selector names: more of them only tie it to one page. */
const MAX_LEVELS = 6;

/** Longest selector that is tried on a page; a kept record may come from anywhere. */
const MAX_LENGTH = 1000;

/** Attributes besides id and class that say what an element is for. */
const ROLES = ['itemprop', 'role'] as const;

/** Describes where an element stands. Null where nothing finds it, as for an element that is not in the page. */
export function selectorPathOf(element: Element): SelectorPath | null {
  const path: string[] = [];
  let target: Element = element;
  for (;;) {
    const root = target.getRootNode();
    if (root.nodeType !== 9 && root.nodeType !== 11) return null;
    const selector = selectorIn(root as Document | ShadowRoot, target);
    if (selector === null) return null;
    path.unshift(selector);
    if (root.nodeType === 9) return path;
    target = (root as ShadowRoot).host;
  }
}

/** Finds the element that a path leads to; where several fit, the one that says most. Null where there is none. */
export function findBySelectorPath(document: Document, path: SelectorPath): Element | null {
  let root: ParentNode | null = document;
  let found: Element | null = null;
  for (const selector of path) {
    if (!root) return null;
    found = largest(matches(root, selector));
    root = found?.shadowRoot ?? null;
    if (!found) return null;
  }
  return found;
}

/** Narrows a value from storage. */
export function isSelectorPath(value: unknown): value is SelectorPath {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((part) => typeof part === 'string' && part.length <= MAX_LENGTH)
  );
}

/** From the element upwards, each level said as shortly as it can be, until one element only fits. */
function selectorIn(root: Document | ShadowRoot, element: Element): string | null {
  let selector = '';
  let level: Element | null = element;
  for (let count = 0; level && count < MAX_LEVELS; count += 1) {
    const parent: Element | null = level.parentElement;
    const own = describe(level);
    const joined = selector === '' ? own : `${own} > ${selector}`;
    if (isAlone(root, joined, element)) return joined;
    const placed = `${own}${placeOf(level, own)}`;
    selector = selector === '' ? placed : `${placed} > ${selector}`;
    if (isAlone(root, selector, element)) return selector;
    level = parent;
  }
  return level ? rooted(root, element) : selector === '' ? null : selector;
}

/** By places alone, from the top: for pages without a name on anything. */
function rooted(root: Document | ShadowRoot, element: Element): string | null {
  const steps: string[] = [];
  for (let level: Element | null = element; level; level = level.parentElement) {
    steps.unshift(`${describe(level)}${placeOf(level, describe(level))}`);
  }
  const selector = steps.join(' > ');
  return selector.length <= MAX_LENGTH && isAlone(root, selector, element) ? selector : null;
}

function describe(element: Element): string {
  const name = /^[a-z][\w-]*$/.test(element.localName) ? element.localName : '*';
  if (isStableName(element.id)) return `${name}#${element.id}`;
  let text = name;
  for (const attribute of ROLES) {
    const value = element.getAttribute(attribute) ?? '';
    if (isStableName(value)) text += `[${attribute}="${value}"]`;
  }
  for (const token of element.classList) if (isStableName(token)) text += `.${token}`;
  return text;
}

/** Its place among the siblings of its name, where these look the same. */
function placeOf(element: Element, description: string): string {
  const siblings = [...(element.parentElement?.children ?? [])].filter(
    ({ localName }) => localName === element.localName,
  );
  const alike = siblings.filter((sibling) => sibling.matches(description));
  return alike.length > 1 ? `:nth-of-type(${siblings.indexOf(element) + 1})` : '';
}

/**
 * Whether a name reads like words that a person gave, and needs no escaping in a selector. Numbers (`post-18223`) and hashes
 * (`css-1x9yz`, `kXbRgH`, `Body__3fKq2`) differ from page to page or from one build of the site to the next.
 */
export function isStableName(name: string): boolean {
  if (!/^[A-Za-z][\w-]{1,59}$/.test(name)) return false;
  if (
    /^(?:is|has|js)-|^(?:active|current|open|selected|visible|hidden|hover|loaded|lazyloaded|show)$/i.test(
      name,
    )
  )
    return false;
  return name
    .split(/[-_]+/)
    .flatMap((part) => part.split(/(?<=[a-z])(?=[A-Z][a-z])/))
    .every((part) => part === '' || isWord(part));
}

function isWord(part: string): boolean {
  // `h2`, `col12`, `mp3`: a word with a small number at its end.
  if (!/^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+)\d{0,2}$|^\d$/.test(part)) return false;
  const letters = part.replace(/\d+$/, '');
  // Five letters without a vowel are no word of a language that classes are written in.
  return letters.length < 5 || /[aeiouy]/i.test(letters);
}

function isAlone(root: ParentNode, selector: string, element: Element): boolean {
  const found = matches(root, selector);
  return found.length === 1 && found[0] === element;
}

function matches(root: ParentNode, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    // Not a selector: a record that was edited by hand.
    return [];
  }
}

function largest(elements: readonly Element[]): Element | null {
  let best = elements[0] ?? null;
  if (elements.length < 2) return best;
  let most = -1;
  for (const element of elements) {
    const size = sizeOf(element);
    if (size > most) [best, most] = [element, size];
  }
  return best;
}
