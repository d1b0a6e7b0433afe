import {
  bodyOf,
  clientHeightOf,
  clientWidthOf,
  HAS_LAYOUT,
  localNameOf,
  ownerDocumentOf,
  parentElementOf,
  viewOf,
} from './unclobbered.ts';

/** Farthest that text is indented to the left in px; what is farther out is there for machines only. */
const FARTHEST_INDENT = -500;

/** Largest side in px of a clipped box that shows nothing of its text. */
const SPECK = 2;

/** Largest difference of a colour channel (0–255) that no one can read text by. */
const SAME_COLOR = 6;

const CANVAS: readonly number[] = [255, 255, 255, 1];

/**
 * Tells whether the text of live elements can be seen, beyond what `visibilityOf` asks of every element: text without size, out
 * of its box, transparent or in the colour of its background. Asks for computed style, so only for what was chosen.
 */
export class DrawnReader {
  readonly #swallows = new WeakMap<Element, boolean>();
  readonly #backgrounds = new WeakMap<Element, readonly number[] | null>();

  /** Whether the element's own text can be seen; true where the document has no layout. */
  isDrawn(element: Element): boolean {
    const view = viewOf(ownerDocumentOf(element) as Document);
    if (!view || !HAS_LAYOUT) return true;
    const style = view.getComputedStyle(element);
    if (style.fontSize === '0px') return false;
    if (style.textIndent.endsWith('px') && Number.parseFloat(style.textIndent) < FARTHEST_INDENT)
      return false;
    if (this.#isSwallowed(element, view)) return false;
    return !this.#isInColorOfBackground(element, style, view);
  }

  /** Whether the element or one around it shows nothing of what it holds. */
  #isSwallowed(element: Element, view: Window): boolean {
    const path: Element[] = [];
    let isSwallowed = false;
    for (let around: Element | null = element; around; around = parentElementOf(around)) {
      const known = this.#swallows.get(around);
      if (known !== undefined) {
        isSwallowed = known;
        break;
      }
      path.push(around);
      if (swallows(around, view)) {
        isSwallowed = true;
        break;
      }
    }
    for (const one of path) this.#swallows.set(one, isSwallowed);
    return isSwallowed;
  }

  #isInColorOfBackground(element: Element, style: CSSStyleDeclaration, view: Window): boolean {
    // A page's common colour is readable, whatever its background is made of.
    if (style.color === view.getComputedStyle(bodyOf(ownerDocumentOf(element) as Document)).color)
      return false;
    if (style.textShadow !== 'none' || style.backgroundClip.includes('text')) return false;
    const color = channelsOf(style.color);
    if (!color) return false;
    if (color[3] === 0) return true;
    const background = this.#backgroundOf(element, view);
    return (
      background !== null &&
      color.every((channel, index) => Math.abs(channel - (background[index] ?? 0)) <= SAME_COLOR)
    );
  }

  /** The colour behind an element; null where it is not plain (a picture, a box over other boxes). */
  #backgroundOf(element: Element, view: Window): readonly number[] | null {
    const path: Element[] = [];
    let background: readonly number[] | null = CANVAS;
    for (let around: Element | null = element; around; around = parentElementOf(around)) {
      const known = this.#backgrounds.get(around);
      if (known !== undefined) {
        background = known;
        break;
      }
      path.push(around);
      const style = view.getComputedStyle(around);
      const channels = channelsOf(style.backgroundColor);
      if (style.backgroundImage !== 'none' || !channels) {
        background = null;
        break;
      }
      if (channels[3] !== 0) {
        background = channels[3] === 1 ? channels : null;
        break;
      }
      if (style.position === 'absolute' || style.position === 'fixed') {
        background = null;
        break;
      }
    }
    for (const one of path) this.#backgrounds.set(one, background);
    return background;
  }
}

function swallows(element: Element, view: Window): boolean {
  const style = view.getComputedStyle(element);
  const isTransparent = style.opacity === '0';
  const isFlat = /^matrix\(0, 0, 0, 0,/.test(style.transform);
  const isSpeck =
    style.display !== 'inline' &&
    style.display !== 'contents' &&
    (style.overflowX !== 'visible' || localNameOf(element) === 'marquee') &&
    (clientHeightOf(element) <= SPECK || clientWidthOf(element) <= SPECK);
  if (!isTransparent && !isFlat && !isSpeck) return false;
  // What moves is folded, or fades in when the person comes near: it is meant to be read.
  return Number.parseFloat(style.transitionDuration) === 0 && style.animationName === 'none';
}

/** Red, green, blue (0–255) and opacity (0–1) of a computed colour; null for other colour spaces. */
function channelsOf(color: string): readonly number[] | null {
  const found = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(color);
  if (!found) return null;
  return [Number(found[1]), Number(found[2]), Number(found[3]), Number(found[4] ?? 1)];
}
