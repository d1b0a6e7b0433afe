import type { Attempt } from './readability.ts';
import { removeNodes } from './removal.ts';
import { IDENTITY_ATTRIBUTE, type Workspace } from './workspace.ts';

/** Rule id of what a person pointed at as not being the article. */
const RULE = 'by-hand';

/**
 * What a person pointed at as the article: that element of the copy, and of it everything. Null where nobody did, or where the
 * element did not come into the copy.
 */
export function selectByHand({ copy, chosenByHand }: Workspace): Attempt | null {
  const root = chosenByHand === null ? null : elementOf(copy.body, chosenByHand);
  if (!root) return null;
  const survivors = new Set<string>();
  for (const element of [root, ...root.querySelectorAll(`[${IDENTITY_ATTRIBUTE}]`)]) {
    survivors.add(element.getAttribute(IDENTITY_ATTRIBUTE) ?? '');
  }
  return { roots: [root], survivors };
}

/**
 * Takes what the person pointed at as not the article out of the copy, so that the choice is made among the rest. Returns the
 * way back: metadata may still be read from it.
 */
export function setAside({ copy, excludedByHand }: Workspace): () => void {
  const marks: { readonly mark: Comment; readonly element: Element }[] = [];
  for (const identity of excludedByHand ?? []) {
    const element = elementOf(copy.body, identity);
    if (!element) continue;
    const mark = copy.createComment('');
    element.replaceWith(mark);
    marks.push({ mark, element });
  }
  return () => {
    for (const { mark, element } of marks) mark.replaceWith(element);
  };
}

/** Takes the same out of the body, each on record, where the chosen blocks hold it. */
export function takeOutExcluded({ body, removals, excludedByHand }: Workspace): void {
  for (const identity of excludedByHand ?? []) {
    const element = elementOf(body, identity);
    if (element) removeNodes(removals, [element], RULE, 'by-hand');
  }
}

function elementOf(root: Element, identity: string): Element | null {
  return root.querySelector(`[${IDENTITY_ATTRIBUTE}="${identity}"]`);
}
