import { isMarkedAsBoilerplate } from '../boilerplate.ts';
import { isBlock } from '../elements.ts';
import { informationOf } from '../information.ts';
import { removeNodes } from '../removal.ts';
import { IDENTITY_ATTRIBUTE, type Workspace } from '../workspace.ts';
import { headsKeptText, isNextToKept } from './headed.ts';
import { kindOf } from './kind.ts';

/** Contents without text that stay wherever they stand in the story. */
const PICTURES = 'figure, picture, img, video, audio, svg, canvas';

/** Contents that say what they are: Readability takes some of them for clutter, and is wrong. */
const STATED = 'pre, code, math, table math';

/** Takes out, on record, what Readability found not to belong to the chosen blocks. */
export function prune({ body, kept, removals }: Workspace): void {
  if (!kept) return;
  for (const element of [...body.querySelectorAll(`[${IDENTITY_ATTRIBUTE}]`)]) {
    if (kept.has(element.getAttribute(IDENTITY_ATTRIBUTE) ?? '') || !body.contains(element)) continue;
    if (isRescued(element, kept)) continue;
    if (/\S/.test(element.textContent ?? ''))
      removeNodes(removals, [element], 'readability', kindOf(element));
    else element.remove();
  }
}

function isRescued(element: Element, kept: ReadonlySet<string>): boolean {
  const isHeading = /^h[2-6]$/.test(element.localName);
  if (isHeading && headsKeptText(element, kept)) return true;
  if (isMarkedAsBoilerplate(element)) return false;
  if (!isHeading && headsKeptText(element, kept)) return true;
  // Part of a line that was kept.
  if (!isBlock(element) && element.localName !== 'iframe' && element.localName !== 'input') return true;
  if (element.matches(STATED) || element.closest('pre, math')) return true;
  if (/\S/.test(element.textContent ?? '')) return isInMidstOfStory(element, kept);
  return element.matches(PICTURES) || element.querySelector('img, picture') !== null;
}

/** A larger share of links than this makes a list of links of it. */
const LINK_SHARE = 0.3;

/** A list, a table or a note between kept blocks is part of the story, unless it is mostly links or a form. */
function isInMidstOfStory(element: Element, kept: ReadonlySet<string>): boolean {
  if (element.querySelector('form, input, button, iframe, select') || element.localName === 'form')
    return false;
  const information = informationOf(element.textContent ?? '');
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += informationOf(link.textContent ?? '');
  if (linked > LINK_SHARE * information) return false;
  const outer = wrapperOf(element);
  return (
    isNextToKept(outer, 'previousElementSibling', kept) && isNextToKept(outer, 'nextElementSibling', kept)
  );
}

/** The outermost element that holds nothing but another. */
function wrapperOf(element: Element): Element {
  let outer = element;
  while (outer.parentElement?.childElementCount === 1 && outer.parentElement.localName !== 'article') {
    outer = outer.parentElement;
  }
  return outer;
}
