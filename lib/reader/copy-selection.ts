import { TYPESETTING_ATTRIBUTE } from '../export/typesetting.ts';
import { isLong } from './long-article.ts';

/** What an element of a copied text keeps: what it says and where it leads. */
const KEPT_ATTRIBUTES = new Set([
  'alt',
  'colspan',
  'datetime',
  'dir',
  'href',
  'lang',
  'rowspan',
  'src',
  'start',
]);

/** Elements that say nothing outside the reader. */
const DROPPED = 'button, input, select, script, style, [hidden]';

interface SelectionRoot {
  getSelection?(): Selection | null;
}

/** The selected range within the reader; null where nothing is selected. */
function selectedRange(root: ShadowRoot): Range | null {
  // Chromium keeps the selection of a shadow tree at its root, Firefox at the document.
  const selection = (root as SelectionRoot).getSelection?.() ?? root.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  return root.contains(range.commonAncestorContainer) ? range : null;
}

/** Elements that begin a paragraph of their own in plain text. */
const BLOCKS = 'blockquote, dd, dt, figcaption, h1, h2, h3, h4, h5, h6, li, p, pre, tr';

/** The text of a tree as browsers copy it, an empty line between blocks; changes the tree. */
function takeText(content: Element): string {
  const walker = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    node.nodeValue = node.nodeValue?.replace(/\s+/g, ' ') ?? '';
  for (const end of content.querySelectorAll('br')) end.replaceWith('\n');
  for (const block of content.querySelectorAll(BLOCKS)) block.append('\n\n');
  return (content.textContent ?? '').replace(/ *\n{2,}\s*/g, '\n\n').trim();
}

/**
 * Copies what is selected as plain HTML and plain text, in the script shown: without the reader's styles, which the browser
 * would write on every element, and with whole addresses. Returns false where nothing of the article is selected: the copy
 * is the browser's own then.
 */
export function copySelection(root: ShadowRoot, body: HTMLElement, data: DataTransfer): boolean {
  const range = selectedRange(root);
  if (!range?.intersectsNode(body)) return false;
  const selection = (root as SelectionRoot).getSelection?.() ?? root.ownerDocument.getSelection();
  const document = root.ownerDocument.implementation.createHTMLDocument('');
  const content = document.createElement('div');
  content.append(document.adoptNode(range.cloneContents()));
  for (const element of content.querySelectorAll(DROPPED)) element.remove();
  for (const span of content.querySelectorAll(`[${TYPESETTING_ATTRIBUTE}]`))
    span.replaceWith(...span.childNodes);
  for (const element of content.querySelectorAll('*')) {
    for (const name of ['href', 'src']) {
      const address = element.getAttribute(name);
      if (address !== null && URL.canParse(address, root.ownerDocument.baseURI))
        element.setAttribute(name, new URL(address, root.ownerDocument.baseURI).href);
    }
    for (const { name } of [...element.attributes])
      if (!KEPT_ATTRIBUTES.has(name)) element.removeAttribute(name);
  }
  content.normalize();
  data.setData('text/html', new XMLSerializer().serializeToString(content).replace(/ xmlns="[^"]*"/g, ''));
  // Firefox leaves out what is not laid out, which of a long article is most of it.
  data.setData(
    'text/plain',
    isLong(body) ? takeText(content) : (selection?.toString() ?? content.textContent ?? ''),
  );
  return true;
}
