import { withoutForbidden } from './clean-text.ts';
import { fateOf, HTML_NAMESPACE, keptAttributes, MATH_NAMESPACE, SVG_NAMESPACE } from './element-rules.ts';
import { repairNesting } from './repair-nesting.ts';
import type { ShownArticle } from './shown-article.ts';
import { TYPESETTING_ATTRIBUTE } from './typesetting.ts';

/** Marks an element of the reader's own interface within the body: it is never exported. */
export const NOT_EXPORTED_ATTRIBUTE = 'data-not-exported';

/**
 * Deepest nesting of an exported file; deeper elements give their content to the one at the limit. XML parsers of reading
 * systems stop at 256 levels, and no writing needs a hundred.
 */
const MAX_DEPTH = 100;

/** A clean tree of an article's body in an inert document of its own, made to be written to a file. */
export interface ExportTree {
  /** `<section>`; its elements and attributes are those of `element-rules.ts` and no others. */
  readonly root: HTMLElement;
  /** Every image, with an absolute `src` (http, https or data). */
  readonly images: readonly HTMLImageElement[];
  /** Ids that links within the tree may point to. */
  readonly ids: ReadonlySet<string>;
}

interface Frame {
  source: Node | null;
  readonly target: Element;
  readonly depth: number;
}

/**
 * Copies the body as it is shown: without what is hidden, taken out or the reader's own; headings at the levels of the
 * outline; addresses absolute; ids only where something points to them. Reads the body, changes nothing of it.
 */
export function copyForExport(article: ShownArticle): ExportTree {
  const document = article.body.ownerDocument.implementation.createHTMLDocument('');
  const root = document.createElement('section');
  document.body.append(root);
  const levels = new Map(article.sections.map((section) => [section.id, section.level]));
  const page = parseAddress(article.address, undefined);
  const ids = new IdRegister(new Set(levels.keys()));
  const links: HTMLAnchorElement[] = [];

  const stack: Frame[] = [{ source: article.body.firstChild, target: root, depth: 0 }];
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    if (!frame) break;
    const { source, target, depth } = frame;
    if (!source) {
      stack.pop();
      continue;
    }
    frame.source = source.nextSibling;
    if (source.nodeType === 3 || source.nodeType === 4) {
      target.append(document.createTextNode(withoutForbidden(source.nodeValue ?? '')));
      continue;
    }
    if (source.nodeType !== 1) continue;
    const element = source as Element;
    if (isLeftOut(element)) continue;
    const embedded = copyEmbedded(element, document, page);
    if (embedded) {
      target.append(...embedded);
      continue;
    }
    const { fate, name } = fateOf(element);
    if (fate === 'drop') continue;
    let copy: Element | null = null;
    if (fate === 'keep' && depth < MAX_DEPTH && !element.hasAttribute(TYPESETTING_ATTRIBUTE)) {
      copy = document.createElementNS(element.namespaceURI, headingName(element, name, levels));
      if (!copyAttributes(element, copy, page)) continue;
      ids.add(element, copy);
      if (copy.localName === 'a') links.push(copy as HTMLAnchorElement);
      target.append(copy);
    }
    if (element.firstChild)
      stack.push({ source: element.firstChild, target: copy ?? target, depth: depth + 1 });
  }

  ids.settle(links, page);
  repairNesting(root);
  return { root, images: [...root.querySelectorAll('img')], ids: ids.kept(root) };
}

function isLeftOut(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.hasAttribute(NOT_EXPORTED_ATTRIBUTE) ||
    // Heading anchors and icon fonts; formulas hide their picture from screen readers, and the picture is what shows.
    (element.getAttribute('aria-hidden') === 'true' &&
      element.localName === 'span' &&
      !element.querySelector('img, svg'))
  );
}

function headingName(element: Element, name: string, levels: ReadonlyMap<string, number>): string {
  if (element.namespaceURI !== HTML_NAMESPACE || !/^h[1-6]$/.test(name)) return name;
  // The title is the file's h1.
  return `h${Math.min(6, Math.max(2, (levels.get(element.id) ?? Number(name[1]) - 1) + 1))}`;
}

/** Copies what is kept of the attributes; false where the element is nothing without what it lacks. */
function copyAttributes(element: Element, copy: Element, page: URL | undefined): boolean {
  for (const [attribute, value] of keptAttributes(element, copy.localName)) {
    copy.setAttribute(attribute, withoutForbidden(value));
  }
  if (copy.namespaceURI === SVG_NAMESPACE || copy.namespaceURI === MATH_NAMESPACE) return true;
  const language = element.getAttribute('lang') ?? '';
  if (/^[A-Za-z]{2,8}(-[A-Za-z\d]{1,8})*$/.test(language)) copy.setAttribute('lang', language);
  const direction = element.getAttribute('dir') ?? '';
  if (/^(ltr|rtl|auto)$/i.test(direction)) copy.setAttribute('dir', direction.toLowerCase());
  if (copy.localName === 'pre' || copy.localName === 'code') copyCodeLanguage(element, copy);
  if (copy.localName === 'a') {
    const target = linkTarget(element.getAttribute('href'), page);
    if (target) copy.setAttribute('href', target);
  }
  if (copy.localName === 'img') {
    const source = imageAddress(element, page);
    if (!source) return false;
    copy.setAttribute('src', source);
    copy.setAttribute('alt', copy.getAttribute('alt') ?? '');
  }
  return true;
}

