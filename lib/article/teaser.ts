import { blockAround, isLongerThan } from './elements.ts';

/** Levels above a paragraph at which the item of a list of teasers may stand. */
const LEVELS = 4;

/** Fewest items of the same make side by side that are a list. */
const ITEMS = 3;

/** Siblings looked at on either side: a list shows itself nearby, and a story may have ten thousand boxes beside one another. */
const NEIGHBOURS = 12;

/** Longest summary, in characters; what is longer is told here, not elsewhere. */
const SUMMARY = 320;

/** An item is at most this many times as long as its summary: headline, summary, date. */
const ITEM_LENGTH = 3;

/** Characters of link text that are a headline, not a "more". */
const HEADLINE = 5;

/**
 * Whether a paragraph is the summary of another article: it stands in an item with a linked headline, beside other items
 * of the same make. `levels` says how deep in the item the summary may stand.
 */
export function isTeaser(paragraph: Element, levels = LEVELS): boolean {
  const length = (paragraph.textContent ?? '').trim().length;
  if (length > SUMMARY) return false;
  let item: Element | null = paragraph;
  for (let level = 0; item && level < levels; level += 1) {
    if (item.localName === 'body') return false;
    if (isLongerThan(item, ITEM_LENGTH * length + SUMMARY)) return false;
    if (isOneOfMany(item)) return hasHeadlineBeside(item, paragraph);
    item = item.parentElement;
  }
  return false;
}

function isOneOfMany(item: Element): boolean {
  if (item.localName === 'p') return false;
  const isAlike = (sibling: Element): boolean =>
    sibling.localName === item.localName &&
    sibling.className === item.className &&
    sibling.getElementsByTagName('a').length > 0;
  let alike = isAlike(item) ? 1 : 0;
  for (const step of ['previousElementSibling', 'nextElementSibling'] as const) {
    let sibling = item[step];
    for (let looked = 0; sibling && looked < NEIGHBOURS && alike < ITEMS; looked += 1) {
      if (isAlike(sibling)) alike += 1;
      sibling = sibling[step];
    }
  }
  return alike >= ITEMS;
}

function hasHeadlineBeside(item: Element, paragraph: Element): boolean {
  if (item.localName === 'a') return true;
  for (const link of item.getElementsByTagName('a')) {
    if (link.contains(paragraph)) return true;
    if (paragraph.contains(link)) continue;
    if ((link.textContent ?? '').trim().length >= HEADLINE && isLineOfItsOwn(link)) return true;
  }
  return false;
}

/** Share of a line that a link is, for it to be a headline and no source in a sentence. */
const WHOLE = 0.7;

function isLineOfItsOwn(link: Element): boolean {
  const line = blockAround(link);
  return (
    line === null || (link.textContent ?? '').trim().length >= WHOLE * (line.textContent ?? '').trim().length
  );
}
