import { informationOf } from '../information.ts';
import type { Rule } from '../rules/rule.ts';
import { fold, type TidyBlock } from './blocks.ts';

/** Where a note behind the last sentence can begin: at a bracket behind a stop, or behind white space behind one. */
const NOTE_START =
  /(?<=[。！？!?…”」』）)】])\s*(?=[（(【[［〔])|(?<=[。！？!?…”」』）)】])\s+(?=\S)|(?<=[。！？”」』）)】])/gu;

/** Longest end of a paragraph in characters that is looked at. */
const LONGEST_END = 120;

/**
 * Finds the note that a rule knows behind the last sentence of a paragraph. Splits the text node that holds both; returns
 * neighbouring nodes, none where there is no such note.
 */
export function tailOf(rule: Rule, { container, nodes: line, role }: TidyBlock): readonly ChildNode[] {
  if (!('text' in rule) || role === 'code' || role === 'cell') return [];
  const texts = textNodesOf(line);
  const text = texts.map(({ data }) => data).join('');
  const from = Math.max(0, text.length - LONGEST_END);
  const end = text.slice(from);
  for (const { index, 0: space } of end.matchAll(NOTE_START)) {
    const note = end.slice(index + space.length);
    const folded = fold(note);
    if (!folded || informationOf(note) > rule.longest || !rule.text.test(folded)) continue;
    const start = from + index;
    if (text.slice(0, start).trim() === '') return [];
    return cutAt(texts, start, container);
  }
  return [];
}

function textNodesOf(nodes: readonly ChildNode[]): Text[] {
  const texts: Text[] = [];
  for (const root of nodes) {
    const walker = root.ownerDocument?.createTreeWalker(root, 4 /* SHOW_TEXT */);
    for (let node = walker?.currentNode ?? null; node; node = walker?.nextNode() ?? null) {
      if (node.nodeType === 3) texts.push(node as Text);
    }
  }
  return texts;
}

/** The nodes from an offset of the joined text to its end, if one parent holds them all. */
function cutAt(texts: readonly Text[], start: number, container: Element): readonly ChildNode[] {
  let offset = start;
  let first: Text | undefined;
  for (const text of texts) {
    if (offset < text.length) {
      first = text;
      break;
    }
    offset -= text.length;
  }
  if (!first) return [];
  let top: ChildNode = offset > 0 ? first.splitText(offset) : first;
  while (top.parentElement && top.parentElement !== container && !hasTextBeside(top, 'previousSibling')) {
    top = top.parentElement;
  }
  // Inside an inline element, the note may go on behind it.
  for (let around = top.parentElement; around && around !== container; around = around.parentElement) {
    if (hasTextBeside(around, 'nextSibling')) return [];
  }
  const nodes: ChildNode[] = [];
  for (let node: ChildNode | null = top; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (node as Element).localName === 'br') break;
    nodes.push(node);
  }
  return nodes;
}

function hasTextBeside(node: ChildNode, side: 'previousSibling' | 'nextSibling'): boolean {
  for (let beside = node[side]; beside; beside = beside[side]) {
    if (beside.nodeType !== 8 && /\S/.test(beside.textContent ?? '')) return true;
  }
  return false;
}
