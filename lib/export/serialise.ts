import { HTML_NAMESPACE } from './element-rules.ts';

const VOID = new Set(['br', 'hr', 'img', 'col', 'wbr']);

/** Escapes a text for the content of an element. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Escapes a text for an attribute in double quotes. Line ends are written out, or a parser would make them spaces. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');
}

/** Options of `serialise`. */
export interface SerialiseOptions {
  /** `xml` repeats `lang` as `xml:lang` and keeps line ends after `<pre>`, where HTML parsers drop the first. */
  readonly syntax: 'html' | 'xml';
}

/**
 * Writes the inside of a clean export tree as markup that is both HTML and well-formed XML. Without recursion. The
 * browsers' own serialisers differ (`innerHTML` is no XML, `XMLSerializer` lets control characters through).
 */
export function serialise(root: Element, { syntax }: SerialiseOptions): string {
  const parts: string[] = [];
  let node: Node | null = root.firstChild;
  while (node && node !== root) {
    if (node.nodeType === 3) {
      parts.push(escapeText(node.nodeValue ?? ''));
    } else if (node.nodeType === 1) {
      const element = node as Element;
      parts.push(openTag(element, syntax));
      if (element.firstChild) {
        if (
          syntax === 'html' &&
          element.localName === 'pre' &&
          element.firstChild.nodeValue?.startsWith('\n')
        ) {
          parts.push('\n');
        }
        node = element.firstChild;
        continue;
      }
      parts.push(closeTag(element));
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root) parts.push(closeTag(node as Element));
    }
    if (node && node !== root) node = node.nextSibling;
  }
  return parts.join('');
}

function openTag(element: Element, syntax: 'html' | 'xml'): string {
  let tag = `<${element.localName}`;
  if (
    element.namespaceURI !== HTML_NAMESPACE &&
    element.parentElement?.namespaceURI !== element.namespaceURI
  ) {
    tag += ` xmlns="${escapeAttribute(element.namespaceURI ?? '')}"`;
  }
  for (const { name, value } of element.attributes) {
    tag += ` ${name}="${escapeAttribute(value)}"`;
    if (name === 'lang' && syntax === 'xml') tag += ` xml:lang="${escapeAttribute(value)}"`;
  }
  return isVoid(element) ? `${tag}/>` : `${tag}>`;
}

function closeTag(element: Element): string {
  return isVoid(element) ? '' : `</${element.localName}>`;
}

function isVoid(element: Element): boolean {
  return element.namespaceURI === HTML_NAMESPACE && VOID.has(element.localName);
}
