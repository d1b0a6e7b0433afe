import { IDENTITY_ATTRIBUTE, type Measure } from './measure.ts';
import { isHidden } from './visibility.ts';

/** A read-only picture of the live page: everything that the later steps may know of it. */
export interface Snapshot {
  /** The page as it looks, in an inert document that loads and runs nothing. */
  readonly copy: Document;
  /** Address of the page, as the browser shows it. */
  readonly address: string;
  /** What was measured of an element, by the value of IDENTITY_ATTRIBUTE. */
  readonly measures: ReadonlyMap<string, Measure>;
  /** Identity of a live element's copy, or null where it has none (hidden, or not part of the page). */
  readonly identityOf: (live: Element) => string | null;
}

/** Never part of an article, and costly or dangerous to carry along. */
const LEFT_OUT = new Set(['STYLE', 'TEMPLATE', 'BASE', 'DATALIST', 'DIALOG']);

/**
 * Deepest nesting in the copy; deeper elements give their content to the one at the limit. HTML parsers stop at 512, and
 * Readability calls itself for some of these levels.
 */
const MAX_DEPTH = 300;

/** Copies what the page shows, in one walk over the live document, which it never writes to. */
export function takeSnapshot(live: Document): Snapshot {
  const copy = live.implementation.createHTMLDocument('');
  const base = copy.createElement('base');
  base.href = live.baseURI;
  copy.head.append(base);
  const measures = new Map<string, Measure>();
  const identities = new WeakMap<Element, string>();
  let identity = 0;

  for (const attribute of live.documentElement.attributes) {
    copy.documentElement.setAttribute(attribute.name, attribute.value);
  }
  if (live.head) {
    for (const child of live.head.children) {
      if (isKeptInHead(child)) copy.head.append(copy.importNode(child, true));
    }
  }
  if (live.body) {
    for (const attribute of live.body.attributes) copy.body.setAttribute(attribute.name, attribute.value);
    const stack: { node: Node | null; parent: Element; depth: number }[] = [
      { node: live.body.firstChild, parent: copy.body, depth: 0 },
    ];
    while (stack.length > 0) {
      const frame = stack[stack.length - 1];
      if (!frame) break;
      const { node } = frame;
      if (!node) {
        stack.pop();
        continue;
      }
      frame.node = node.nextSibling;
      if (node.nodeType === 3) {
        frame.parent.append(copy.createTextNode(node.nodeValue ?? ''));
        continue;
      }
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      if (LEFT_OUT.has(element.tagName) || isDeadScript(element) || isHidden(element)) continue;
      let parent = frame.parent;
      if (frame.depth < MAX_DEPTH) {
        parent = copy.importNode(element, false);
        identity += 1;
        parent.setAttribute(IDENTITY_ATTRIBUTE, String(identity));
        identities.set(element, String(identity));
        frame.parent.append(parent);
      }
      if (element.firstChild) stack.push({ node: element.firstChild, parent, depth: frame.depth + 1 });
    }
  }
  return {
    copy,
    address: live.URL,
    measures,
    identityOf: (element) => identities.get(element) ?? null,
  };
}

/** Scripts are of use only where they hold structured data. */
function isDeadScript(element: Element): boolean {
  return element.localName === 'script' && element.getAttribute('type') !== 'application/ld+json';
}

function isKeptInHead(element: Element): boolean {
  return (
    element.localName === 'meta' ||
    element.localName === 'title' ||
    element.localName === 'link' ||
    (element.localName === 'script' && !isDeadScript(element))
  );
}
