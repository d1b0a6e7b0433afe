import { type Steps, withSteps } from '../../page/steps.ts';
import { isBlock, isNamed } from '../elements.ts';

/** Longest caption, in characters; a longer text beside a picture is a paragraph of the story. */
const LONGEST = 160;

const CREDIT_WORDS =
  '攝|摄|圖|图|照片?|供圖|供图|提供|翻攝|翻摄|截圖|截图|撮影|写真|사진|photo(?:graph)?|picture|image|getty|reuters|afp|xinhua|epa|ap\\b';

/** Ends of lines that name who took a picture, or where it is from: “（記者…攝）”, “图／…”, “…供图”, “(Photo: …)”. */
const CREDIT_AT_END = new RegExp(
  `(?:[（(〔［【\\[][^（()）]{0,40}(?:${CREDIT_WORDS})[^（()）]{0,40}[）)〕］】\\]]|` +
    '(?:記者|记者)?\\S{2,12}\\s?[攝摄]|[圖图]\\s?[／/｜|:：]\\s?[^。！？]{1,24}|' +
    '(?:供|截|\\s)[圖图]|\\s\\S{2,16}(?:提供|翻[攝摄]))[。.]?$',
  'iu',
);

/** Beginnings of lines that say that they are of a picture. */
const CAPTION_AT_START =
  /^(?:[▲△▼↑◎]|[圖图](?:[一二三四五六七八九十\d]{0,2}\s?[：:／/｜|]|[為为])|(?:[圖图]片?|照片)(?:[來来]源|提供)\s?[：:／/｜|])/u;

/** Makes figures of pictures with the line that pages set below them as a paragraph like any other. */
export function* formFigures(root: Element): Steps {
  yield* withSteps(root.querySelectorAll('img'), (image) => {
    if (image.closest('figure, table, li, blockquote, pre')) return;
    const block = blockAround(image, root);
    if (!block || block.querySelectorAll('img, video, math, table').length > 1) return;
    const shown = outermostOf(image, block);
    if (textOf(block) !== '') {
      // The line is in the block of the picture, below it.
      if (isLineBelow(shown, block) && isCaption(textOf(block))) makeFigure(block, shown, block);
      return;
    }
    const next = block.nextElementSibling;
    if (isNamed(next, 'p', 'div') && isFollowing(block, next) && isLine(next) && isCaption(textOf(next)))
      makeFigure(block, shown, next);
  });
}

function isCaption(text: string): boolean {
  return text.length <= LONGEST && (CREDIT_AT_END.test(text) || CAPTION_AT_START.test(text));
}

function textOf(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The paragraph, or box of one line, around a picture. */
function blockAround(image: Element, root: Element): Element | null {
  let element = image.parentElement;
  while (element && element !== root && !isBlock(element)) element = element.parentElement;
  return element && element !== root && isNamed(element, 'p', 'div') && isLine(element) ? element : null;
}

/** Whether an element is one line: nothing in it stands on lines of its own. */
function isLine(element: Element): boolean {
  for (const inner of element.getElementsByTagName('*')) if (isBlock(inner)) return false;
  return true;
}

/** The picture with what is around it alone: its link, its `picture`. */
function outermostOf(image: Element, block: Element): Element {
  let shown = image;
  while (shown.parentElement && shown.parentElement !== block && textOf(shown.parentElement) === '')
    shown = shown.parentElement;
  return shown;
}

/** Whether all text of the block comes after the picture. */
function isLineBelow(shown: Element, block: Element): boolean {
  const range = block.ownerDocument.createRange();
  range.setStart(block, 0);
  range.setEndBefore(shown);
  return range.toString().trim() === '';
}

/** Whether nothing but space stands between two siblings. */
function isFollowing(block: Element, next: Element): boolean {
  for (let node = block.nextSibling; node && node !== next; node = node.nextSibling)
    if (node.nodeType === 3 && textOf(node) !== '') return false;
  return true;
}

function makeFigure(block: Element, shown: Element, line: Element): void {
  const document = block.ownerDocument;
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  block.before(figure);
  figure.append(shown, caption);
  // Marks of what was taken out come along.
  const rest = line === block ? [] : [...block.childNodes];
  for (const lineBreak of line.querySelectorAll(':scope > br:first-child')) lineBreak.remove();
  caption.append(...rest, ...line.childNodes);
  line.remove();
  block.remove();
}
