import { type ReadonlySignal, signal } from '@preact/signals';
import { message } from '../i18n.ts';
import type { ArticleModel } from './article-model.ts';
import { inPageTarget } from './in-page-links.ts';
import { type Note, noteOf } from './notes.ts';
import type { NoticesModel } from './notices-model.ts';
import type { OutlineModel } from './outline-model.ts';
import type { PanelsModel } from './panels-model.ts';
import { pictureOf } from './pictures.ts';
import { type Anchor, restoreAnchor } from './place.ts';
import type { PositionModel } from './position-model.ts';
import { readingAxis } from './reading-axis.ts';

/** What one looks up on the way and comes back from: notes, pictures, other places of the article. */
export interface VisitsModel {
  /** The note that is shown beside its mark, while the panel `note` is open. */
  readonly note: ReadonlySignal<Note | null>;
  /** The picture that is shown large, while the panel `picture` is open. */
  readonly picture: ReadonlySignal<HTMLImageElement | null>;
  /** Goes from the open note to the place where it stands. */
  goToNote(): void;
  /** Goes back to where the last jump began. */
  back(): void;
  /** Takes a click on a link within the article, or on a picture. */
  onClick(event: MouseEvent): void;
  /** Takes the key that opens a picture; false for every other. */
  onKey(event: KeyboardEvent): boolean;
}

/** What the model works with. */
export interface VisitsModelParts {
  readonly scroller: HTMLElement;
  readonly article: ArticleModel;
  /** Address of the page, to which links within it are relative. */
  readonly address: string;
  readonly position: PositionModel;
  readonly outline: OutlineModel;
  readonly panels: PanelsModel;
  readonly notices: NoticesModel;
}

/** Makes the model. */
export function createVisitsModel(parts: VisitsModelParts): VisitsModel {
  const { scroller, article, position, outline, panels, notices } = parts;
  const axis = readingAxis(scroller);
  const note = signal<Note | null>(null);
  const picture = signal<HTMLImageElement | null>(null);
  const visited: (Anchor | null)[] = [];

  const back = (): void => {
    const place = visited.pop();
    if (place === undefined) return;
    if (place) restoreAnchor(scroller, place);
    else axis.goTo(0);
    position.settle();
    notices.dismiss();
  };
  const jumpTo = (target: Element): void => {
    visited.push(position.anchor());
    outline.reveal(target);
    notices.say({ text: message('notice_jumped'), action: { label: message('command_back'), run: back } });
  };
  // What is clicked has no focus in every browser; closing gives the focus back to it.
  const showPicture = (image: HTMLImageElement): void => {
    picture.value = image;
    image.focus({ preventScroll: true });
    panels.show('picture');
  };
  const showNote = (shown: Note): void => {
    note.value = shown;
    shown.mark.focus({ preventScroll: true });
    panels.show('note');
  };

  return {
    note,
    picture,
    back,
    goToNote() {
      const target = note.peek()?.target;
      panels.close();
      if (target) jumpTo(target);
    },
    onClick(event) {
      const image = pictureOf(event.composedPath()[0]);
      if (image) {
        showPicture(image);
        return;
      }
      const target = inPageTarget(event, article.body, parts.address);
      if (!target) return;
      event.preventDefault();
      if (!target.element) {
        notices.say({ text: message('notice_place_missing') });
        return;
      }
      const shown = noteOf(target.link, target.element);
      if (shown) showNote(shown);
      else jumpTo(target.element);
    },
    onKey(event) {
      const image = event.key === 'Enter' || event.key === ' ' ? pictureOf(event.composedPath()[0]) : null;
      if (!image) return false;
      event.preventDefault();
      showPicture(image);
      return true;
    },
  };
}
