import { IDENTITY_ATTRIBUTE } from '../workspace.ts';

/** Siblings that are looked at for one that was kept. */
const REACH = 3;

/** Headings of sections. An `h1` is one only where the page has several: alone, it is the title. */
const SECTION_HEADING = /^h[2-6]$/;

/** Whether an element is a heading, or holds one and no other text, and text that is kept follows it. */
export function headsKeptText(element: Element, kept: ReadonlySet<string>): boolean {
  if (!isSectionHeading(element) && !holdsHeadingOnly(element)) return false;
  return isNextToKept(outermostAlike(element), 'nextElementSibling', kept);
}

/** Whether one of the next siblings, before or after, is kept and says something. */
export function isNextToKept(
  element: Element,
  direction: 'previousElementSibling' | 'nextElementSibling',
  kept: ReadonlySet<string>,
): boolean {
  let sibling = element[direction];
  for (let steps = 0; sibling && steps < REACH; steps += 1) {
    if (kept.has(sibling.getAttribute(IDENTITY_ATTRIBUTE) ?? '') && hasText(sibling)) return true;
    sibling = sibling[direction];
  }
  return false;
}

function isSectionHeading(element: Element): boolean {
  return SECTION_HEADING.test(element.localName);
}

function holdsHeadingOnly(element: Element): boolean {
  const heading = element.querySelector('h2, h3, h4, h5, h6');
  return heading !== null && heading.textContent?.trim() === element.textContent?.trim();
}

/** The largest element around another that says nothing else: page builders put every heading into three or four. */
function outermostAlike(element: Element): Element {
  let outer = element;
  for (
    let parent = outer.parentElement;
    parent && parent.localName !== 'article';
    parent = parent.parentElement
  ) {
    for (const node of parent.childNodes)
      if (node !== outer && node.nodeType !== 8 && hasText(node)) return outer;
    outer = parent;
  }
  return outer;
}

function hasText(node: Node): boolean {
  return /\S/.test(node.textContent ?? '');
}
