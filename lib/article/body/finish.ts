import { NATURAL_HEIGHT_ATTRIBUTE, NATURAL_WIDTH_ATTRIBUTE } from '../../page/snapshot.ts';
import { inOneGo, type Steps, withSteps } from '../../page/steps.ts';
import { STAND_IN_ATTRIBUTE } from '../clean/images.ts';
import { isBlock } from '../elements.ts';
import { removedNodes } from '../removal.ts';
import type { Workspace } from '../workspace.ts';
import { formFigures } from './captions.ts';
import { undoTypesetting } from './typesetting.ts';

/** Attributes that carry meaning; all others carry looks and behaviour of the page. MathML keeps its own. */
const KEPT = new Set(
  (
    'href src srcset sizes alt title width height colspan rowspan headers scope datetime lang dir cite start reversed ' +
    'value type id name open abbr translate'
  ).split(' '),
);

/** What neither reads nor runs in the reader. */
const UNUSABLE =
  'iframe, object, embed, input, button, select, textarea, canvas, script, link, meta, style, form > label';

/** Contents that an element without text may be there for. */
const CONTENTS = 'img, picture, video, audio, math, svg, hr, table';

/** Elements that say nothing when they are empty. */
const EMPTIABLE =
  'p, div, span, section, article, header, footer, aside, ul, ol, li, dl, dt, dd, a, b, strong, i, em, u, font, h1, h2, h3, h4, h5, h6, figure, figcaption, blockquote, center, small';

/** What pictures are called that stand in until another comes. */
const LOADING =
  /^(?:(?:正在)?(?:載入|加載|加载|讀取|读取)中?|読み込み中|로딩\s?중?|loading|please wait)[.…。]*$/i;

/** Icons are drawn with this much at most, in px; formulas and charts are larger or say that they are images. */
const ICON = 64;

/** Leaves of the body, and of what was taken out of it, the meaning: addresses made absolute, looks and leftovers gone. */
export function finish(parts: Pick<Workspace, 'body' | 'removals' | 'address'>): void {
  inOneGo(finishInSteps(parts));
}

/** The same in parts. */
export function* finishInSteps({
  body,
  removals,
  address,
}: Pick<Workspace, 'body' | 'removals' | 'address'>): Steps {
  const roots: Element[] = [body];
  for (const removal of removals) {
    for (const node of removedNodes(removal)) {
      // What was taken out of something taken out is cleaned with its own record.
      if (node.nodeType === 1) roots.push(node as Element);
    }
  }
  const base = body.ownerDocument.baseURI;
  const targets = yield* inPageTargets(roots, address);
  for (const root of roots) {
    for (const element of root.querySelectorAll(UNUSABLE)) element.remove();
    for (const image of root.querySelectorAll(`img[${STAND_IN_ATTRIBUTE}]`))
      if (saysLoading(image)) image.remove();
    for (const icon of root.querySelectorAll('svg')) if (isIcon(icon)) icon.remove();
    yield;
    const finishElement = (element: Element): void => {
      if (element.localName === 'img') settleSize(element);
      finishAddresses(element, base, address);
      finishAttributes(element, targets);
    };
    if (root !== body) finishElement(root);
    yield* withSteps(root.querySelectorAll('*'), finishElement);
    yield* removeEmpty(root);
    yield;
    yield* undoTypesetting(root);
    yield* formFigures(root);
  }
}

/** Whether a picture that stands in for another says no more than that the other is on its way. */
function saysLoading(image: Element): boolean {
  return LOADING.test((image.getAttribute('alt') || image.getAttribute('title') || '').trim());
}

/** The ids that links within the page lead to: notes and their marks. */
function* inPageTargets(roots: readonly Element[], address: string): Steps<ReadonlySet<string>> {
  const targets = new Set<string>();
  for (const root of roots) {
    yield* withSteps(root.querySelectorAll('a[href*="#"]'), (link) => {
      const fragment = fragmentOf(link.getAttribute('href') ?? '', address);
      if (fragment) targets.add(fragment);
    });
  }
  return targets;
}

