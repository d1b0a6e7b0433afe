/** Elements that begin and end a line of text. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section ' +
    'summary table tbody tfoot thead tr ul'
  ).split(' '),
);
const CELLS = new Set(['td', 'th']);
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'svg', 'rp', 'head', 'title']);

/**
 * Returns the text of a detached tree, one line a paragraph. It knows blocks by name because the article's body has no
 * layout: `innerText` of a tree that is not rendered is its `textContent`.
 */
export function bodyText(root: Element): string {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    const clean = line.replace(/[\t\n\f\r ]+/g, ' ').trim();
    if (clean) lines.push(clean);
    line = '';
  };
  let node: Node | null = root;
  while (node) {
    const element = asElement(node);
    if (element) {
      if (isLineBreak(element)) flush();
      else if (CELLS.has(element.localName)) line += ' ';
    } else if (node.nodeType === Node.TEXT_NODE) {
      line += node.nodeValue ?? '';
    }
    const child: Node | null = element && !SILENT.has(element.localName) ? node.firstChild : null;
    if (child) {
      node = child;
      continue;
    }
    // Up until there is a way on; leaving a block ends its line.
    while (node !== root && !node.nextSibling && node.parentNode) {
      const left = asElement(node);
      if (left && isLineBreak(left)) flush();
      node = node.parentNode;
    }
    if (node === root) break;
    const left = asElement(node);
    if (left && isLineBreak(left)) flush();
    node = node.nextSibling;
  }
  flush();
  return lines.join('\n');
}

/** By node type, since `instanceof` answers wrongly for nodes of another document's world. */
function asElement(node: Node): Element | null {
  return node.nodeType === Node.ELEMENT_NODE ? (node as Element) : null;
}

function isLineBreak(element: Element): boolean {
  return element.localName === 'br' || BLOCKS.has(element.localName);
}
