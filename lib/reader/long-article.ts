import { isLongerThan } from '../article/elements.ts';
import { layOutInPortions } from './portions.ts';

/**
 * Characters from which only what is near the window is laid out: the layout of a whole book after each change of
 * script or size holds the thread for many frames. Shorter texts have their exact length from the beginning.
 */
const LONG = 100_000;

/** Finds out whether a body is long; to be asked anew when its text has grown. */
export function sayWhetherLong(body: HTMLElement): void {
  if (!isLong(body) && isLongerThan(body, LONG)) body.setAttribute('data-long', '');
}

/** Has a long body laid out in portions. */
export function layOutLong(body: HTMLElement): void {
  if (isLong(body)) layOutInPortions(body);
}

/** Tells whether a body is so long that nothing may be done to all of it in one go. */
export function isLong(body: HTMLElement): boolean {
  return body.hasAttribute('data-long');
}
