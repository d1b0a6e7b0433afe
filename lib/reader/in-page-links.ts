/** The part of the body that a link within the article points to; null where the link leads elsewhere. */
export interface InPageTarget {
  readonly link: HTMLAnchorElement;
  /** Null where the place is not part of the article. */
  readonly element: Element | null;
}

/** Reads a click: the target of a link to a place on the same page (`#note1`), or null for every other click. */
export function inPageTarget(event: MouseEvent, body: HTMLElement, address: string): InPageTarget | null {
  const start = event.composedPath()[0];
  const link = start instanceof Element ? start.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || !body.contains(link)) return null;
  const [page, ...rest] = link.href.split('#');
  if (rest.length === 0 || page !== address.split('#')[0]) return null;
  const name = rest.join('#');
  return { link, element: findNamed(body, decoded(name)) ?? findNamed(body, name) };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // Not percent-encoded after all (`#100%`): the name stands as it is.
    return name;
  }
}

function findNamed(body: HTMLElement, name: string): Element | null {
  for (const element of body.querySelectorAll('[id], a[name]')) {
    if (element.id === name || element.getAttribute('name') === name) return element;
  }
  return null;
}
