import { isBlock, isNamed } from '../elements.ts';
import { informationOf } from '../information.ts';
import type { Workspace } from '../workspace.ts';

/** Blocks whose loose text becomes paragraphs. List items, captions and the like may hold text of their own. */
const CONTAINERS =
  'div, section, article, main, center, td, blockquote, p, header, footer, aside, form, fieldset';

/** Inline elements that only carry looks; around whole paragraphs they are in the way. */
const WRAPPERS = 'span, font, big, small, label, o\\:p, st1\\:chsdate';

/**
 * Lines between single breaks are paragraphs of their own if they say this much on average, in Latin letters: 20
 * Chinese characters. Lines of a poem or an address are shorter, and stay lines.
 */
const PARAGRAPH_LINE = 60;

/** How old Chinese pages begin a paragraph. */
const INDENT = /^[\s]*(?:\u3000|\u00a0{2,}|\u2003{2,}| {4,})/;

/** Makes paragraphs of text that stands in containers without one, and of lines that only breaks keep apart. */
export function formParagraphs({ body }: Workspace): void {
  unwrapCarriers(body);
  for (const container of [body, ...body.querySelectorAll(CONTAINERS)]) {
    if (container.closest('pre, math, table table') && container !== body) continue;
    formIn(container, body);
  }
}

/** `<span>…<br>…</span>` and `<font><p>…</p></font>`: the children take the wrapper's place. */
function unwrapCarriers(body: Element): void {
  for (const wrapper of [...body.querySelectorAll(WRAPPERS)].reverse()) {
    const carries = [...wrapper.children].some((child) => isBlock(child) || child.localName === 'br');
    if (carries && !wrapper.closest('pre')) wrapper.replaceWith(...wrapper.childNodes);
  }
}

function formIn(container: Element, body: Element): void {
  const lines = linesOf(container);
  const withText = lines.filter(({ nodes }) => nodes.some(hasText));
  if (withText.length === 0) return;
  const holdsBlocks = [...container.childNodes].some(isBlock);
  if (!holdsBlocks && (withText.length === 1 || !isManyParagraphs(withText))) {
    if (container.localName === 'div' || container.localName === 'center') rename(container, 'p');
    else if (container.localName !== 'p' && container.localName !== 'td')
      wrap(lines.flatMap(({ all }) => all));
    return;
  }
  const splits = isManyParagraphs(withText);
  const isParagraph = container.localName === 'p';
  for (const group of splits ? lines.map((line) => [line]) : groupLines(lines)) {
    const nodes = group.flatMap(({ all }) => all);
    while (nodes.length > 0 && isBreakOrSpace(nodes.at(-1))) nodes.pop()?.remove();
    if (nodes.some(hasText) || nodes.some((node) => isNamed(node, 'img'))) wrap(nodes);
  }
  if (isParagraph && container !== body) container.replaceWith(...container.childNodes);
}

interface TextLine {
  readonly nodes: readonly ChildNode[];
  /** `nodes` and the breaks after them. */
  readonly all: ChildNode[];
  /** Whether an empty line or a block follows. */
  endsParagraph: boolean;
}

/** The lines of a container: neighbouring inline nodes between breaks and blocks. */
function linesOf(container: Element): TextLine[] {
  const lines: TextLine[] = [];
  let nodes: ChildNode[] = [];
  const close = (): void => {
    if (nodes.length > 0) lines.push({ nodes, all: [...nodes], endsParagraph: false });
    nodes = [];
  };
  let breaks = 0;
  for (const node of container.childNodes) {
    if (isNamed(node, 'br')) {
      close();
      breaks += 1;
      const last = lines.at(-1);
      last?.all.push(node);
      if (last && breaks > 1) last.endsParagraph = true;
    } else if (isBlock(node)) {
      close();
      const last = lines.at(-1);
      if (last) last.endsParagraph = true;
      breaks = 0;
    } else if (breaks > 0 && nodes.length === 0 && node.nodeType === 3 && !hasText(node)) {
      lines.at(-1)?.all.push(node);
    } else {
      nodes.push(node);
      breaks = 0;
    }
  }
  close();
  return lines;
}

/** Lines that single breaks keep apart stay together. */
function groupLines(lines: readonly TextLine[]): TextLine[][] {
  const groups: TextLine[][] = [];
  let open = false;
  for (const line of lines) {
    if (open) groups.at(-1)?.push(line);
    else groups.push([line]);
    open = !line.endsParagraph;
  }
  return groups;
}

function isManyParagraphs(lines: readonly TextLine[]): boolean {
  if (lines.length < 2) return false;
  const texts = lines.map(({ nodes }) => nodes.map((node) => node.textContent ?? '').join(''));
  const indented = texts.filter((text) => INDENT.test(text)).length;
  const information = texts.reduce((sum, text) => sum + informationOf(text), 0);
  return indented > texts.length / 2 || information / texts.length >= PARAGRAPH_LINE;
}

function hasText(node: Node): boolean {
  return node.nodeType !== 8 && /\S/.test(node.textContent ?? '');
}

function isBreakOrSpace(node: ChildNode | undefined): boolean {
  return node !== undefined && (isNamed(node, 'br') || (node.nodeType === 3 && !hasText(node)));
}

function wrap(nodes: readonly ChildNode[]): void {
  const first = nodes[0];
  if (!first?.ownerDocument) return;
  const paragraph = first.ownerDocument.createElement('p');
  first.before(paragraph);
  paragraph.append(...nodes);
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) renamed.setAttribute(attribute, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
