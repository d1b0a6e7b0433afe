import { Readability } from '@mozilla/readability';
import { removeNodes } from './removal.ts';
import { IDENTITY_ATTRIBUTE, type Workspace } from './workspace.ts';

/**
 * Shortest result in UTF-16 units that Readability takes without a retry; its own 500 counts Latin letters and makes it try four
 * times on a short Chinese story.
 */
const CHARACTER_THRESHOLD = 120;

/** Leaves the chosen tree as the algorithm made it: addresses, nesting and classes are our own steps' business. */
class TreeReadability extends Readability<Node> {
  _postProcessContent(): void {}
}

/** Chooses the article's blocks with Readability and builds the body from the same blocks of the copy. */
export function findReadable(workspace: Workspace): void {
  const { copy } = workspace;
  const clone = copy.cloneNode(true) as Document;
  const result = new TreeReadability(clone, {
    charThreshold: CHARACTER_THRESHOLD,
    keepClasses: true,
    serializer: (node) => node,
  }).parse();
  if (!(result?.content instanceof Object)) return;
  const content = result.content as Element;
  const page = content.querySelector('.page') ?? content;
  const survivors = new Set<string>();
  for (const element of content.querySelectorAll(`[${IDENTITY_ATTRIBUTE}]`)) {
    survivors.add(element.getAttribute(IDENTITY_ATTRIBUTE) ?? '');
  }
  for (const child of page.children) {
    const identity = child.getAttribute(IDENTITY_ATTRIBUTE);
    const original = identity && copy.querySelector(`[${IDENTITY_ATTRIBUTE}="${identity}"]`);
    workspace.body.append(original ? original.cloneNode(true) : copy.importNode(child, true));
  }
  for (const element of [...workspace.body.querySelectorAll(`[${IDENTITY_ATTRIBUTE}]`)]) {
    if (!workspace.body.contains(element) || isSurvivor(element, survivors)) continue;
    if (element.textContent?.trim()) removeNodes(workspace.removals, [element], 'readability', 'low-content');
    else element.remove();
  }
}

function isSurvivor(element: Element, survivors: ReadonlySet<string>): boolean {
  if (survivors.has(element.getAttribute(IDENTITY_ATTRIBUTE) ?? '')) return true;
  for (const inner of element.querySelectorAll(`[${IDENTITY_ATTRIBUTE}]`)) {
    if (survivors.has(inner.getAttribute(IDENTITY_ATTRIBUTE) ?? '')) return true;
  }
  return false;
}
