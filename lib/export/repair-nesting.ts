const BLOCKS =
  'p, div, section, aside, blockquote, figure, figcaption, ul, ol, li, dl, dt, dd, table, pre, hr, h1, h2, h3, h4, h5, h6';
const BLOCK_NAMES = new Set(BLOCKS.split(', '));
const TABLE_PARTS = new Set(['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);

/**
 * Makes the nesting of a tree that of valid HTML, so that EPUB readers and validators take it: pages close their tags
 * anyhow, and unwrapping moves things to where they may not stand. Keeps all text and its order.
 */
export function repairNesting(root: HTMLElement): void {
  const document = root.ownerDocument;
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    const parent = element.parentElement;
    if (!parent) continue;
    if (name === 'a' && (parent.closest('a') || !element.hasAttribute('href'))) {
      if (parent.closest('a') || !element.id) unwrap(element);
    } else if (name === 'li' && !/^(ul|ol)$/.test(parent.localName)) rename(element, 'div');
    else if ((name === 'dt' || name === 'dd') && parent.localName !== 'dl') rename(element, 'div');
    else if (name === 'figcaption' && parent.localName !== 'figure') rename(element, 'p');
    else if ((name === 'rt' || name === 'rp') && parent.localName !== 'ruby') unwrap(element);
    else if (TABLE_PARTS.has(name) && !standsInTable(name, parent)) unwrapOrBlock(element);
  }
  for (const override of root.querySelectorAll('bdo:not([dir=ltr], [dir=rtl])')) unwrap(override);
  for (const ruby of root.querySelectorAll('ruby')) repairRuby(ruby);
  for (const table of root.querySelectorAll('table, thead, tbody, tfoot, tr')) repairTablePart(table);
  for (const list of root.querySelectorAll('ul, ol')) wrapChildren(list, new Set(['li']), 'li');
  for (const list of root.querySelectorAll('dl')) repairDefinitions(list);
  for (const figure of root.querySelectorAll('figure')) repairFigure(figure);
  repairPhrasing(root);
  for (const emptied of root.querySelectorAll(
    'ul:empty, ol:empty, dl:empty, tr:empty, table:empty, a:empty:not([id])',
  )) {
    emptied.remove();
  }
  // Text that stands free between blocks is a paragraph.
  wrapRuns(root, document);
}

function standsInTable(name: string, parent: Element): boolean {
  switch (name) {
    case 'td':
    case 'th':
      return parent.localName === 'tr';
    case 'tr':
      return /^(table|thead|tbody|tfoot)$/.test(parent.localName);
    case 'col':
      return parent.localName === 'colgroup';
    default:
      return parent.localName === 'table';
  }
}

function unwrapOrBlock(element: Element): void {
  if (element.localName === 'col' || element.localName === 'colgroup') element.remove();
  else rename(element, 'div');
}

function repairRuby(ruby: Element): void {
  const children = [...ruby.children];
  if (!children.some((child) => child.localName === 'rt')) {
    unwrap(ruby);
    return;
  }
  // Parentheses for browsers without ruby: XML readers want them in pairs, and none needs them today.
  for (const child of children) if (child.localName === 'rp') child.remove();
  const last = ruby.lastElementChild;
  // Base text after the last note belongs outside.
  if (last?.localName === 'rt') while (last.nextSibling) ruby.after(ruby.lastChild ?? '');
}

function repairTablePart(part: Element): void {
  const name = part.localName;
  if (name === 'tr') {
    wrapChildren(part, new Set(['td', 'th']), 'td');
    return;
  }
  for (const child of [...part.childNodes]) {
    if (child.nodeType === 1) {
      const childName = (child as Element).localName;
      if (
        childName === 'tr' ||
        (name === 'table' && TABLE_PARTS.has(childName) && !/^(td|th)$/.test(childName))
      )
        continue;
    } else if (!child.textContent?.trim()) {
      child.remove();
      continue;
    }
    // Text or elements between the rows are shown before the table by browsers.
    part.closest('table')?.before(child);
  }
  if (name === 'table') orderTable(part);
  else if (!part.firstChild) part.remove();
}

/** Caption, columns, head, bodies, foot: the order that the standard asks for, one caption, head and foot. */
function orderTable(table: Element): void {
  const rank = ['caption', 'colgroup', 'thead', 'tbody', 'tfoot'];
  const seen = new Set<string>();
  const parts: Element[] = [];
  let loose: Element | null = null;
  for (const child of [...table.children]) {
    if (child.localName === 'tr') {
      // Rows stand in a body of their own, so that they may be mixed with others.
      if (!loose) {
        loose = table.ownerDocument.createElement('tbody');
        parts.push(loose);
      }
      loose.append(child);
      continue;
    }
    loose = null;
    const single =
      child.localName === 'caption' || child.localName === 'thead' || child.localName === 'tfoot';
    if (single && seen.has(child.localName)) {
      if (child.localName === 'caption') {
        table.before(rename(child, 'p'));
        continue;
      }
      parts.push(rename(child, 'tbody'));
      continue;
    }
    seen.add(child.localName);
    parts.push(child);
  }
  parts.sort((one, other) => rank.indexOf(one.localName) - rank.indexOf(other.localName));
  table.replaceChildren(...parts);
}

function repairDefinitions(list: Element): void {
  wrapChildren(list, new Set(['dt', 'dd']), 'dd');
  const names = [...list.children].map((child) => child.localName);
  // Each term needs a definition and the other way round; else the list was layout.
  const paired = names[0] === 'dt' && names[names.length - 1] === 'dd';
  if (paired) return;
  for (const child of [...list.children]) rename(child, 'div');
  rename(list, 'div');
}

function repairFigure(figure: Element): void {
  const captions = [...figure.children].filter((child) => child.localName === 'figcaption');
  const first = captions[0];
  if (!first) return;
  for (const other of captions.slice(1)) {
    first.append(first.ownerDocument.createElement('br'), ...other.childNodes);
    other.remove();
  }
  const contents = [...figure.childNodes].filter((node) => node.nodeType === 1 || node.textContent?.trim());
  if (contents[0] !== first && contents[contents.length - 1] !== first) figure.append(first);
}

/** Blocks within what holds text only: the outer gives way, headings and code keep their place and lose the blocks. */
function repairPhrasing(root: Element): void {
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    const name = element.localName;
    if (BLOCK_NAMES.has(name) && !/^(p|pre|h[1-6]|dt)$/.test(name)) continue;
    if (TABLE_PARTS.has(name) || element.namespaceURI !== root.namespaceURI) continue;
    if (!element.querySelector(`${BLOCKS}, table`)) continue;
    if (name === 'p') rename(element, 'div');
    else if (name === 'pre' || /^h[1-6]$/.test(name)) flatten(element, name === 'pre' ? '\n' : ' ');
    else if (name === 'a') moveLinkInwards(element);
    else if (name !== 'dt') unwrap(element);
  }
}

