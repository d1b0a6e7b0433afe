import { isMarkedAsBoilerplate } from '../boilerplate.ts';
import { removeGlosses } from '../clean/gloss.ts';
import { informationOf } from '../information.ts';
import type { PageText } from '../page-text.ts';
import type { Attempt } from '../readability.ts';
import { removeNodes } from '../removal.ts';
import { IDENTITY_ATTRIBUTE, type Workspace } from '../workspace.ts';
import { kindOf } from './kind.ts';
import { formParagraphs } from './paragraphs.ts';

/** Contents that stay wherever they stand in the story. */
const PRECIOUS =
  'figure, picture, img, table, pre, code, math, blockquote, video, audio, h2, h3, h4, iframe, svg';

/** Builds the body from the chosen blocks, and takes out, on record, what Readability found not to belong. */
export function buildBody(workspace: Workspace, chosen: Attempt, text: PageText): void {
  const { body, removals } = workspace;
  const paragraphs = new Set<string>();
  for (const { element } of text.paragraphs) {
    for (let around: Element | null = element; around; around = around.parentElement) {
      const identity = around.getAttribute(IDENTITY_ATTRIBUTE);
      if (!identity || paragraphs.has(identity)) break;
      paragraphs.add(identity);
    }
  }
  // The body is built with the readings in it, so that they can be put back there.
  workspace.glosses?.putBack();
  for (const root of chosen.roots) {
    if (root.localName === 'body') body.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
    else body.append(root.cloneNode(true));
  }
  workspace.glosses?.takeOut();
  takeGlosses(workspace);
  const kept = survivorsWithAncestors(body, chosen.survivors, paragraphs);
  for (const element of [...body.querySelectorAll(`[${IDENTITY_ATTRIBUTE}]`)]) {
    if (!body.contains(element)) continue;
    const identity = element.getAttribute(IDENTITY_ATTRIBUTE) ?? '';
    if (kept.has(identity) || isRescued(element)) continue;
    if (element.textContent?.trim()) removeNodes(removals, [element], 'readability', kindOf(element));
    else element.remove();
  }
  formParagraphs(body);
}

function takeGlosses({ body, glosses, removals }: Workspace): void {
  const taken = glosses && removeGlosses(body, glosses.evidence);
  if (taken)
    removals.push(Object.assign(taken, { id: removals.length + 1, rule: 'gloss', kind: 'gloss' as const }));
}

/** Identities of what stays: survivors, paragraphs, and everything that holds one of these. */
function survivorsWithAncestors(
  body: Element,
  survivors: ReadonlySet<string>,
  paragraphs: ReadonlySet<string>,
): Set<string> {
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

function isRescued(element: Element): boolean {
  if (isMarkedAsBoilerplate(element)) return false;
  // An inline element of a paragraph that was kept.
  const parent = element.parentElement;
  if (parent && isInlineOfKept(element)) return true;
  return element.matches(PRECIOUS) && informationOf(element.textContent ?? '') === 0;
}

function isInlineOfKept(element: Element): boolean {
  return /^(?:a|abbr|b|bdi|bdo|br|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr|img|math)$/.test(
    element.localName,
  );
}
