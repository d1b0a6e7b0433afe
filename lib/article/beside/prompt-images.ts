import { NATURAL_HEIGHT_ATTRIBUTE, NATURAL_WIDTH_ATTRIBUTE } from '../../page/snapshot.ts';
import type { RemovalKind } from '../article.ts';
import { REMOVAL_MARK, removeNodes } from '../removal.ts';
import type { Workspace } from '../workspace.ts';

/** Id of the removals of pictures that stood with a prompt. */
export const PROMPT_IMAGE_RULE = 'prompt-image';

/** Prompts that are set around a picture: a code to scan, the icon of an app or an account. */
const PROMPTS: ReadonlySet<RemovalKind> = new Set(['qr-code', 'app-promotion', 'follow']);

/** Names of pictures of codes and icons. */
const CODE =
  /qr|erwei|ewm|二[维維][码碼]|barcode|wei?xin|wechat|gongzhong|gzh|公[众眾][号號]|(?:^|[/_-])app(?:[._-]|$)/i;

/** Largest side in px of a code; larger square pictures are photographs. */
const LARGEST_CODE = 430;

/** Takes out the pictures that a prompt asked to scan or to touch, where only its words were taken. */
export function removePromptImages({ body, removals, disabledRules }: Workspace): void {
  if (disabledRules.has(PROMPT_IMAGE_RULE)) return;
  const prompts = new Map(
    removals.flatMap(({ id, kind }) => (PROMPTS.has(kind) ? [[`${REMOVAL_MARK}${id}`, kind]] : [])),
  );
  if (prompts.size === 0) return;
  const walker = body.ownerDocument.createTreeWalker(body, 128 /* comments */);
  const marks: Comment[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (prompts.has(node.nodeValue ?? '')) marks.push(node as Comment);
  for (const mark of marks) {
    const kind = prompts.get(mark.nodeValue ?? '');
    if (!kind || !body.contains(mark)) continue;
    for (const picture of picturesWith(mark, body)) removeNodes(removals, [picture], PROMPT_IMAGE_RULE, kind);
  }
}

/** The pictures in the box of a prompt, where nothing else is left in that, or else those beside it that are codes by size or name. */
function picturesWith(mark: Comment, body: Element): readonly Element[] {
  let box: Element | null = null;
  for (
    let around = mark.parentElement;
    around && around !== body && isSilent(around);
    around = around.parentElement
  )
    box = around;
  const held = box ? picturesIn(box) : [];
  // One or two are the code and its icon; more are photographs, under which the prompt stood.
  if (held.length > 0) return held.length <= 2 ? held : held.filter(isCode);
  const from = box ?? mark;
  return [besideOf(from, 'previousSibling'), besideOf(from, 'nextSibling')].flatMap((element) =>
    element && isSilent(element) ? picturesIn(element).filter(isCode) : [],
  );
}

function isSilent(element: Element): boolean {
  return !/\S/.test(element.textContent ?? '');
}

function picturesIn(element: Element): Element[] {
  if (element.matches('img, picture')) return [element];
  return [...element.querySelectorAll('picture, img')].filter(
    (image) => image.parentElement?.localName !== 'picture',
  );
}

function besideOf(from: Node, side: 'previousSibling' | 'nextSibling'): Element | null {
  for (let node = from[side]; node; node = node[side]) {
    if (node.nodeType === 1 && (node as Element).localName !== 'br') return node as Element;
    if (node.nodeType === 3 && /\S/.test(node.nodeValue ?? '')) return null;
  }
  return null;
}

function isCode(picture: Element): boolean {
  const image = picture.localName === 'img' ? picture : picture.querySelector('img');
  if (!image) return false;
  const side = (natural: string, name: string): number =>
    Number.parseFloat(image.getAttribute(natural) ?? image.getAttribute(name) ?? '');
  const width = side(NATURAL_WIDTH_ATTRIBUTE, 'width');
  const height = side(NATURAL_HEIGHT_ATTRIBUTE, 'height');
  if (width > 0 && height > 0 && width <= LARGEST_CODE && Math.abs(width - height) <= 0.1 * width)
    return true;
  const names = ['src', 'alt', 'class', 'title'].map((name) => image.getAttribute(name) ?? '').join(' ');
  return CODE.test(names);
}
