/**
 * Gives a heading the element of a level, with its attributes and content. What is one by its role alone becomes one by its
 * element, but in a paragraph, which may not hold headings.
 */
export function retag(heading: Element, level: number): Element {
  const name = `h${level}`;
  if (heading.localName === name || heading.closest('p')) return heading;
  const replacement = heading.ownerDocument.createElement(name);
  for (const { name: attribute, value } of heading.attributes) {
    if (attribute !== 'role' && attribute !== 'aria-level') replacement.setAttribute(attribute, value);
  }
  replacement.append(...heading.childNodes);
  heading.replaceWith(replacement);
  return replacement;
}
