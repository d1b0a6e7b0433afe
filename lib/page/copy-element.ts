import { scriptedAddress } from './scripted-address.ts';
import {
  attributeNamesOf,
  attributeOf,
  firstChildOf,
  hasAttributesOf,
  localNameOf,
  namespaceOf,
} from './unclobbered.ts';

/**
 * Copies a live element into another document, without what is in it or, `deep`, with the one text that is.
 *
 * An element with an event attribute is made anew without it. A browser's own copy would have the handler, and Chromium (seen
 * in 156) does not let go of it when an extension's script takes the attribute away: the page's code would run in the reader.
 * Where the handler of a link is the link's address, the copy has that address: “下一页” often leads on so.
 */
export function copyElement(live: Element, copy: Document, deep: boolean): Element {
  if (!hasHandler(live)) return copy.importNode(live, deep);
  const made = makeLike(live, copy);
  for (const name of attributeNamesOf(live)) {
    if (isHandler(name)) continue;
    try {
      made.setAttribute(name, attributeOf(live, name) ?? '');
    } catch {
      // Parsers let names through that scripts may not set (`"onclick`); none of them means anything.
    }
  }
  if (localNameOf(live) === 'a' && !leadsAnywhere(attributeOf(live, 'href'))) {
    const address = scriptedAddress(attributeOf(live, 'onclick') ?? '');
    if (address !== null) made.setAttribute('href', address);
  }
  const text = deep ? firstChildOf(live) : null;
  if (text) made.append(copy.importNode(text, false));
  return made;
}

function makeLike(live: Element, copy: Document): Element {
  try {
    return copy.createElementNS(namespaceOf(live), localNameOf(live));
  } catch {
    // A name that only parsers give (`x"y`): it means no more than a box.
    return copy.createElement('span');
  }
}

function leadsAnywhere(href: string | null): boolean {
  return href !== null && !/^\s*(?:#|javascript:|$)/i.test(href);
}

function hasHandler(live: Element): boolean {
  return hasAttributesOf(live) && attributeNamesOf(live).some(isHandler);
}

function isHandler(name: string): boolean {
  return name.length > 2 && /^on/i.test(name);
}
