/** Px below which a picture with a declared size is a sign in the text, not something to look at. */
const LEAST = 120;

/** Lets a picture be opened large by click and by key: it becomes a button that is named by its own description. */
export function offerPictures(body: ParentNode): void {
  for (const image of body.querySelectorAll('img')) {
    const declared = Number(image.getAttribute('width') ?? LEAST);
    if (declared < LEAST || image.closest('a, button, summary, h1, h2, h3, h4, h5, h6')) continue;
    image.setAttribute('role', 'button');
    image.setAttribute('aria-haspopup', 'dialog');
    image.tabIndex = 0;
  }
}

/** The picture that an event is about, where it can be opened; null for everything else. */
export function pictureOf(target: EventTarget | undefined): HTMLImageElement | null {
  return target instanceof HTMLImageElement && target.getAttribute('role') === 'button' ? target : null;
}
