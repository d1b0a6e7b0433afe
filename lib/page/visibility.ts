import { attributeOf, isDrawnByBrowser } from './unclobbered.ts';

/** How much of an element the page shows. */
export type Visibility =
  | 'shown'
  /** The element's own text and images are not drawn; elements inside it may be. */
  | 'own-content-hidden'
  /** Nothing of it is drawn. */
  | 'hidden';

/**
 * Farthest that a page may scroll to the left or up, in px, in practice: what is placed farther out is there for machines only.
 */
const OFF_SCREEN = -500;

/**
 * Largest side in px of a box that is only there for screen readers (the "visually hidden" pattern is 1 × 1), or to
 * smuggle text into copies of the page.
 */
const SPECK = 2;

const DRAWN = { visibilityProperty: true };

/**
 * Says how much of an element the page shows, by its computed style; by its markup where no style can be computed.
 * Content that is folded (closed `details`, `hidden=until-found`, cut off behind "read more") counts as shown: the person can open it.
 */
export function visibilityOf(element: Element, view: Window | null): Visibility {
  if (!view) return visibilityByMarkup(element);
  const style = view.getComputedStyle(element);
  // One question to the browser instead of three to its style, for the nearly all that are plainly there.
  if (isDrawnByBrowser(element, DRAWN) && style.position !== 'absolute' && style.position !== 'fixed')
    return 'shown';
  if (style.display === 'none') return isFoldedByHidden(element) ? 'shown' : 'hidden';
  if (style.position === 'absolute' || style.position === 'fixed') {
    if (style.opacity === '0' || isOffScreen(style) || isClippedAway(style)) return 'hidden';
  } else if (style.fontSize === '0px' && style.overflow === 'hidden') {
    return 'hidden';
  }
  return style.visibility === 'visible' ? 'shown' : 'own-content-hidden';
}

function visibilityByMarkup(element: Element): Visibility {
  const { style } = element as { readonly style?: CSSStyleDeclaration };
  if (attributeOf(element, 'hidden') !== null && !isFoldedByHidden(element)) return 'hidden';
  if (!style) return 'shown';
  if (style.display === 'none') return 'hidden';
  if (style.position === 'absolute' || style.position === 'fixed') {
    if (style.opacity === '0' || isOffScreen(style) || isClippedAway(style)) return 'hidden';
  }
  return style.visibility === 'hidden' ? 'own-content-hidden' : 'shown';
}

function isFoldedByHidden(element: Element): boolean {
  return attributeOf(element, 'hidden') === 'until-found';
}

function isOffScreen(style: CSSStyleDeclaration): boolean {
  return (
    isBelow(style.left, OFF_SCREEN) ||
    isBelow(style.top, OFF_SCREEN) ||
    isBelow(style.textIndent, OFF_SCREEN) ||
    isBelow(style.marginLeft, OFF_SCREEN)
  );
}

/** Lengths in px only: a percentage (as in a carousel) says nothing about the screen. */
function isBelow(length: string, limit: number): boolean {
  return length.endsWith('px') && Number.parseFloat(length) < limit;
}

function isClippedAway(style: CSSStyleDeclaration): boolean {
  const clipped = style.overflow !== 'visible' && style.overflow !== '';
  if (clipped && isSpeck(style.width) && isSpeck(style.height)) return true;
  return /^rect\((0|1)(px)?,? (0|1)(px)?,? (0|1)(px)?,? (0|1)(px)?\)$/.test(style.clip);
}

function isSpeck(length: string): boolean {
  return length.endsWith('px') && Number.parseFloat(length) <= SPECK;
}
