import type { Judgement, JudgementReason } from './article.ts';
import { type Evidence, gatherEvidence } from './judgement/evidence.ts';
import type { Workspace } from './workspace.ts';

/** Letters (`textWeight`) below which the reader would show next to nothing: one short sentence. */
const NOTHING = 60;
/**
 * Letters of running text that an article has at least: the shortest news items of agencies have three sentences. A page that
 * declares an article, with its date or at an address as single texts have, is believed with two; one for which only one of
 * these speaks, in between.
 */
const ENOUGH = { declared: 150, hinted: 210, plain: 400 } as const;
/** Letters outside of links that are enough where the page holds little else and asks for nothing: three short sentences. */
const ENOUGH_ALONE = 120;
/** Share of the page's text from which it holds little else. */
const ALONE = 0.6;
/** Most that such a page says: what says more is judged like any other. */
const SHORT = 1200;
/** Share of the text inside links below which nothing is listed: a list of other pages leads to them. */
const UNLISTED = 0.03;
/** Share inside links below which boxes at an article's address are parts of it: those of a list are links by a fifth at least. */
const STORY_LINKS = 0.1;
/** Share of the chosen text inside links from which it is a list of links; running text with many sources has a quarter. */
const MOSTLY_LINKS = 0.45;
/** Letters of running text that outweigh a list of links under it. */
const LONG_TEXT = 2500;
/** Share of the chosen text inside cards from which they are what the page is about. */
const MOSTLY_CARDS = 0.6;
/** Prices on one page: a review compares a dozen, a shop window shows more. */
const MANY_PRICES = 20;
/** Letters of running text that a log-in or registration page may carry as its terms. */
const FORM_TEXT = 400;

/** Judges whether the page is an article, with the reason that weighed most. */
export function judge(workspace: Workspace): Judgement {
  const { body, chosenByHand } = workspace;
  // A person's word is better than any evidence.
  if (chosenByHand !== null && /\S/.test(body.textContent ?? '')) {
    return { isArticle: true, reason: 'chosen-by-hand', confidence: 1 };
  }
  return judgeEvidence(gatherEvidence(workspace));
}

/** Judges the evidence; the first thing that speaks clearly against an article decides. */
export function judgeEvidence(evidence: Evidence): Judgement {
  const { proseWeight, declared, isDated } = evidence;
  const isDeclared = declared === 'article';
  // Systems for blogs and shops declare every page an article; a date of publishing they give to texts only.
  const isSure = isDeclared && isDated;
  if (evidence.bodyWeight < NOTHING)
    return refuse(evidence.address === 'front-page' ? 'front-page' : 'nothing-found', 0.05);
  if (evidence.address === 'front-page' && !(isSure && proseWeight >= LONG_TEXT))
    return refuse('front-page', 0.1);
  if ((evidence.address === 'search' || evidence.namesItselfSearch) && !isSure) return refuse('listing', 0.1);
  if (isProduct(evidence, isSure)) return refuse('product', 0.15);
  if (isLinks(evidence)) return refuse('mostly-links', 0.15);
  if (isListing(evidence, isDeclared, isSure)) return refuse('listing', 0.2);
  if (evidence.passwordFields > 0 && proseWeight < FORM_TEXT && !isDeclared && !isDated)
    return refuse('form', 0.2);
  const isNamedText = evidence.address === 'article';
  if (isAlone(evidence)) return { isArticle: true, reason: 'enough-text', confidence: 0.6 };
  let needed: number = ENOUGH.plain;
  if (isSure || (isDeclared && isNamedText)) needed = ENOUGH.declared;
  else if (isDeclared || isDated || isNamedText) needed = ENOUGH.hinted;
  if (proseWeight < needed) return refuse('too-little-text', Math.min(0.4, (0.4 * proseWeight) / needed));
  const confidence = Math.min(
    1,
    0.6 + (0.1 * proseWeight) / (needed * 4) + (isDeclared ? 0.15 : 0) + (isDated ? 0.1 : 0),
  );
  return { isArticle: true, reason: isDeclared ? 'declared-article' : 'enough-text', confidence };
}

function refuse(reason: JudgementReason, confidence: number): Judgement {
  return { isArticle: false, reason, confidence };
}

function isProduct(evidence: Evidence, isSure: boolean): boolean {
  if (evidence.declared === 'product') return true;
  if (isSure) return false;
  if (evidence.declared === 'article' || evidence.isDated)
    return evidence.buySigns >= 1 && evidence.prices >= 2 && !evidence.isDated;
  return (
    evidence.buySigns >= 2 ||
    (evidence.buySigns >= 1 && evidence.prices >= 2) ||
    evidence.prices >= MANY_PRICES
  );
}

function isLinks({ bodyWeight, bodyLinkWeight, proseWeight, headlineLinks, paragraphs }: Evidence): boolean {
  if (bodyLinkWeight >= MOSTLY_LINKS * bodyWeight)
    return proseWeight < LONG_TEXT || bodyLinkWeight >= 0.6 * bodyWeight;
  return headlineLinks > 3 * paragraphs + 8 && proseWeight < bodyLinkWeight;
}

/** A note, a recipe, an item of a glossary: too short to tell among other things, and there are none. */
function isAlone({ bodyWeight, bodyLinkWeight, shareOfPage, fields }: Evidence): boolean {
  return (
    shareOfPage >= ALONE && fields === 0 && bodyWeight <= SHORT && bodyWeight - bodyLinkWeight >= ENOUGH_ALONE
  );
}

/** Some sites set every section of a story in a box of its own: at an article's address, and its links lead away from few of them. */
function isStoryInBoxes({ address, bodyWeight, bodyLinkWeight }: Evidence): boolean {
  return address === 'article' && bodyLinkWeight < STORY_LINKS * bodyWeight;
}

function isListing(evidence: Evidence, isDeclared: boolean, isSure: boolean): boolean {
  if (isSure) return false;
  if (evidence.address === 'listing') return true;
  if (evidence.shareOfPage >= ALONE && evidence.bodyLinkWeight < UNLISTED * evidence.bodyWeight) return false;
  if (evidence.isListOfSummaries && !isDeclared && !evidence.isDated) return true;
  if (evidence.cardWeight >= MOSTLY_CARDS * evidence.bodyWeight && !isDeclared && !isStoryInBoxes(evidence))
    return true;
  return evidence.declared === 'listing' && evidence.cardWeight * 2 >= MOSTLY_CARDS * evidence.bodyWeight;
}
