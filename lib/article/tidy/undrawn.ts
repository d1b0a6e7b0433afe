import { IDENTITY_ATTRIBUTE } from '../../page/measure.ts';
import { informationOf } from '../information.ts';
import { removeNodes } from '../removal.ts';
import type { Workspace } from '../workspace.ts';

/** Largest share of the text that a page may hide in its article; where more seems hidden, the style tells us nothing. */
const LARGEST_SHARE = 0.5;

/** Id of the removals of text that cannot be seen. */
export const UNDRAWN_RULE = 'undrawn-text';

/**
 * Takes out text that the page keeps in the article and shows to nobody: without size, transparent, out of its box, or in the
 * colour of its background.
 */
export function removeUndrawn({ body, measures, removals, disabledRules }: Workspace): void {
  if (!measures.isDrawn || disabledRules.has(UNDRAWN_RULE)) return;
  const undrawn = new Set<Element>();
  const drawn: Element[] = [];
  for (const element of body.getElementsByTagName('*')) {
    const identity = element.getAttribute(IDENTITY_ATTRIBUTE);
    if (identity === null || !hasOwnText(element) || element.closest('pre, code, math, svg')) continue;
    if (measures.isDrawn(identity)) drawn.push(element);
    else undrawn.add(element);
  }
  if (undrawn.size === 0) return;
  const information = [...undrawn].reduce((sum, element) => sum + informationOf(ownText(element)), 0);
  if (information > LARGEST_SHARE * informationOf(body.textContent ?? '')) return;
  // The boxes around text and pictures that are seen stay, and what is nowhere in them goes as one.
  const seen = new Set<Element>();
  for (const element of [...drawn, ...body.querySelectorAll('img, picture, video, math, pre')]) {
    for (let around: Element | null = element; around && !seen.has(around); around = around.parentElement)
      seen.add(around);
  }
  const taken = new Set<ChildNode>();
  for (const element of undrawn) {
    let nodes: readonly ChildNode[];
    if (seen.has(element)) {
      nodes = [...element.childNodes].filter(
        (node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''),
      );
    } else {
      let whole = element;
      while (whole.parentElement && whole.parentElement !== body && !seen.has(whole.parentElement))
        whole = whole.parentElement;
      nodes = [whole];
    }
    for (const node of nodes) {
      if (taken.has(node)) continue;
      taken.add(node);
      removeNodes(removals, [node], UNDRAWN_RULE, 'hidden');
    }
  }
}

function ownText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) if (node.nodeType === 3) text += node.nodeValue ?? '';
  return text;
}

function hasOwnText(element: Element): boolean {
  for (const node of element.childNodes) {
    if (node.nodeType === 3 && /\S/.test(node.nodeValue ?? '')) return true;
  }
  return false;
}
