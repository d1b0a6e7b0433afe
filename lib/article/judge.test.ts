import { describe, expect, it } from 'vitest';
import { judgeEvidence } from './judge.ts';
import type { Evidence } from './judgement/evidence.ts';

/** An undeclared page with five paragraphs of running text, at an address that says nothing. */
const PLAIN: Evidence = {
  bodyWeight: 2000,
  bodyLinkWeight: 40,
  paragraphs: 5,
  proseWeight: 1900,
  longestParagraph: 500,
  headlineLinks: 0,
  cardWeight: 0,
  isListOfSummaries: false,
  declared: null,
  isDated: false,
  address: 'unknown',
  namesItselfSearch: false,
  passwordFields: 0,
  buySigns: 0,
  prices: 0,
  shareOfPage: 0.4,
  fields: 1,
};

describe('judgeEvidence', () => {
  it.each([
    ['running text', {}, 'enough-text'],
    ['a declared article', { declared: 'article', isDated: true }, 'declared-article'],
    [
      'a short declared item',
      { declared: 'article', isDated: true, bodyWeight: 220, proseWeight: 200, paragraphs: 2 },
      'declared-article',
    ],
    ['an article with a log-in box in the masthead', { passwordFields: 1 }, 'enough-text'],
    ['a declared review with prices', { declared: 'article', isDated: true, prices: 30 }, 'declared-article'],
    [
      'a long list of sources under an article',
      { bodyWeight: 9000, bodyLinkWeight: 4200, proseWeight: 4500, paragraphs: 14, headlineLinks: 40 },
      'enough-text',
    ],
    [
      'a long declared story at a front page’s address',
      { address: 'front-page', declared: 'article', isDated: true, proseWeight: 4000 },
      'declared-article',
    ],
    [
      'a short note on a page that holds nothing else',
      { bodyWeight: 140, bodyLinkWeight: 10, proseWeight: 80, paragraphs: 1, shareOfPage: 0.9, fields: 0 },
      'enough-text',
    ],
    [
      'boxes that lead nowhere on a page that holds nothing else',
      { cardWeight: 1900, bodyLinkWeight: 0, shareOfPage: 0.9 },
      'enough-text',
    ],
    ['a story in boxes at an article’s address', { cardWeight: 1900, address: 'article' }, 'enough-text'],
    [
      'a declared story in boxes',
      { declared: 'article', isDated: true, cardWeight: 1900 },
      'declared-article',
    ],
  ] as const)('accepts %s', (_, change, reason) => {
    expect(judgeEvidence({ ...PLAIN, ...change })).toMatchObject({ isArticle: true, reason });
  });

  it.each([
    ['nothing', { bodyWeight: 20, proseWeight: 0, paragraphs: 0 }, 'nothing-found'],
    ['a front page', { address: 'front-page' }, 'front-page'],
    ['the results of a search', { address: 'search' }, 'listing'],
    ['what calls itself a search', { namesItselfSearch: true }, 'listing'],
    ['a declared product', { declared: 'product' }, 'product'],
    ['what can be bought', { buySigns: 1, prices: 3 }, 'product'],
    ['a shop window', { prices: 25 }, 'product'],
    ['links', { bodyLinkWeight: 1300, proseWeight: 600 }, 'mostly-links'],
    ['headlines', { headlineLinks: 40, proseWeight: 500, bodyLinkWeight: 700 }, 'mostly-links'],
    ['a category', { address: 'listing' }, 'listing'],
    ['cards', { cardWeight: 1500 }, 'listing'],
    [
      'cards of links at an article’s address',
      { cardWeight: 1500, bodyLinkWeight: 300, address: 'article' },
      'listing',
    ],
    ['summaries of other articles', { isListOfSummaries: true }, 'listing'],
    ['a log-in page', { passwordFields: 1, bodyWeight: 350, proseWeight: 300, paragraphs: 2 }, 'form'],
    [
      'a short note among other things',
      { bodyWeight: 140, proseWeight: 80, paragraphs: 1, shareOfPage: 0.5, fields: 0 },
      'too-little-text',
    ],
    [
      'a short note above a form',
      { bodyWeight: 140, proseWeight: 80, paragraphs: 1, shareOfPage: 0.9, fields: 2 },
      'too-little-text',
    ],
    [
      'one sentence on a page that holds nothing else',
      { bodyWeight: 90, bodyLinkWeight: 0, proseWeight: 90, paragraphs: 1, shareOfPage: 1, fields: 0 },
      'too-little-text',
    ],
    [
      'cards that lead to other pages',
      { cardWeight: 1900, bodyLinkWeight: 300, shareOfPage: 0.9 },
      'listing',
    ],
    ['a short note', { bodyWeight: 320, proseWeight: 300, paragraphs: 2 }, 'too-little-text'],
    [
      'a caption on a declared page',
      { declared: 'article', isDated: true, bodyWeight: 120, proseWeight: 100, paragraphs: 1 },
      'too-little-text',
    ],
  ] as const)('refuses %s', (_, change, reason) => {
    expect(judgeEvidence({ ...PLAIN, ...change })).toMatchObject({ isArticle: false, reason });
  });

  it('is surer of an article than of any refusal', () => {
    expect(judgeEvidence(PLAIN).confidence).toBeGreaterThan(0.5);
    expect(judgeEvidence({ ...PLAIN, bodyWeight: 390, proseWeight: 390 }).confidence).toBeLessThan(0.5);
  });
});
