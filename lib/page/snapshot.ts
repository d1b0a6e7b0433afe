import { copyElement } from './copy-element.ts';
import { isFolded } from './folded.ts';
import { HIDDEN_NOTE_ATTRIBUTE, isHiddenNote } from './hidden-note.ts';
import { IDENTITY_ATTRIBUTE, LazyMeasures, type Measures } from './measure.ts';
import {
  addressOf,
  attributeOf,
  bodyOf,
  documentElementOf,
  firstChildOf,
  headOf,
  implementationOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  shadowRootOf,
  unname,
  viewOf,
} from './unclobbered.ts';
import { type Visibility, visibilityOf } from './visibility.ts';

/** A read-only picture of the live page: everything that the later steps may know of it. */
export interface Snapshot {
  /** The page as it looks, in an inert document that loads and runs nothing. Scripts with structured data are in its head. */
  readonly copy: Document;
  /** Address of the page, as the browser shows it. */
  readonly address: string;
  readonly measures: Measures;
  /** Identity of a live element's copy, or null where it has none (hidden, or not part of the page). */
  readonly identityOf: (live: Element) => string | null;
}

/** Natural size of an image that the page has loaded, in px, as attributes of its copy. */
export const NATURAL_WIDTH_ATTRIBUTE = 'data-limpid-width';
export const NATURAL_HEIGHT_ATTRIBUTE = 'data-limpid-height';

/** The source that the browser chose for a loaded image. */
export const SOURCE_ATTRIBUTE = 'data-limpid-source';

/** Marks images that the page keeps for browsers without scripts. */
export const NOSCRIPT_ATTRIBUTE = 'data-limpid-noscript';

/** Never part of an article, and costly or dangerous to carry along. */
const LEFT_OUT = new Set(['style', 'template', 'base', 'datalist', 'dialog']);

/**
 * Deepest nesting in the copy; deeper elements give their content to the one at the limit. HTML parsers stop at 512, and
 * Readability calls itself for some of these levels.
 */
const MAX_DEPTH = 300;

/**
 * Characters of text below which the visible part of a page says nothing, while the page holds more than that: its style sheet waits for a script
 * that did not run (AMP's boilerplate hides the whole body), so the style is not asked.
 */
const NOTHING_TO_READ = 200;

/** Copies what the page shows, in one walk over the live document, which it never writes to. */
export function takeSnapshot(live: Document): Snapshot {
  const view = viewOf(live);
  const snapshot = walk(live, (element) => visibilityOf(element, view));
  if (!view || textLength(snapshot.copy) >= NOTHING_TO_READ) return snapshot;
  const unstyled = walk(live, (element) => visibilityOf(element, null));
  return textLength(unstyled.copy) >= NOTHING_TO_READ ? unstyled : snapshot;
}

function textLength(copy: Document): number {
  return copy.body.textContent?.trim().length ?? 0;
}

interface Frame {
  /** The child that comes next. */
  next: Node | null;
  /** Where a slot shows nodes from elsewhere: those that are still to come, last first. */
  readonly slotted: Node[] | null;
  readonly parent: Element;
  readonly depth: number;
  /** Whether the text of the parent is drawn. */
  readonly textIsShown: boolean;
}

function walk(live: Document, visibility: (element: Element) => Visibility): Snapshot {
  const copy = implementationOf(live).createHTMLDocument('');
  const measured: Element[] = [];
  copyHead(live, copy);
  const stack: Frame[] = [];
  const body = bodyOf(live);
  if (body) stack.push(frameOf(body, copy.body, 0, true));
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.slotted ? (frame.slotted.pop() ?? null) : frame.next;
    if (!node) {
      stack.pop();
      continue;
    }
    if (!frame.slotted) frame.next = nextSiblingOf(node);
    const type = nodeTypeOf(node);
    if (type === TEXT_NODE) {
      if (frame.textIsShown) frame.parent.appendChild(copy.importNode(node, false));
    } else if (type === ELEMENT_NODE) {
      const element = node as Element;
      const name = localNameOf(element);
      if (name === 'script') {
        if (isStructuredData(element)) copy.head.append(copy.importNode(element, true));
        continue;
      }
      if (name === 'noscript') {
        frame.parent.append(...imagesWithoutScript(element, copy));
        continue;
      }
      if (LEFT_OUT.has(name)) continue;
      let isNote = false;
      let shown = isMeantToBeSeen(element) ? 'shown' : visibility(element);
      if (shown === 'hidden') {
        isNote = isHiddenNote(element);
        if (!isNote && !isFolded(element)) continue;
        shown = 'shown';
      }
      let parent = frame.parent;
      const isLeaf = holdsOneTextAtMost(element);
      if (frame.depth < MAX_DEPTH) {
        // Two of three elements hold a text and nothing else: one call of the browser's copies both.
        parent = copyElement(element, copy, isLeaf && shown === 'shown');
        unname(parent);
        measured.push(element);
        parent.setAttribute(IDENTITY_ATTRIBUTE, String(measured.length));
        if (isNote) parent.setAttribute(HIDDEN_NOTE_ATTRIBUTE, '');
        if (name === 'img') recordImage(element as HTMLImageElement, parent);
        frame.parent.appendChild(parent);
        if (isLeaf) continue;
      }
      stack.push(frameOf(element, parent, frame.depth + 1, shown === 'shown'));
    }
  }
  return {
    copy,
    address: addressOf(live),
    measures: new LazyMeasures(measured),
    identityOf: (element) => {
      const index = measured.indexOf(element);
      return index < 0 ? null : String(index + 1);
    },
  };
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** Children as the page shows them: those of the open shadow root, and slotted ones in their slots. */
function frameOf(element: Element, parent: Element, depth: number, textIsShown: boolean): Frame {
  if (localNameOf(element) === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) return { next: null, slotted: assigned.reverse(), parent, depth, textIsShown };
  }
  const root: Node = shadowRootOf(element) ?? element;
  return { next: firstChildOf(root), slotted: null, parent, depth, textIsShown };
}

