import { isMarkedAsBoilerplate } from '../boilerplate.ts';
import { isBlock } from '../elements.ts';
import { removeNodes } from '../removal.ts';
import { IDENTITY_ATTRIBUTE, type Workspace } from '../workspace.ts';
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
    if (isRescued(element)) continue;
    if (/\S/.test(element.textContent ?? ''))
      removeNodes(removals, [element], 'readability', kindOf(element));
    else element.remove();
  }
}

function isRescued(element: Element): boolean {
  if (isMarkedAsBoilerplate(element)) return false;
  // Part of a line that was kept.
  if (!isBlock(element) && element.localName !== 'iframe' && element.localName !== 'input') return true;
  if (element.matches(STATED) || element.closest('pre, math')) return true;
  if (/\S/.test(element.textContent ?? '')) return false;
  return element.matches(PICTURES) || element.querySelector('img, picture') !== null;
}
