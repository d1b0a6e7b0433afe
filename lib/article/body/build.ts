import { removeGlosses } from '../clean/gloss.ts';
import { ListedText, splitBySurvival, styleOf } from '../listed.ts';
import type { PageText } from '../page-text.ts';
import { type Attempt, outermost } from '../readability.ts';
import { ENOUGH } from '../selection.ts';
import { IDENTITY_ATTRIBUTE, type Workspace } from '../workspace.ts';
import { findNotes } from './notes.ts';

/** Builds the body from the chosen blocks of the copy, whole, and notes what of it is to stay. */
export function buildBody(workspace: Workspace, chosen: Attempt, text: PageText): void {
  const { body, glosses } = workspace;
  // The body is built with the readings in it, so that they can be put back there.
  glosses?.putBack();
  const notes = findNotes(workspace.copy, chosen.roots);
  for (const root of outermost([...chosen.roots, ...notes])) {
    if (root.localName === 'body') body.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
    else body.append(root.cloneNode(true));
  }
  glosses?.takeOut();
  takeGlosses(workspace);
  const lost = lostParagraphs(chosen, text);
  for (const note of notes) {
    for (const element of [note, ...note.querySelectorAll('*')])
      lost.add(element.getAttribute(IDENTITY_ATTRIBUTE) ?? '');
  }
  workspace.kept = withAncestors(body, chosen.survivors, lost);
}

/**
 * Identities of the paragraphs that Readability lost; lists of another make than what it kept are no loss. What the page declares to
 * be its article is never lost.
 */
function lostParagraphs(chosen: Attempt, text: PageText): Set<string> {
  const { surviving, lost } = splitBySurvival(text.paragraphs, chosen);
  const styles = new Set(surviving.map(styleOf));
  const isStory = surviving.reduce((sum, { information }) => sum + information, 0) >= ENOUGH;
  const listed = new ListedText(text.within);
  const identities = new Set<string>();
  for (const block of lost) {
    if (isStory && !styles.has(styleOf(block)) && listed.holds(block)) continue;
    const identity = block.element.getAttribute(IDENTITY_ATTRIBUTE);
    if (identity) identities.add(identity);
  }
  for (const { element } of text.declared) {
    const identity = element.getAttribute(IDENTITY_ATTRIBUTE);
    if (identity) identities.add(identity);
  }
  return identities;
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
