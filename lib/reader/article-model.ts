import { type ReadonlySignal, signal } from '@preact/signals';
import type { Article, Removal } from '../article/article.ts';
import { admit } from './admit.ts';
import { isLong, layOutLong, sayWhetherLong } from './long-article.ts';
import { cutLongParagraphs } from './long-paragraphs.ts';
import { setNumbersUpright } from './upright-digits.ts';

/** The article that the reader shows. */
export interface ArticleModel {
  /** With what the pages joined so far brought: read it anew after the revision has grown. */
  readonly article: Article;
  /** The article's tree, sanitised and part of the page's document; the same element for the reader's whole life. */
  readonly body: HTMLElement;
  /** Grows when a removal is put back or taken out again, or a page is joined: what depends on the body's content reads it. */
  readonly revision: ReadonlySignal<number>;
  /** Sets the text's numbers upright, for columns, or as they were. The body must be in its original script. */
  setUpright(isUpright: boolean): void;
  /** Puts removals back or takes them out again. The body must be in its original script. */
  setRemoved(removals: readonly Removal[], removed: boolean): void;
  /** Takes the tree of a further page through the same door as the body's: a part that `join` can put in. */
  admit(page: HTMLElement): DocumentFragment;
  /** Puts a part at the end of the body, with the article as it is with it. */
  join(part: DocumentFragment, joined: Article): void;
}

/** Makes the model of an article whose body has been admitted to the document (`admit`). */
export function createArticleModel(first: Article, document: Document): ArticleModel {
  let article = first;
  const { body } = first;
  sayWhetherLong(body);
  /** The ways back of what is laid out in pieces. */
  let pieces = isLong(body) ? [cutLongParagraphs(body)] : [];
  layOutLong(body);
  const revision = signal(0);
  /** The ways back of what stands upright; null while nothing is to. */
  let upright: (() => void)[] | null = null;
  const layDown = (): void => {
    for (const undo of upright ?? []) undo();
  };
  const joinPieces = (): void => {
    for (const undo of pieces) undo();
  };

  // What comes back must pass the same door before a live document sees it: a frame loads the moment it is inserted.
  const putBack = (removals: readonly Removal[]): void => {
    const parent = body.parentNode;
    const next = body.nextSibling;
    // Firefox fetches a film that changes its document, whatever `preload` says; what is shown already need not pass again.
    const films = [...body.querySelectorAll('audio, video')].map((film) => {
      const place = document.createComment('');
      film.replaceWith(place);
      return { film, place };
    });
    document.implementation.createHTMLDocument('').adoptNode(body);
    for (const removal of removals) removal.putBack();
    admit(body);
    // The sanitiser leaves nothing that says so.
    sayWhetherLong(body);
    layOutLong(body);
    for (const { film, place } of films) place.replaceWith(film);
    parent?.insertBefore(body, next);
  };

  return {
    get article() {
      return article;
    },
    body,
    revision,
    setUpright(isUpright) {
      if (isUpright === (upright !== null)) return;
      layDown();
      upright = isUpright ? [setNumbersUpright(body)] : null;
      revision.value += 1;
    },
    setRemoved(removals, removed) {
      const changed = removals.filter((removal) => removal.removed !== removed);
      if (changed.length === 0) return;
      // Removals know their places among the nodes as they were.
      layDown();
      joinPieces();
      if (removed) for (const removal of changed) removal.takeOut();
      else putBack(changed);
      if (pieces.length > 0) pieces = [cutLongParagraphs(body)];
      if (upright) upright = [setNumbersUpright(body)];
      revision.value += 1;
    },
    admit(page) {
      const part = document.createDocumentFragment();
      part.append(...admit(page).childNodes);
      // Before the part is converted, which goes by its text nodes.
      if (isLong(body)) pieces.push(cutLongParagraphs(part));
      upright?.push(setNumbersUpright(part));
      return part;
    },
    join(part, joined) {
      body.append(part);
      article = joined;
      sayWhetherLong(body);
      layOutLong(body);
      revision.value += 1;
    },
  };
}
