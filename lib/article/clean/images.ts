import { NATURAL_WIDTH_ATTRIBUTE, NOSCRIPT_ATTRIBUTE, SOURCE_ATTRIBUTE } from '../../page/snapshot.ts';

/** Marks a picture of the copy that stands in for one that did not come. */
export const STAND_IN_ATTRIBUTE = 'data-limpid-stand-in';

/** Where lazy loaders keep the real source, most telling first; every other `data-` attribute with an image's address comes after. */
const LAZY_SOURCES = [
  'data-src',
  'data-original',
  'data-actualsrc',
  'data-lazy-src',
  'data-lazyload',
  'data-original-src',
  'data-orig-file',
  'data-large-file',
  'data-hi-res-src',
  'data-full-src',
  'data-image-src',
  'data-delayed-url',
  'data-echo',
  'data-url',
  'lazysrc',
  'original',
] as const;

const LAZY_SOURCE_SETS = [
  'data-srcset',
  'data-lazy-srcset',
  'data-original-set',
  'data-lazyload-srcset',
] as const;

const IMAGE_ADDRESS = /^\s*(?:https?:)?[^\s,{}<>"']+\.(?:jpe?g|png|webp|avif|gif)(?:[?#!@][^\s]*)?\s*$/i;

/** Names that sites give to the picture that stands in until the real one comes. */
const STAND_IN =
  /(?:blank|spacer|placeholder|loading|lazy(?:load)?|transparent|pixel|1x1|grey|gray|dot|default[-_]?(?:img|image|pic)?)[^/]{0,12}\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)/i;

/** Data addresses shorter than this, in characters, are stand-ins: no picture fits in them. */
const SHORTEST_DATA_ADDRESS = 1000;

/** Sides in px up to which an image counts visits rather than shows something. */
const TRACKING_PIXEL = 2;

/** Gives every image of the copy its real source, and never a worse one than it has. */
export function promoteImages(body: Element): void {
  for (const source of body.querySelectorAll('picture > source')) promoteSourceSet(source);
  for (const image of body.querySelectorAll('img')) {
    if (isTrackingPixel(image)) {
      image.remove();
      continue;
    }
    promoteSourceSet(image);
    const isLoaded = Number(image.getAttribute(NATURAL_WIDTH_ATTRIBUTE) ?? 0) > TRACKING_PIXEL;
    const chosen = image.getAttribute(SOURCE_ATTRIBUTE);
    if (isLoaded && chosen && !isStandIn(chosen)) {
      image.setAttribute('src', chosen);
    } else if (isStandIn(image.getAttribute('src'))) {
      const better = lazySource(image) ?? largestOfSet(image.getAttribute('srcset')) ?? pictureSource(image);
      if (better) image.setAttribute('src', better);
      else if (image.hasAttribute('src')) image.setAttribute(STAND_IN_ATTRIBUTE, '');
    }
  }
  settleNoscript(body);
}

function promoteSourceSet(element: Element): void {
  if (element.getAttribute('srcset')?.trim().startsWith('data:')) element.removeAttribute('srcset');
  if (element.hasAttribute('srcset')) return;
  for (const name of LAZY_SOURCE_SETS) {
    const value = element.getAttribute(name);
    if (value && !value.startsWith('data:')) {
      element.setAttribute('srcset', value);
      return;
    }
  }
}

/** Whether an address shows nothing yet. */
function isStandIn(address: string | null): boolean {
  const trimmed = address?.trim() ?? '';
  if (trimmed === '' || trimmed === '#' || trimmed === 'about:blank' || trimmed === '//:0') return true;
  if (trimmed.startsWith('data:')) return trimmed.length < SHORTEST_DATA_ADDRESS;
  return STAND_IN.test(trimmed);
}

function lazySource(image: Element): string | null {
  for (const name of LAZY_SOURCES) {
    const value = image.getAttribute(name)?.trim();
    if (value && !isStandIn(value) && !/\s/.test(value)) return value;
  }
  for (const { name, value } of image.attributes) {
    if (name.startsWith('data-') && IMAGE_ADDRESS.test(value) && !isStandIn(value)) return value.trim();
  }
  return null;
}

function pictureSource(image: Element): string | null {
  if (image.parentElement?.localName !== 'picture') return null;
  for (const source of image.parentElement.querySelectorAll('source')) {
    const largest = largestOfSet(source.getAttribute('srcset'));
    if (largest) return largest;
  }
  return null;
}

/** The source with the largest width or density of a `srcset`; addresses may hold commas, so white space separates. */
function largestOfSet(sourceSet: string | null): string | null {
  let best: string | null = null;
  let bestSize = -1;
  for (const [, address, size] of (sourceSet ?? '').matchAll(/(\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)) {
    const value = Number(size ?? 1);
    if (address && value > bestSize && !isStandIn(address)) {
      best = address;
      bestSize = value;
    }
  }
  return best;
}

function isTrackingPixel(image: Element): boolean {
  const width = image.getAttribute('width');
  const height = image.getAttribute('height');
  if (width === null || height === null || image.hasAttribute('data-src')) return false;
  return Number.parseFloat(width) <= TRACKING_PIXEL && Number.parseFloat(height) <= TRACKING_PIXEL;
}

/** An image from a `noscript` gives its source to the lazy image before it, or stays if there is none. */
function settleNoscript(body: Element): void {
  for (const image of body.querySelectorAll(`img[${NOSCRIPT_ATTRIBUTE}]`)) {
    const source = image.getAttribute('src');
    if (isStandIn(source)) {
      image.remove();
      continue;
    }
    const neighbour = imageBefore(image);
    if (!neighbour) continue;
    if (isStandIn(neighbour.getAttribute('src'))) {
      neighbour.setAttribute('src', source ?? '');
      neighbour.removeAttribute(STAND_IN_ATTRIBUTE);
    }
    image.remove();
  }
}

function imageBefore(image: Element): Element | null {
  const previous = image.previousElementSibling;
  if (previous) return previous.localName === 'img' ? previous : previous.querySelector('img');
  return image.parentElement?.previousElementSibling?.querySelector('img') ?? null;
}
