import type { PageText } from './page-text.ts';
import type { Attempt } from './readability.ts';
import type { TextBlock } from './text-blocks.ts';
import { IDENTITY_ATTRIBUTE } from './workspace.ts';

/** Chosen text that says less than this, in Latin letters, may be a part of a short story: Readability asks for long paragraphs. */
const SHORT = 800;

/** How many times as much the whole must say as what was chosen. */
const MORE = 1.2;

/** Largest share of links in the whole; a page with more is a list, or a form with its links. */
const LINKED = 0.25;

/** Elements by which a page says where its story is. */
const STORY = 'article, main, [role="main"], [itemprop~="articleBody"]';

/** Elements that are no part of a story of short lines. */
const NO_STORY = 'nav, aside, footer, form, button, select, dialog, menu, [role="navigation"]';

/**
 * Where little was chosen, takes the whole of the element that the page calls its article, if that says more and hardly links: short
 * stories, notes and poems have no long paragraph for which a part of them would be chosen.
 */
export function chooseWhole(chosen: Attempt, text: PageText, body: Element): Attempt | null {
  const isKept = ({ element }: TextBlock): boolean =>
    chosen.survivors.has(element.getAttribute(IDENTITY_ATTRIBUTE) ?? '');
  const own = sum(text.blocks.filter((block) => isKept(block) && isSaid(block)));
  if (own >= SHORT) return null;
  const isStory = ({ element }: TextBlock): boolean =>
    !text.regions.holds(element) && !element.closest(NO_STORY);
  const blocks = text.blocks.filter(isStory);
  const everything = text.blocks.reduce((total, { information }) => total + information, 0);
  const isBare = sum(text.blocks) >= (1 - LINKED) * everything && !text.isList;
  for (const root of candidates(body)) {
    const inside = blocks.filter(({ element }) => root.contains(element));
    const said = sum(inside.filter(isSaid));
    const linked = inside.reduce((total, block) => total + block.linked, 0);
    // The whole page is the story only where there is next to nothing else on it.
    if (root === body && (!isBare || said * 2 < everything)) continue;
    if (said < MORE * own || linked > LINKED * (sum(inside) + linked)) continue;
    if (chosen.roots.some((chosenRoot) => !root.contains(chosenRoot) && !chosenRoot.contains(root))) continue;
    return { roots: [root], survivors: new Set([...chosen.survivors, ...identitiesOf(inside, root)]) };
  }
  return null;
}

/** How a sentence ends, or what introduces a list. */
const SENTENCE = /[。！？；…：.!?;:][\s"'”’」』)）\]]*$/;

/** Least that a line says for it to count without such an end, in Latin letters. */
const LONG = 60;

/** Whether a block is a sentence or more; labels and buttons are none. */
function isSaid({ element, information }: TextBlock): boolean {
  return information >= LONG || SENTENCE.test((element.textContent ?? '').slice(-40));
}

/** What the page calls its article, innermost first; one of several articles is a teaser. */
function candidates(body: Element): readonly Element[] {
  const found = [...body.querySelectorAll(STORY)].reverse();
  const articles = found.filter(({ localName }) => localName === 'article');
  return [...found.filter((element) => element.localName !== 'article' || articles.length === 1), body];
}

function sum(blocks: readonly TextBlock[]): number {
  return blocks.reduce((total, { information, linked }) => total + information - linked, 0);
}

/** Identities of the blocks and of all that is in them. */
function identitiesOf(blocks: readonly TextBlock[], root: Element): Set<string> {
  const identities = new Set<string>();
  for (const { element } of blocks) {
    if (element === root) continue;
    for (const inner of [element, ...element.querySelectorAll('*')]) {
      if (!inner.closest(NO_STORY)) identities.add(inner.getAttribute(IDENTITY_ATTRIBUTE) ?? '');
    }
  }
  return identities;
}
