import { type ReadonlySignal, signal } from '@preact/signals';
import type { Article, Removal } from '../article/article.ts';
import { isLongerThan } from '../article/elements.ts';
import { sanitise } from './sanitise.ts';
import { keepTableRoles } from './table-roles.ts';

/**
 * Characters from which the style sheet lays out only what is near the window: the layout of a whole book after each change of
 * script or size holds the thread for many frames. Shorter texts have their exact length from the beginning.
 */
const LONG = 100_000;

/** The article that the reader shows. */
export interface ArticleModel {
  /** With what the pages joined so far brought: read it anew after the revision has grown. */
  readonly article: Article;
  /** The article's tree, sanitised and part of the page's document; the same element for the reader's whole life. */
  readonly body: HTMLElement;
  /** Grows when a removal is put back or taken out again, or a page is joined: what depends on the body's content reads it. */
  readonly revision: ReadonlySignal<number>;
  /** Puts a removal back or takes it out again. The body must be in its original script. */
  setRemoved(removal: Removal, removed: boolean): void;
  /** Takes the tree of a further page through the same door as the body's: a part that `join` can put in. */
  admit(page: HTMLElement): DocumentFragment;
  /** Puts a part at the end of the body, with the article as it is with it. */
  join(part: DocumentFragment, joined: Article): void;
}

/** Makes the model: the body passes the sanitiser on its way into the document. */
export function createArticleModel(first: Article, document: Document): ArticleModel {
  let article = first;
  const admit = (tree: HTMLElement): HTMLElement => {
    const admitted = document.adoptNode(sanitise(tree));
    keepTableRoles(admitted);
    return admitted;
  };
  const body = admit(first.body);
  const sayWhetherLong = (): void => {
    body.toggleAttribute('data-long', isLongerThan(body, LONG));
  };
  sayWhetherLong();
  const revision = signal(0);

  // What comes back must pass the same door before a live document sees it: a frame loads the moment it is inserted.
  const putBack = (removal: Removal): void => {
    const parent = body.parentNode;
    const next = body.nextSibling;
    // Firefox fetches a film that changes its document, whatever `preload` says; what is shown already need not pass again.
    const films = [...body.querySelectorAll('audio, video')].map((film) => {
      const place = document.createComment('');
      film.replaceWith(place);
      return { film, place };
    });
    document.implementation.createHTMLDocument('').adoptNode(body);
    removal.putBack();
    document.adoptNode(sanitise(body));
    for (const { film, place } of films) place.replaceWith(film);
    keepTableRoles(body);
    parent?.insertBefore(body, next);
  };

  return {
    get article() {
      return article;
    },
    body,
    revision,
    setRemoved(removal, removed) {
      if (removal.removed === removed) return;
      if (removed) removal.takeOut();
      else putBack(removal);
      revision.value += 1;
    },
    admit(page) {
      const part = document.createDocumentFragment();
      part.append(...admit(page).childNodes);
      return part;
    },
    join(part, joined) {
      body.append(part);
      article = joined;
      sayWhetherLong();
      revision.value += 1;
    },
  };
}
