import { type Steps, withSteps } from '../page/steps.ts';

/** Px below which a picture with a declared size is a sign in the text, not something to look at. */
const LEAST = 120;

/** Elements that stand within a line; all others begin one. */
const INLINE = /^(?:a|abbr|b|big|em|font|i|img|ins|mark|picture|small|source|span|strong|sub|sup|u)$/;

/** Whether nothing stands before a picture on its line: then it has that line to itself, and what follows is its caption. */
function beginsLine(image: Element): boolean {
  for (let node: Element | null = image; node && INLINE.test(node.localName); node = node.parentElement) {
    for (let before = node.previousSibling; before; before = before.previousSibling) {
      if (before instanceof Element && !INLINE.test(before.localName)) return true;
      if (before.nodeType !== Node.COMMENT_NODE && before.textContent?.trim()) return false;
    }
  }
  return true;
}

/**
 * Gives pictures a line of their own (`data-alone`) and lets them be opened large by click and by key: such a picture becomes
 * a button that is named by its own description. Small signs stay within the text.
 */
export function* offerPictures(body: ParentNode): Steps {
  yield* withSteps(body.querySelectorAll('img'), (image) => {
    const declared = Number(image.getAttribute('width') ?? LEAST);
    if (declared < LEAST || image.closest('button, summary, h1, h2, h3, h4, h5, h6')) return;
    image.toggleAttribute('data-alone', beginsLine(image));
    if (image.closest('a')) return;
    image.setAttribute('role', 'button');
    image.setAttribute('aria-haspopup', 'dialog');
    image.tabIndex = 0;
  });
}

/** The picture that an event is about, where it can be opened; null for everything else. */
export function pictureOf(target: EventTarget | undefined): HTMLImageElement | null {
  return target instanceof HTMLImageElement && target.getAttribute('role') === 'button' ? target : null;
}