function copyCodeLanguage(element: Element, copy: Element): void {
  const language = /(?:^|\s)(?:language|lang|highlight-source|brush:?)[-\s]([\w+#-]{1,20})/.exec(
    element.getAttribute('class') ?? '',
  )?.[1];
  if (language) copy.setAttribute('class', `language-${language}`);
}

function parseAddress(address: string, base: URL | undefined): URL | undefined {
  return URL.canParse(address, base?.href) ? new URL(address, base?.href) : undefined;
}

function linkTarget(href: string | null, page: URL | undefined): string | null {
  if (href === null) return null;
  const url = parseAddress(href.trim(), page);
  return url && /^(https?|mailto|tel):$/.test(url.protocol) ? url.href : null;
}

function imageAddress(image: Element, page: URL | undefined): string | null {
  const source = image.getAttribute('src')?.trim() || widest(image.getAttribute('srcset') ?? '');
  const url = source ? parseAddress(source, page) : undefined;
  if (!url) return null;
  return /^https?:$/.test(url.protocol) || /^data:image\//i.test(url.href) ? url.href : null;
}

function widest(srcset: string): string | null {
  let best: string | null = null;
  let width = -1;
  for (const candidate of srcset.split(/,\s+/)) {
    const [address, descriptor] = candidate.trim().split(/\s+/);
    const size = Number.parseFloat(descriptor ?? '1');
    if (address && size > width) {
      width = size;
      best = address;
    }
  }
  return best;
}

/** What plays or loads by itself becomes a link to it; null for all other elements. */
function copyEmbedded(element: Element, document: Document, page: URL | undefined): Element[] | null {
  if (element.namespaceURI !== HTML_NAMESPACE || !/^(video|audio|iframe)$/.test(element.localName))
    return null;
  const source = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? null;
  const target = linkTarget(source, page);
  if (!target) return [];
  const paragraph = document.createElement('p');
  const link = document.createElement('a');
  link.setAttribute('href', target);
  const poster = imageAddress(asImage(element, document), page);
  if (poster) {
    const image = document.createElement('img');
    image.setAttribute('src', poster);
    image.setAttribute('alt', withoutForbidden(element.getAttribute('title') ?? ''));
    paragraph.append(image, document.createElement('br'));
  }
  link.append(withoutForbidden(element.getAttribute('title')?.trim() || target));
  paragraph.append(link);
  return [paragraph];
}

function asImage(media: Element, document: Document): Element {
  const image = document.createElement('img');
  image.setAttribute('src', media.getAttribute('poster') ?? '');
  return image;
}

/** Finds out which ids are pointed to, gives them names that XML allows, and points the links at these. */
class IdRegister {
  readonly #bySource = new Map<string, Element>();
  readonly #sections: ReadonlySet<string>;

  constructor(sections: ReadonlySet<string>) {
    this.#sections = sections;
  }

  add(source: Element, copy: Element): void {
    const id = source.id || (source.localName === 'a' ? source.getAttribute('name') : null);
    if (id && !this.#bySource.has(id)) this.#bySource.set(id, copy);
  }

  settle(links: readonly HTMLAnchorElement[], page: URL | undefined): void {
    for (const id of this.#sections) this.#name(id);
    for (const link of links) {
      const href = link.getAttribute('href');
      const url = href ? parseAddress(href, page) : undefined;
      if (url?.hash && page && url.href.split('#')[0] === page.href.split('#')[0]) {
        const name = this.#name(decode(url.hash.slice(1))) ?? this.#name(url.hash.slice(1));
        if (name) link.setAttribute('href', `#${name}`);
      }
    }
  }

  kept(root: Element): ReadonlySet<string> {
    return new Set([...root.querySelectorAll('[id]')].map((element) => element.id));
  }

  #name(id: string): string | null {
    const element = this.#bySource.get(id);
    if (!element) return null;
    if (!element.id)
      element.id = /^[A-Za-z][\w.-]*$/.test(id) ? id : `target-${[...this.#bySource.keys()].indexOf(id)}`;
    return element.id;
  }
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A stray percent sign: browsers take the fragment as it stands.
    return fragment;
  }
}
