import type { Steps } from '../../page/steps.ts';
import type { Measures } from '../workspace.ts';
import { dataTablesIn } from './data-tables.ts';
import { BLOCK_ELEMENTS, headingLevelOf, MEDIA_ELEMENTS, SILENT_ELEMENTS } from './elements.ts';
import { BOLD_WEIGHT, declaredStyle, measuredStyle, type TextStyle, UNKNOWN_STYLE } from './line-style.ts';
import { collapse, widthOf } from './line-text.ts';

/** The structure that a line stands in. `flow` is running text. */
export type LineContext = 'flow' | 'list' | 'table' | 'quote' | 'caption' | 'code' | 'term' | 'description';

/** What one line consists of: text, a heading of the page's own, or a picture and the like. */
export type LineKind = 'text' | 'heading' | 'media';

/** One line of the article as a person sees it: a block, or what stands between two line breaks of one. */
export interface Line {
  readonly kind: LineKind;
  /** Nearest block around the line. */
  readonly block: Element;
  /** Text nodes with something to read, in order; empty for media. */
  readonly texts: readonly Text[];
  readonly context: LineContext;
  /** White space collapsed. */
  readonly text: string;
  /** In full-width characters. */
  readonly width: number;
  /** Share of the width that is link text, 0 to 1. */
  readonly linked: number;
  /** Style of the larger part of the line; `bold` and `colored` are shares. */
  readonly style: LineStyle;
  /** The words in capitals by style that begin it, where the rest is not; else empty. */
  readonly lead: string;
  /** Font size of its first letter in CSS px, where that stands alone in its element; else null. */
  readonly initialSize: number | null;
  /** 1 to 6 for a heading of the page's own, else 0. */
  readonly level: number;
  /** Whether the block has no other line. */
  readonly alone: boolean;
  /** Whether the block holds other blocks. */
  readonly mixed: boolean;
}

