import { removeGlosses } from '../clean/gloss.ts';
import type { PageText } from '../page-text.ts';
import type { Attempt } from '../readability.ts';
import { IDENTITY_ATTRIBUTE, type Workspace } from '../workspace.ts';

/** Builds the body from the chosen blocks of the copy, whole, and notes what of it is to stay. */
export function buildBody(workspace: Workspace, chosen: Attempt, text: PageText): void {
  const { body, glosses } = workspace;
  // The body is built with the readings in it, so that they can be put back there.
  glosses?.putBack();
  for (const root of chosen.roots) {
    if (root.localName === 'body') body.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
    else body.append(root.cloneNode(true));
  }
  glosses?.takeOut();
  takeGlosses(workspace);
  const paragraphs = new Set<string>();
  for (const { element } of text.paragraphs) {
    const identity = element.getAttribute(IDENTITY_ATTRIBUTE);
    if (identity) paragraphs.add(identity);
  }
  workspace.kept = withAncestors(body, chosen.survivors, paragraphs);
}

function takeGlosses({ body, glosses, removals }: Workspace): void {
  const taken = glosses && removeGlosses(body, glosses.evidence);
  if (taken) {
    removals.push(Object.assign(taken, { id: removals.length + 1, rule: 'gloss', kind: 'gloss' as const }));
  }
}

/** Identities of what stays: what Readability kept, paragraphs that it lost, and everything that holds one of these. */
function withAncestors(
  body: Element,
  survivors: ReadonlySet<string>,
  paragraphs: ReadonlySet<string>,
): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const element of body.querySelectorAll(`[${IDENTITY_ATTRIBUTE}]`)) {
    const identity = element.getAttribute(IDENTITY_ATTRIBUTE) ?? '';
    if (!survivors.has(identity) && !paragraphs.has(identity)) continue;
    for (let around: Element | null = element; around && around !== body; around = around.parentElement) {
      const outer = around.getAttribute(IDENTITY_ATTRIBUTE) ?? '';
      if (kept.has(outer)) break;
      kept.add(outer);
    }
  }
  return kept;
}