function holdsOneTextAtMost(element: Element): boolean {
  const first = firstChildOf(element);
  if (first && (nodeTypeOf(first) !== TEXT_NODE || nextSiblingOf(first))) return false;
  return shadowRootOf(element) === null && localNameOf(element) !== 'slot';
}

/**
 * Hidden, and yet content: MathJax and KaTeX draw a formula in pieces and hide the formula itself, for screen readers; React
 * streams parts of a page into hidden boxes (`S:0`) and empties these by a script, which may not have run.
 */
function isMeantToBeSeen(element: Element): boolean {
  const name = localNameOf(element);
  return (
    (name === 'div' && element.id.startsWith('S:') && element.hasAttribute('hidden')) ||
    name === 'mjx-assistive-mml' ||
    (name === 'span' &&
      element.className.length > 10 &&
      (element.classList.contains('katex-mathml') || element.classList.contains('MJX_Assistive_MathML')))
  );
}

/**
 * Images of a `noscript`. Where scripts run its content is text; building the images from the tags' attributes needs no HTML
 * parser, which pages with Trusted Types forbid.
 */
function imagesWithoutScript(noscript: Element, copy: Document): Element[] {
  const images: Element[] = [];
  if (noscript.firstElementChild) {
    for (const image of noscript.querySelectorAll('img')) images.push(copyElement(image, copy, false));
  } else {
    for (const [tag] of (noscript.textContent ?? '').matchAll(/<img\b[^>]*>/gi)) {
      const image = copy.createElement('img');
      for (const [, name = '', quoted, single, bare] of tag.matchAll(
        /\s(src|srcset|alt|width|height)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi,
      )) {
        image.setAttribute(name.toLowerCase(), (quoted ?? single ?? bare ?? '').replaceAll('&amp;', '&'));
      }
      images.push(image);
    }
  }
  for (const image of images) {
    image.setAttribute(NOSCRIPT_ATTRIBUTE, '');
    unname(image);
  }
  return images.filter((image) => image.hasAttribute('src'));
}

function copyHead(live: Document, copy: Document): void {
  for (const attribute of documentElementOf(live).attributes) {
    copy.documentElement.setAttribute(attribute.name, attribute.value);
  }
  // `createHTMLDocument` is at about:blank; relative addresses must mean what they mean on the page.
  const base = copy.createElement('base');
  base.href = live.baseURI;
  copy.head.append(base);
  for (const child of headOf(live)?.children ?? []) {
    const name = child.localName;
    if (
      name === 'meta' ||
      name === 'title' ||
      name === 'link' ||
      (name === 'script' && isStructuredData(child))
    ) {
      if (name === 'title') copy.querySelector('title')?.remove();
      copy.head.append(copy.importNode(child, true));
    }
  }
  for (const attribute of bodyOf(live)?.attributes ?? [])
    copy.body.setAttribute(attribute.name, attribute.value);
}

function isStructuredData(script: Element): boolean {
  return /^application\/ld\+json\b/i.test(attributeOf(script, 'type') ?? '');
}

/** Notes which source the browser chose and how large the image is; both are known only to the live page. */
function recordImage(live: HTMLImageElement, copy: Element): void {
  if (!live.naturalWidth) return;
  copy.setAttribute(NATURAL_WIDTH_ATTRIBUTE, String(live.naturalWidth));
  copy.setAttribute(NATURAL_HEIGHT_ATTRIBUTE, String(live.naturalHeight));
  if (live.currentSrc) copy.setAttribute(SOURCE_ATTRIBUTE, live.currentSrc);
}