/** Style of a line: each value is that of at least nine tenths of its width, or null where it changes within the line. */
export interface LineStyle {
  readonly size: number | null;
  readonly weight: number | null;
  readonly color: string | null;
  readonly family: string | null;
  readonly align: string | null;
  readonly underlined: boolean;
  readonly capitals: boolean;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Frame {
  node: Node | null;
  readonly element: Element;
  readonly block: Element;
  /** By markup alone. */
  readonly declared: TextStyle;
  /** Measured when the first text of the element is met: most elements have none of their own. */
  style: TextStyle | null;
  readonly context: LineContext;
  readonly heading: Element | null;
  readonly inLink: boolean;
}

interface Piece {
  readonly width: number;
  readonly style: TextStyle;
  /** As the page has it, with the blanks behind it. */
  text: string;
}

/** A line is of one style where this share of its width is; the rest may be a number, a quote mark or a space. */
const UNIFORM_SHARE = 0.9;

/** Nodes that are read in a step. */
const NODES = 64;

/** Reads a tree into lines, in document order, in one walk whose stack is its own. */
export function* readLines(body: Element, measures: Measures): Steps<Line[]> {
  const lines: Writable<Line>[] = [];
  const inhabitants = new Map<Element, number>();
  const mixed = new Set<Element>();
  const dataTables = yield* dataTablesIn(body);
  let texts: Text[] = [];
  let pieces: Piece[] = [];
  let linkedWidth = 0;
  let current: Frame | null = null;

  const count = (block: Element): void => {
    inhabitants.set(block, (inhabitants.get(block) ?? 0) + 1);
  };
  const flush = (): void => {
    const frame = current;
    current = null;
    if (!frame || texts.length === 0) return;
    const text = joined(pieces);
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
    lines.push({
      kind: frame.heading ? 'heading' : 'text',
      block: frame.heading ?? frame.block,
      texts,
      context: frame.context,
      text,
      width,
      linked: width > 0 ? linkedWidth / width : 0,
      style: commonStyle(pieces, width),
      lead: leadOf(pieces),
      initialSize: collapse(pieces[0]?.text ?? '').length === 1 ? (pieces[0]?.style.size ?? null) : null,
      level: frame.heading ? headingLevelOf(frame.heading) : 0,
      alone: false,
      mixed: false,
    });
    count(frame.block);
    texts = [];
    pieces = [];
    linkedWidth = 0;
  };

  const root = declaredStyle(body, UNKNOWN_STYLE);
  const stack: Frame[] = [
    {
      node: body.firstChild,
      element: body,
      block: body,
      declared: root,
      style: null,
      context: 'flow',
      heading: null,
      inLink: false,
    },
  ];
  let read = 0;
  while (stack.length > 0) {
    read += 1;
    if (read % NODES === 0) yield;
    const frame = stack[stack.length - 1];
    if (!frame) break;
    const { node } = frame;
    if (!node) {
      if (BLOCK_ELEMENTS.has(frame.element.localName)) flush();
      stack.pop();
      continue;
    }
    frame.node = node.nextSibling;
    if (node.nodeType === 3) {
      const text = collapse((node as Text).data);
      if (text === '') {
        const last = pieces[pieces.length - 1];
        if (last) last.text += ' ';
        continue;
      }
      current ??= frame;
      const width = widthOf(text);
      texts.push(node as Text);
      frame.style ??= measuredStyle(frame.element, frame.declared, measures);
      pieces.push({ width, style: frame.style, text: (node as Text).data });
      if (frame.inLink) linkedWidth += width;
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const name = element.localName;
    if (SILENT_ELEMENTS.has(name)) continue;
    if (name === 'br') {
      if (!frame.heading) flush();
      continue;
    }
    if (MEDIA_ELEMENTS.has(name)) {
      // A picture inside a heading or among the words of a line (an emoji, a formula) does not end the line.
      if (frame.heading || (name === 'math' && current) || isInlinePicture(element)) continue;
      flush();
      lines.push(mediaLine(frame));
      count(frame.block);
      continue;
    }
    const isBlock = BLOCK_ELEMENTS.has(name);
    if (isBlock) {
      flush();
      count(frame.block);
      mixed.add(frame.block);
    }
    stack.push({
      node: element.firstChild,
      element,
      block: isBlock ? element : frame.block,
      declared: declaredStyle(element, frame.declared),
      style: null,
      context: isBlock ? contextInside(element, frame.context, dataTables) : frame.context,
      heading: frame.heading ?? (headingLevelOf(element) > 0 ? element : null),
      inLink: frame.inLink || name === 'a',
    });
  }
  flush();
  for (const line of lines) {
    line.alone = inhabitants.get(line.block) === 1;
    line.mixed = mixed.has(line.block);
  }
  return mergeHeadingLines(lines);
}

/** A heading of several blocks or lines is one line. */
function mergeHeadingLines(lines: readonly Writable<Line>[]): Line[] {
  const merged: Writable<Line>[] = [];
  for (const line of lines) {
    const last = merged[merged.length - 1];
    if (last && line.kind === 'heading' && last.kind === 'heading' && last.block === line.block) {
      last.text = `${last.text} ${line.text}`;
      last.width += line.width;
      last.texts = [...last.texts, ...line.texts];
      last.linked = Math.min(last.linked, line.linked);
    } else merged.push(line);
  }
  return merged;
}

function mediaLine(frame: Frame): Line {
  return {
    kind: 'media',
    block: frame.block,
    texts: [],
    context: frame.context,
    text: '',
    width: 0,
    linked: 0,
    style: commonStyle([], 0),
    lead: '',
    initialSize: null,
    level: 0,
    alone: false,
    mixed: false,
  };
}

/** Whether a picture is declared no larger than a line of text is high: an emoji, a bullet, a formula. */
function isInlinePicture(element: Element): boolean {
  if (element.localName !== 'img') return false;
  const height = Number(element.getAttribute('height') ?? Number.NaN);
  return height > 0 && height <= 32;
}

function contextInside(element: Element, outer: LineContext, dataTables: ReadonlySet<Element>): LineContext {
  switch (element.localName) {
    case 'li':
      return 'list';
    case 'blockquote':
    case 'aside':
      return 'quote';
    case 'figure':
    case 'figcaption':
    case 'caption':
      return 'caption';
    case 'pre':
      return 'code';
    case 'dt':
      return 'term';
    case 'dd':
      return 'description';
    case 'table':
      return dataTables.has(element) ? 'table' : outer;
    default:
      return outer;
  }
}

/** The text of the leading pieces in capitals, where other pieces follow. */
function leadOf(pieces: readonly Piece[]): string {
  if (!pieces[0]?.style.capitals) return '';
  const end = pieces.findIndex(({ style }) => !style.capitals);
  return end === -1 ? '' : joined(pieces.slice(0, end));
}

function joined(pieces: readonly Piece[]): string {
  return collapse(pieces.map(({ text }) => text).join(''));
}

function commonStyle(pieces: readonly Piece[], width: number): LineStyle {
  return {
    size: common(pieces, width, ({ size }) => size),
    // Bold within bold computes to 900: to a reader it is the same.
    weight: common(pieces, width, ({ weight }) => (weight !== null && weight >= BOLD_WEIGHT ? 700 : weight)),
    color: common(pieces, width, ({ color }) => color),
    family: common(pieces, width, ({ family }) => family),
    align: common(pieces, width, ({ align }) => align),
    underlined: common(pieces, width, ({ underlined }) => underlined) === true,
    capitals: common(pieces, width, ({ capitals }) => capitals) === true,
  };
}

/** The value that UNIFORM_SHARE of a line's width has. */
function common<T>(pieces: readonly Piece[], width: number, read: (style: TextStyle) => T | null): T | null {
  const widths = new Map<T | null, number>();
  for (const piece of pieces) {
    const value = read(piece.style);
    widths.set(value, (widths.get(value) ?? 0) + piece.width);
  }
  for (const [value, part] of widths) {
    if (value !== null && part >= UNIFORM_SHARE * width) return value;
  }
  return null;
}