/** A link around blocks: around the image or text of each instead, which is valid wherever the link stood. */
function moveLinkInwards(link: Element): void {
  const walker = link.ownerDocument.createTreeWalker(link, 5);
  const leaves: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isText = node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '';
    if (isText || (node as Element).localName === 'img') leaves.push(node);
  }
  for (const leaf of leaves) {
    const around = link.cloneNode(false) as Element;
    around.removeAttribute('id');
    leaf.parentNode?.replaceChild(around, leaf);
    around.append(leaf);
  }
  unwrap(link);
}

function flatten(element: Element, separator: string): void {
  for (const block of [
    ...element.querySelectorAll(`${BLOCKS}, table, thead, tbody, tfoot, tr, td, th, caption`),
  ]) {
    block.after(separator);
    unwrap(block);
  }
}

function wrapChildren(element: Element, allowed: ReadonlySet<string>, wrapper: string): void {
  let open: Element | null = null;
  for (const child of [...element.childNodes]) {
    if (child.nodeType === 1 && allowed.has((child as Element).localName)) {
      open = null;
    } else if (child.nodeType !== 1 && !child.textContent?.trim()) {
      child.remove();
    } else {
      if (!open) {
        open = element.ownerDocument.createElement(wrapper);
        child.before(open);
      }
      open.append(child);
    }
  }
}

function wrapRuns(root: Element, document: Document): void {
  let paragraph: Element | null = null;
  for (const child of [...root.childNodes]) {
    const isBlock =
      child.nodeType === 1 &&
      (BLOCK_NAMES.has((child as Element).localName) || (child as Element).localName === 'table');
    if (isBlock) {
      paragraph = null;
    } else if (paragraph || child.nodeType === 1 || child.textContent?.trim()) {
      if (!paragraph) {
        paragraph = document.createElement('p');
        child.before(paragraph);
      }
      paragraph.append(child);
    }
  }
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  for (const attribute of ['id', 'lang', 'dir']) {
    const value = element.getAttribute(attribute);
    if (value !== null) renamed.setAttribute(attribute, value);
  }
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}
