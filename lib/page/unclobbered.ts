/**
 * Members of live nodes as the browser defines them. In a page's markup `<form><input name="nextSibling">` makes the form's
 * `nextSibling` that input, and `<img name="body">` makes `document.body` that image: for extensions too, in Chromium. The
 * getters of the prototypes are out of the page's reach.
 */
function member<Owner, Name extends keyof Owner>(
  owner: Owner | undefined,
  name: Name,
): (node: Owner) => Owner[Name] {
  const get = owner && Object.getOwnPropertyDescriptor(owner, name)?.get;
  // Without a prototype there is no browser and no page to guard against.
  return get ? (node) => get.call(node) as Owner[Name] : (node) => node[name];
}

const node = globalThis.Node?.prototype;
const element = globalThis.Element?.prototype;
const page = globalThis.Document?.prototype;

export const firstChildOf = member(node, 'firstChild');
export const nextSiblingOf = member(node, 'nextSibling');
export const nodeTypeOf = member(node, 'nodeType');
export const ownerDocumentOf = member(node, 'ownerDocument');
export const parentElementOf = member(node, 'parentElement');
export const localNameOf = member(element, 'localName');
export const namespaceOf = member(element, 'namespaceURI');
export const shadowRootOf = member(element, 'shadowRoot');
export const clientWidthOf = member(element, 'clientWidth');
export const clientHeightOf = member(element, 'clientHeight');
export const bodyOf = member(page, 'body');
export const headOf = member(page, 'head');
export const documentElementOf = member(page, 'documentElement');
export const implementationOf = member(page, 'implementation');
export const addressOf = member(page, 'URL');
export const viewOf = member(page, 'defaultView');
export const contentTypeOf = member(page, 'contentType');
export const activeElementOf = member(page, 'activeElement');

/** The value of an attribute of a live element; null where it has none. */
export function attributeOf(live: Element, name: string): string | null {
  return element ? element.getAttribute.call(live, name) : live.getAttribute(name);
}

/** Whether a live element has attributes. */
export function hasAttributesOf(live: Element): boolean {
  return element ? element.hasAttributes.call(live) : live.hasAttributes();
}

/** The names of a live element's attributes. */
export function attributeNamesOf(live: Element): string[] {
  return element ? element.getAttributeNames.call(live) : live.getAttributeNames();
}

/** Whether elements can be asked whether they are drawn: not in documents without layout. */
export const HAS_LAYOUT = typeof element?.checkVisibility === 'function';

/** Whether the browser draws a live element; undefined where it cannot say. */
export function isDrawnByBrowser(live: Element, options: CheckVisibilityOptions): boolean | undefined {
  return element?.checkVisibility?.call(live, options);
}

/** Elements that can stand in for a member of their document or form, by their name or id. */
const NAMED = new Set('button embed fieldset form iframe img input object output select textarea'.split(' '));

/** Takes the names off a copied element, still without children, by which it would stand in for a member of its document or form. */
export function unname(copy: Element): void {
  if (!NAMED.has(copy.localName)) return;
  for (const attribute of ['name', 'id']) {
    const value = copy.getAttribute(attribute);
    if (value !== null && isMember(value)) copy.removeAttribute(attribute);
  }
}

function isMember(name: string): boolean {
  const form = globalThis.HTMLFormElement?.prototype;
  return (page !== undefined && name in page) || (form !== undefined && name in form);
}
