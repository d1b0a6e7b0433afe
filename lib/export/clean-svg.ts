import { withoutForbidden } from './clean-text.ts';
import { fateOf, keptAttributes, SVG_NAMESPACE } from './element-rules.ts';
import { serialise } from './serialise.ts';

/**
 * Cleans an SVG file for an EPUB, where it would be a document of its own: shapes and texts stay; scripts, styles, links
 * and everything that loads go. Null where the bytes are no well-formed SVG.
 */
export function cleanSvg(bytes: Uint8Array): Uint8Array | null {
  const parsed = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml');
  const source = parsed.documentElement;
  if (!source || source.namespaceURI !== SVG_NAMESPACE || source.localName !== 'svg') return null;
  if (parsed.querySelector('parsererror')) return null;
  const holder = parsed.implementation.createHTMLDocument('').body;
  const stack: [Element, Element][] = [];
  const copyInto = (from: Element, parent: Element): void => {
    const copy = parent.ownerDocument.createElementNS(SVG_NAMESPACE, from.localName);
    for (const [name, value] of keptAttributes(from, from.localName))
      copy.setAttribute(name, withoutForbidden(value));
    parent.append(copy);
    stack.push([from, copy]);
  };
  copyInto(source, holder);
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    const [from, copy] = pair;
    for (const child of from.childNodes) {
      if (child.nodeType === 3) copy.append(withoutForbidden(child.nodeValue ?? ''));
      else if (child.nodeType === 1 && fateOf(child as Element).fate === 'keep')
        copyInto(child as Element, copy);
    }
  }
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="utf-8"?>\n${serialise(holder, { syntax: 'xml' })}\n`,
  );
}
