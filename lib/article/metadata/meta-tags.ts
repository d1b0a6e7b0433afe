/** Contents of `<meta>` elements by lower-case name, property or itemprop; in document order, trimmed, never empty. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Collects the `<meta>` elements of a document. A `property` may hold several names, separated by spaces. */
export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = (element.getAttribute('content') ?? '').replace(/\s+/g, ' ').trim();
    if (!content) continue;
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      for (let key of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (!key) continue;
        // Dublin Core is written `dc.title`, `dc:title`, `dcterm:title`.
        key = key.replace(/^dc(?:term(s?))?[:.]/, (_, plural?: string) =>
          plural === undefined ? 'dc.' : 'dcterms.',
        );
        const list = tags.get(key);
        if (list) list.push(content);
        else tags.set(key, [content]);
      }
    }
  }
  return tags;
}

/** Returns the content of the first of these names that the page has, or null. */
export function firstMeta(tags: MetaTags, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = tags.get(name)?.[0];
    if (value) return value;
  }
  return null;
}

/** Returns the contents of the first of these names that the page has; empty if it has none. */
export function allMeta(tags: MetaTags, ...names: readonly string[]): readonly string[] {
  for (const name of names) {
    const values = tags.get(name);
    if (values) return values;
  }
  return [];
}
