/** Gives a heading the element of another level, with all its attributes and content. Other elements keep theirs. */
export function retag(heading: Element, level: number): Element {
  const name = `h${level}`;
  if (!/^h[1-6]$/.test(heading.localName)) {
    heading.setAttribute('aria-level', String(level));
    return heading;
  }
  if (heading.localName === name) return heading;
  const replacement = heading.ownerDocument.createElement(name);
  for (const { name: attribute, value } of heading.attributes) replacement.setAttribute(attribute, value);
  replacement.append(...heading.childNodes);
  heading.replaceWith(replacement);
  return replacement;
}
