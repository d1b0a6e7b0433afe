import { isBlock } from '../elements.ts';
import { informationOf } from '../information.ts';
import { removeNodes } from '../removal.ts';
import type { Workspace } from '../workspace.ts';

/** Id of the removals of boxes that open over a word. */
export const POPUP_RULE = 'popup';

/** Fewest links of such a box: to the person, and to what was written of them. */
const FEWEST_LINKS = 2;

/** Share of its text that stands in links; no sentence is made of links alone. */
const LINKED = 0.9;

/** Least that it says, in Latin letters: two headlines. */
const SHORTEST = 60;

/** Takes out boxes that open over a name in a sentence, with links to other articles, and that only a script or a style hides. */
export function removePopups({ body, removals, disabledRules }: Workspace): void {
  if (disabledRules.has(POPUP_RULE)) return;
  for (const box of body.querySelectorAll('p span, p aside, p div, p sup, p em, p i')) {
    if (!body.contains(box) || box.getElementsByTagName('a').length < FEWEST_LINKS) continue;
    if (isPopup(box)) removeNodes(removals, [box], POPUP_RULE, 'related');
  }
}

function isPopup(box: Element): boolean {
  const information = informationOf(box.textContent ?? '');
  if (information < SHORTEST) return false;
  const links = [...box.getElementsByTagName('a')];
  const linked = links.reduce((sum, link) => sum + informationOf(link.textContent ?? ''), 0);
  if (linked < LINKED * information || !follows(box)) return false;
  // It follows the word that it opens over, in the middle of a sentence.
  return goesOn(box);
}

/** Whether the element that it opens over stands right before: the name, with a link of its own. */
function follows(box: Element): boolean {
  for (let node: Node | null = box.previousSibling; node; node = node.previousSibling) {
    if (/\S/.test(node.textContent ?? '')) return node.nodeType === 1 && !isBlock(node);
  }
  return false;
}

/** Whether the line goes on behind the box, or behind what holds it. */
function goesOn(box: Element): boolean {
  for (let around: Element | null = box; around && !isBlock(around); around = around.parentElement) {
    for (let node: Node | null = around.nextSibling; node; node = node.nextSibling) {
      if (/\S/.test(node.textContent ?? '')) return !isBlock(node);
    }
  }
  return false;
}
