import { REMOVAL_MARK } from '../article/removal.ts';

/**
 * Takes a tree into the live document. Firefox fetches a film that changes its document once it has looked for its sources,
 * whatever `preload` says, so that each film goes over as a copy that never was in another document. One that a removal put back by
 * itself stays what it is: the removal has to find it again.
 */
export function adoptQuietly(tree: HTMLElement): HTMLElement {
  const own = [...tree.querySelectorAll('audio, video')].filter((film) => !isPutBack(film));
  const films = own.map((film) => {
    const place = document.createComment('');
    film.replaceWith(place);
    return { film, place };
  });
  const adopted = document.adoptNode(tree);
  for (const { film, place } of films) place.replaceWith(document.importNode(film, true));
  return adopted;
}

function isPutBack({ previousSibling }: Element): boolean {
  return previousSibling?.nodeType === 8 && (previousSibling.nodeValue ?? '').startsWith(REMOVAL_MARK);
}
