import { finish } from './body/finish.ts';
import { isLongerThan } from './elements.ts';
import { informationOf } from './information.ts';
import type { Workspace } from './workspace.ts';

/**
 * Letters (`informationOf`) that the first picture shows: more than the largest window holds of the smallest text. What is
 * below costs time and is not seen.
 */
const MOST = 20_000;

/** Elements that the first picture shows at most: cells and pictures say little and cost as much as paragraphs. */
const ELEMENTS = 1_500;

/** Letters from which on there is enough to read for the moment: what the outline may change is left for it then. */
const ENOUGH = 300;

/** Longest line in characters that the outline could make a heading, or a heading of another kind. */
const HEADING = 80;

/**
 * A finished copy of the beginning of the body, which itself goes on through the later steps: as much as one sees, but nothing
 * from the first line on that may turn out to be a heading, so that no text moves afterwards.
 */
export function firstPart({ body, address }: Workspace): HTMLElement {
  const document = body.ownerDocument;
  const nodes = document.createTreeWalker(body, 5 /* elements and text */);
  let information = 0;
  let elements = 0;
  let last: Node | null = null;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node.nodeType === 3) information += informationOf(node.nodeValue ?? '');
    else if (information >= ENOUGH && mayBeHeading(node as Element)) break;
    else elements += 1;
    last = node;
    if (information >= MOST || elements >= ELEMENTS) break;
  }
  const part = document.createElement('article');
  if (last) {
    const range = document.createRange();
    range.setStart(body, 0);
    // Behind an element that was only entered there would be all that it holds.
    if (last.nodeType === 3 || !last.firstChild) range.setEndAfter(last);
    else range.setEnd(last, 0);
    part.append(range.cloneContents());
  }
  for (const { name, value } of body.attributes) part.setAttribute(name, value);
  finish({ body: part, removals: [], address });
  return part;
}

function mayBeHeading(element: Element): boolean {
  if (!/^(?:p|div|section|center|h[1-6])$/.test(element.localName)) return false;
  if (isLongerThan(element, HEADING)) return false;
  const text = element.textContent?.trim() ?? '';
  return text !== '' && (/^h/.test(element.localName) || !/[。！？!?.…”」』）)，,;；]$/.test(text));
}
