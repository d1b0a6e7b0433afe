import { describedParagraphs } from './described-lead.ts';
import { ListedText, styleOf } from './listed.ts';
import { type PageText, sumByElement } from './page-text.ts';
import { type Attempt, attempt, outermost, type Strictness } from './readability.ts';
import { chooseWhole } from './short-story.ts';
import type { TextBlock } from './text-blocks.ts';
import { IDENTITY_ATTRIBUTE, type Workspace } from './workspace.ts';

const STRICT: Strictness = { dropsUnlikely: true, weighsClasses: true, cleansConditionally: true };

/** What to try after the strict run, each taking more than the one before. */
const LADDER: readonly Strictness[] = [
  { dropsUnlikely: false, weighsClasses: true, cleansConditionally: true },
  { dropsUnlikely: false, weighsClasses: false, cleansConditionally: false },
];

/**
 * A result that says less than this, in Latin letters, is tried again with other options: about 120 Chinese
 * characters. Readability's own 500 counts a Chinese character as one letter.
 */
export const ENOUGH = 360;

/** Below this share of the page's paragraphs, the chosen block is compared with the block that holds most of them. */
const GOOD_COVERAGE = 0.75;

/** A block with this share of its surroundings' paragraphs stands for them; the rest is beside the story. */
const CORE_SHARE = 0.8;

/** Chooses the elements of the copy that the article consists of. */
export function select(workspace: Workspace, text: PageText): Attempt {
  const { copy } = workspace;
  let best = attempt(copy, STRICT);
  let kept = best ? keptInformation(best, text) : 0;
  for (const strictness of LADDER) {
    if (kept >= ENOUGH) break;
    const next = attempt(copy, strictness);
    const nextKept = next ? keptInformation(next, text) : 0;
    if (next && (!best || nextKept > kept)) {
      best = next;
      kept = nextKept;
    }
  }
  const chosen = best ?? { roots: [copy.body], survivors: new Set<string>() };
  const declared = chooseDeclared(chosen, text, copy.body);
  if (declared) return declared;
  const whole = chooseWhole(chosen, text, copy.body);
  if (whole) return whole;
  if (text.total === 0) return chosen;
  const within = chosen.roots.reduce((sum, root) => sum + text.within(root), 0);
  return widen(chosen, within, text, copy.body);
}

/** How much the paragraphs say that Readability kept; on a page without any (a gallery, a poem), all that is not linked. */
function keptInformation({ survivors }: Attempt, text: PageText): number {
  let sum = 0;
  for (const { element, information, linked } of text.total > 0 ? text.paragraphs : text.blocks) {
    if (!survivors.has(element.getAttribute(IDENTITY_ATTRIBUTE) ?? '')) continue;
    sum += text.total > 0 ? information : information - linked;
  }
  return sum;
}

/**
 * Where much of the page's long text was left out although it looks like the chosen text, or where what was chosen is the smaller
 * part, takes the block that holds nearly all of it.
 */
function widen(chosen: Attempt, kept: number, text: PageText, body: Element): Attempt {
  if (kept >= GOOD_COVERAGE * text.total) return chosen;
  const core = coreOf(body, text);
  const inside = text.paragraphs.filter(({ element }) => chosen.roots.some((root) => root.contains(element)));
  const styles = new Set(inside.map(styleOf));
  const listed = new ListedText(text.within);
  const outside = text.paragraphs.filter(
    (block) =>
      core.contains(block.element) &&
      !chosen.roots.some((root) => root.contains(block.element)) &&
      // Beside a story, a list of another make is comments or other stories.
      (kept < ENOUGH || styles.has(styleOf(block)) || !listed.holds(block)),
  );
  const alike = outside.filter((block) => styles.has(styleOf(block)));
  const sum = (blocks: readonly TextBlock[]): number =>
    blocks.reduce((total, { information }) => total + information, 0);
  const described = describedParagraphs(body.ownerDocument, text.paragraphs);
  const holdsDescribed = inside.some(({ element }) => described.has(element));
  const missesDescribed = !holdsDescribed && outside.some(({ element }) => described.has(element));
  const isSmallerPart = missesDescribed || (!holdsDescribed && kept < 0.4 * (kept + sum(outside)));
  if (sum(alike) > 0.2 * kept || isSmallerPart) {
    return { roots: outermost([core, ...chosen.roots]), survivors: chosen.survivors };
  }
  return chosen;
}

/** Largest share of the declared text that may be outside of what was chosen: a summary above the story, a box within it. */
const OUTSIDE_SHARE = 0.1;

/** Where the page declares its text and some of that is outside of what was chosen, takes the element that holds it. */
function chooseDeclared(chosen: Attempt, { declared }: PageText, body: Element): Attempt | null {
  const sums = sumByElement(declared);
  const whole = sums.get(body) ?? 0;
  const inside = chosen.roots.reduce((sum, root) => sum + (sums.get(root) ?? 0), 0);
  if (whole === 0 || inside >= (1 - OUTSIDE_SHARE) * whole) return null;
  let core = body;
  for (;;) {
    const next = [...core.children].find((child) => (sums.get(child) ?? 0) >= (1 - OUTSIDE_SHARE) * whole);
    if (!next || declared.some(({ element }) => element === core)) break;
    core = next;
  }
  const roots = inside > 0 ? [core, ...chosen.roots] : [core];
  return { roots: outermost(roots), survivors: chosen.survivors };
}

/** The deepest element that holds nearly all paragraphs of the page. */
function coreOf(body: Element, text: PageText): Element {
  let core = body;
  for (;;) {
    const next = [...core.children].find((child) => text.within(child) >= CORE_SHARE * text.within(core));
    if (!next || text.paragraphs.some(({ element }) => element === core)) return core;
    core = next;
  }
}
