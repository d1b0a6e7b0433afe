import { Readability } from '@mozilla/readability';
import { IDENTITY_ATTRIBUTE } from './workspace.ts';

/** What one run of Readability made of the copy: which of the copy's elements it chose, and which of those it kept. */
export interface Attempt {
  /** Elements of the copy, in document order, none inside another. */
  readonly roots: readonly Element[];
  /** Identities of the elements that stand in Readability's result. */
  readonly survivors: ReadonlySet<string>;
}

/** What Readability looks at beside the text itself; each that is left out makes it take more. */
export interface Strictness {
  readonly dropsUnlikely: boolean;
  readonly weighsClasses: boolean;
  readonly cleansConditionally: boolean;
}

/** Parts of Readability that it does not declare (read in version 0.6.0). */
interface Internals {
  _flags: number;
  _charThreshold: number;
  readonly REGEXPS: Readonly<Record<'byline', RegExp>>;
  _doc: Document;
  _metadata: { title?: string; byline?: string };
  _articleTitle: string;
  _removeScripts(document: Document): void;
  _prepDocument(): void;
  _getArticleMetadata(structuredData: object): { title?: string; byline?: string };
  _unescapeHtmlEntities(text: string | undefined): string | undefined;
  _grabArticle(): Element | null;
  _isProbablyVisible(element: Element): boolean;
  _isElementWithoutContent(node: Node): boolean;
  _isValidByline(element: Element, marks: string): boolean;
  _hasSingleTagInsideElement(element: Element, tag: string): boolean;
}

const DROP_UNLIKELY = 1;
const WEIGH_CLASSES = 2;
const CLEAN_CONDITIONALLY = 4;

/** Attributes of other names may hold the picture as well. */
const IMAGE_FILE = /\.(?:jpg|jpeg|png|webp)/i;

const Base = Readability as unknown as new (document: Document, options: object) => Internals;

/** Readability whose result can be traced back to the copy. */
class TracedReadability extends Base {
  constructor(document: Document, strictness: Strictness) {
    super(document, {
      keepClasses: true,
    });
    // One attempt only, even where nothing is left: the ladder is ours, and a retry would run on what the first one has
    // already moved about (see `attempt`). The option cannot say 0.
    this._charThreshold = 0;
    this._flags =
      (strictness.dropsUnlikely ? DROP_UNLIKELY : 0) |
      (strictness.weighsClasses ? WEIGH_CLASSES : 0) |
      (strictness.cleansConditionally ? CLEAN_CONDITIONALLY : 0);
  }

  /**
   * `parse` without what our own steps do on the copy's elements: structured data, pictures of `noscript`, addresses,
   * nesting, classes, excerpt, and the article as a string.
   */
  choose(): Element | null {
    for (const image of this._doc.querySelectorAll('img:not([src], [srcset], [data-src], [data-srcset])')) {
      if (![...image.attributes].some(({ value }) => IMAGE_FILE.test(value))) image.remove();
    }
    this._removeScripts(this._doc);
    this._prepDocument();
    this._metadata = this._getArticleMetadata({});
    this._articleTitle = this._metadata.title ?? '';
    return this._grabArticle();
  }

  /** Only the title is compared with anything: entities elsewhere make no difference. */
  override _unescapeHtmlEntities(text: string | undefined): string | undefined {
    return text?.includes('&') ? super._unescapeHtmlEntities(text) : text;
  }

  /** What the page hides did not come into the copy: its style need not be asked again, only its marks. */
  override _isProbablyVisible(element: Element): boolean {
    const { style } = element as { readonly style?: CSSStyleDeclaration };
    if (style && element.hasAttribute('style') && (style.display === 'none' || style.visibility === 'hidden'))
      return false;
    if (element.hasAttribute('hidden')) return false;
    if (element.getAttribute('aria-hidden') !== 'true') return true;
    // Wikimedia's pictures of formulas.
    return element.getAttribute('class')?.includes('fallback-image') ?? false;
  }

  /** The text of a whole page is not joined where its first word will do. */
  override _isElementWithoutContent(node: Node): boolean {
    let first = node.firstChild;
    while (first?.firstChild) first = first.firstChild;
    if (first?.nodeType === 3 && /\S/.test(first.nodeValue ?? '')) return false;
    return super._isElementWithoutContent(node);
  }

  /** The text is asked for where the marks say that it may be a byline. */
  override _isValidByline(element: Element, marks: string): boolean {
    const isMarked =
      element.getAttribute('rel') === 'author' ||
      element.getAttribute('itemprop')?.includes('author') ||
      this.REGEXPS.byline.test(marks);
    return isMarked && super._isValidByline(element, marks);
  }

  /**
   * Is asked right before a `div` is replaced by the only paragraph in it. Where Readability made that paragraph
   * itself, it takes over the identity of the `div`.
   */
  override _hasSingleTagInsideElement(element: Element, tag: string): boolean {
    const isSingle = super._hasSingleTagInsideElement(element, tag);
    const only = element.children[0];
    const identity = element.getAttribute(IDENTITY_ATTRIBUTE);
    if (isSingle && tag === 'P' && identity && only && !only.hasAttribute(IDENTITY_ATTRIBUTE)) {
      only.setAttribute(IDENTITY_ATTRIBUTE, identity);
    }
    return isSingle;
  }
}

/** Runs Readability on a clone of the copy. Null where it finds nothing. */
export function attempt(copy: Document, strictness: Strictness): Attempt | null {
  const clone = copy.cloneNode(true) as Document;
  // Readability keeps the page as a string for its retries, which never come; at 1 MB that string is 5 % of its time.
  Object.defineProperty(clone.body, 'innerHTML', { value: '', writable: true });
  const content = new TracedReadability(clone, strictness).choose();
  if (!content) return null;
  const survivors = new Set<string>();
  for (const element of content.querySelectorAll(`[${IDENTITY_ATTRIBUTE}]`)) {
    survivors.add(element.getAttribute(IDENTITY_ATTRIBUTE) ?? '');
  }
  const page = content.querySelector('#readability-page-1') ?? content;
  const roots = new Set<Element>();
  for (const child of page.children) {
    const known = child.hasAttribute(IDENTITY_ATTRIBUTE)
      ? child
      : child.querySelector(`[${IDENTITY_ATTRIBUTE}]`);
    const identity = known?.getAttribute(IDENTITY_ATTRIBUTE);
    // Identities are numbers: nothing in them needs escaping. A handful is asked for, so that no list of all is made.
    const original = identity ? copy.querySelector(`[${IDENTITY_ATTRIBUTE}="${identity}"]`) : null;
    if (original) roots.add(original);
  }
  return roots.size > 0 ? { roots: outermost([...roots]), survivors } : null;
}

/** Document order, without elements that stand in others of the list. */
export function outermost(elements: readonly Element[]): Element[] {
  const sorted = [...elements].sort((one, other) =>
    one.compareDocumentPosition(other) & 4 /* DOCUMENT_POSITION_FOLLOWING */ ? -1 : 1,
  );
  const result: Element[] = [];
  for (const element of sorted) {
    if (!result.at(-1)?.contains(element)) result.push(element);
  }
  return result;
}
