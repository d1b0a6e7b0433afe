import { TYPESETTING_ATTRIBUTE } from '../export/typesetting.ts';

/** How a number stands in a column: `combine` side by side in the room of one character (縦中横), `stack` one below the other. */
export type UprightKind = 'combine' | 'stack';

/** A stretch of text, and how it stands where it would otherwise lie on its side. */
export interface TypesetRun {
  readonly text: string;
  readonly kind: UprightKind | null;
}

/**
 * Numbers of up to four digits among Han characters. Side by side more than three digits are too narrow to read; a year is
 * stacked, as newspapers do. A number that is part of more (3.5, 10:59, 5G, B2) stays with it, on its side.
 */
const NUMBER = /(?<![\x21-\x7e\p{Script=Latin}] ?)[0-9]{1,4}(?! ?[\x21-\x7e\p{Script=Latin}])/gu;

/** Cuts a text into runs; one run where it has no number to set. `before` and `after` are what stands around it. */
export function typesetRuns(text: string, before = '', after = ''): TypesetRun[] {
  const around = before.slice(-2) + text + after.slice(0, 2);
  const shift = Math.min(2, before.length);
  const runs: TypesetRun[] = [];
  let at = 0;
  for (const match of around.matchAll(NUMBER)) {
    const start = match.index - shift;
    const end = start + match[0].length;
    // A number that runs on in the next node is not all here.
    if (start < 0 || end > text.length) continue;
    if (start > at) runs.push({ text: text.slice(at, start), kind: null });
    runs.push({ text: match[0], kind: match[0].length > 3 ? 'stack' : 'combine' });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), kind: null });
  return runs;
}

/** Whose text is set across, or is not prose. */
const LEFT_ALONE = 'code, pre, kbd, samp, math, svg, table, rt, rp, select, textarea, input, style, script';

/** A text node that was cut, and the nodes that follow it now. */
interface Cut {
  readonly text: Text;
  readonly original: string;
  readonly added: readonly ChildNode[];
}

/**
 * Sets the numbers of a tree upright by elements around them, which change no text; returns the way back to the very nodes
 * there were. The text must not change in between.
 */
export function setNumbersUpright(body: Element | DocumentFragment): () => void {
  const document = body.ownerDocument;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  const data = nodes.map((node) => node.data);
  const cuts: Cut[] = [];
  for (const [index, text] of nodes.entries()) {
    const original = data[index] ?? '';
    if (!/[0-9]/.test(original) || text.parentElement?.closest(LEFT_ALONE)) continue;
    const runs = typesetRuns(original, data[index - 1], data[index + 1]);
    if (runs.every(({ kind }) => kind === null)) continue;
    // What stands before the first number stays where it is, for all that holds places in the text.
    const head = runs[0]?.kind === null ? runs.shift() : undefined;
    const added = runs.map(({ text: part, kind }) => {
      if (kind === null) return document.createTextNode(part);
      const span = document.createElementNS('http://www.w3.org/1999/xhtml', 'span');
      span.setAttribute(TYPESETTING_ATTRIBUTE, kind);
      span.textContent = part;
      return span;
    });
    text.after(...added);
    text.data = head?.text ?? '';
    cuts.push({ text, original, added });
  }
  return () => {
    for (const { text, original, added } of cuts) {
      for (const node of added) node.remove();
      text.data = original;
    }
  };
}
