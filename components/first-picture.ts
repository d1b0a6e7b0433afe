import { firstPart } from '../lib/article/first-part.ts';
import type { Extraction } from '../lib/article/start-extraction.ts';
import { counted, interfaceLanguage, message } from '../lib/i18n.ts';
import { type Overlay, openOverlay } from '../lib/reader/overlay.ts';
import { phraseLength } from '../lib/reader/phrases.ts';
import { readingMinutes } from '../lib/reader/reading-time.ts';
import { sanitise } from '../lib/reader/sanitise.ts';
import type { Settings } from '../lib/settings/table.ts';
import { formatArticleDate, machineDate } from './article-date-text.ts';
import { dress } from './dress.ts';
import { FIRST_STYLES } from './first-styles.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** The overlay with what one can read at once; the reader takes its place as soon as it is there. */
export interface FirstPicture {
  readonly overlay: Overlay;
  /** Gives the overlay, empty, to who fills it in the same task: nothing is seen of the change. */
  hand(): Overlay;
  /** Takes it all away. */
  close(): void;
}

/** Opens the overlay for the reader, with the styles of the first picture. */
export function openFirstOverlay(document: Document): Overlay {
  return openOverlay(document, FIRST_STYLES);
}

/**
 * Draws title, facts and the beginning of the text as the reader will: the same elements in the same places. `onClose` is called
 * when the person closes it before the reader is there.
 */
export function drawFirstPicture(
  document: Document,
  extraction: Extraction,
  settings: Settings,
  onClose: () => void,
): FirstPicture {
  const { draft, body } = extraction.workspace;
  const make = (name: string, className: string, ...content: (Node | string | null)[]): HTMLElement => {
    const element = Document.prototype.createElementNS.call(document, XHTML, name) as HTMLElement;
    if (className) element.className = className;
    element.append(...content.filter((part) => part !== null));
    return element;
  };
  const fact = (...content: (Node | string)[]): HTMLElement => make('span', 'fact', ...content);
  const written = (element: HTMLElement): HTMLElement => {
    element.lang = draft.language ?? 'und';
    element.dir = draft.direction ?? 'ltr';
    return element;
  };
  const { title = '', subtitle, published, authors = [], editors = [] } = draft;
  const source = draft.source ?? draft.siteName;
  const names = (list: readonly string[]): string => list.join(message('list_separator'));
  const time = published && make('time', '', formatArticleDate(published));
  if (published) time?.setAttribute('datetime', machineDate(published));
  const minutes = settings.readingTime && make('span', '', minutesText(body));
  if (minutes) minutes.lang = interfaceLanguage();
  const byline = make('p', 'byline');
  if (source) byline.append(fact(source));
  if (time) byline.append(fact(time));
  if (authors.length > 0) byline.append(fact(names(authors)));
  if (editors.length > 0)
    byline.append(fact(make('span', 'fact-label', message('editors_label')), names(editors)));
  if (minutes) byline.append(fact(minutes));
  const heading = make('h1', '', title);
  heading.dataset.phrases = phraseLength(title);
  const header = written(make('header', 'article-header', heading));
  if (subtitle) header.append(make('p', 'standfirst', subtitle));
  header.append(byline);
  const text = document.adoptNode(sanitise(firstPart(extraction.workspace)));
  const article = make('div', 'article', header, written(make('div', 'article-body', text)));
  const picture = make('div', 'reader', make('div', 'layout', article));
  picture.lang = interfaceLanguage();
  picture.dir = 'ltr';

  const overlay = openFirstOverlay(document);
  const { dialog } = overlay;
  dress(dialog, settings);
  dialog.append(picture);
  const onCancel = (event: Event): void => {
    event.preventDefault();
    onClose();
  };
  dialog.addEventListener('cancel', onCancel);
  return {
    overlay,
    hand() {
      dialog.removeEventListener('cancel', onCancel);
      picture.remove();
      return overlay;
    },
    close: overlay.close,
  };
}

function minutesText(body: Element): string {
  return counted('minutes', Math.max(1, Math.round(readingMinutes(body.textContent ?? ''))));
}