/** The fragment of an address that leads to a place on the page itself; null for any other address. */
function fragmentOf(href: string, address: string): string | null {
  const [path = '', fragment = ''] = href.split('#', 2);
  if (fragment === '' || (path !== '' && path !== address.split('#', 1)[0])) return null;
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A lone `%` is allowed in an id.
    return fragment;
  }
}

function finishAddresses(element: Element, base: string, address: string): void {
  const href = element.getAttribute('href');
  if (href !== null) {
    const fragment = fragmentOf(href, address);
    if (fragment !== null) element.setAttribute('href', `#${fragment}`);
    else if (/^\s*(?:javascript|vbscript|data):/i.test(href)) element.removeAttribute('href');
    else element.setAttribute('href', absolute(href, base));
  }
  for (const name of ['src', 'poster', 'cite']) {
    const value = element.getAttribute(name);
    if (value) element.setAttribute(name, absolute(value, base));
  }
  const sourceSet = element.getAttribute('srcset');
  if (sourceSet) {
    const candidates = [...sourceSet.matchAll(/(\S*[^\s,])(\s+[\d.]+[wxh])?\s*(?:,|$)/g)];
    element.setAttribute(
      'srcset',
      candidates.map(([, source = '', size = '']) => `${absolute(source, base)}${size}`).join(', '),
    );
  }
}

function absolute(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    // Not an address at all; it leads nowhere, as it did on the page.
    return address;
  }
}

function finishAttributes(element: Element, targets: ReadonlySet<string>): void {
  if (element.namespaceURI?.endsWith('MathML') || element.namespaceURI?.endsWith('svg')) return;
  const code = element.localName === 'code' || element.localName === 'pre' ? languageClass(element) : null;
  for (const name of element.getAttributeNames()) {
    // A heading within a line of text is one by its role alone.
    if (!KEPT.has(name) && !(name === 'role' && element.getAttribute(name) === 'heading'))
      element.removeAttribute(name);
  }
  if (code) element.setAttribute('class', code);
  // Ids of the page would collide with the reader's; sections and targets of links keep theirs.
  if (element.id && !targets.has(element.id) && !/^h[1-6]$/.test(element.localName))
    element.removeAttribute('id');
  const name = element.getAttribute('name');
  if (name !== null) {
    if (element.localName === 'a' && targets.has(name) && !element.id) element.id = name;
    element.removeAttribute('name');
  }
}

function languageClass(element: Element): string | null {
  return (
    /\b(?:language|lang|highlight-source)-[\w+#-]+/.exec(element.getAttribute('class') ?? '')?.[0] ?? null
  );
}

/** An image of known size keeps its place while it loads. */
function settleSize(image: Element): void {
  const width = image.getAttribute(NATURAL_WIDTH_ATTRIBUTE);
  const height = image.getAttribute(NATURAL_HEIGHT_ATTRIBUTE);
  if (!width || !height) return;
  image.setAttribute('width', width);
  image.setAttribute('height', height);
}

function isIcon(svg: Element): boolean {
  if (svg.closest('math, mjx-container')) return false;
  if (svg.getAttribute('role') === 'img' && svg.hasAttribute('aria-label')) return false;
  const width = Number.parseFloat(svg.getAttribute('width') ?? '');
  return !(width > ICON) || svg.closest('a, button') !== null;
}

function* removeEmpty(root: Element): Steps {
  for (const image of root.querySelectorAll('img')) {
    if (!image.getAttribute('src') && !image.getAttribute('srcset')) image.remove();
  }
  yield;
  // Inner elements come after outer ones in document order, so that the reverse empties from the inside.
  yield* withSteps(backwards(root.querySelectorAll(EMPTIABLE)), (element) => {
    if (element.id || /\S/.test(element.textContent ?? '') || element.querySelector(CONTENTS)) return;
    if (holdsMark(element)) return;
    const space = element.textContent ?? '';
    // Space in an element of its own still divides words, and lines of code.
    if (space === '' || isBlock(element)) element.remove();
    else element.replaceWith(space);
  });
}

function* backwards(elements: NodeListOf<Element>): Generator<Element> {
  for (let index = elements.length - 1; index >= 0; index -= 1) {
    const element = elements[index];
    if (element) yield element;
  }
}

/** The place of a removal must outlive its surroundings. */
function holdsMark(element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, 128 /* comments */);
  return walker.nextNode() !== null;
}
