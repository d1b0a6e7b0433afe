import { isInPieces, startsPiece } from './long-paragraphs.ts';

/**
 * Characters in a portion: a window or two of text, laid out within a part of a frame when it comes near the window. The browser
 * looks after each portion in every frame, so a book should not have thousands.
 */
const PORTION = 3_000;

/** Characters from which a part is portioned within. */
const WORTH_PORTIONING = 6_000;

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]';

/** Elements that hold flowing text and can have a shadow tree. */
const HOSTS = new Set(['article', 'aside', 'blockquote', 'div', 'main', 'section']);

/** The box of the portion that a node is a part of. */
const portionOf = new WeakMap<Node, HTMLElement>();

/** Says on a host that its children are portioned, for the style sheet. */
const PORTIONED = 'data-portioned';

/** Hosts that have their shadow tree: it cannot be made twice, and the sanitiser takes what an attribute says of it. */
const hostsWithPortions = new WeakSet<Element>();

/**
 * Has the browser lay out a long body portion by portion, those near the window alone (`content-visibility`), without a change
 * in its tree: runs of children are assigned to boxes of a shadow tree. Headings stand between the portions, so that the outline
 * can ask for their places. A paragraph in pieces is portioned by these. Follows what is put in and taken out.
 */
export function layOutInPortions(body: HTMLElement): void {
  // Where it is not supported, the style sheet's rule for paragraphs stays.
  if (!('assign' in HTMLSlotElement.prototype)) return;
  const hosts = [body];
  for (const host of hosts) {
    host.setAttribute(PORTIONED, '');
    if (hostsWithPortions.has(host)) continue;
    const root = host.attachShadow({ mode: 'closed', slotAssignment: 'manual' });
    hostsWithPortions.add(host);
    assign(host, root, hosts);
    new MutationObserver(() => {
      const within: HTMLElement[] = [];
      assign(host, root, within);
      for (const part of within) layOutInPortions(part);
    }).observe(host, { childList: true });
  }
}

/** Assigns a host's children to its portions anew; gives those that are to be portioned within to `within`. */
function assign(host: HTMLElement, root: ShadowRoot, within: HTMLElement[]): void {
  const boxes: Node[] = [];
  const slots: [HTMLSlotElement, (Element | Text)[]][] = [];
  let run: (Element | Text)[] = [];
  let characters = 0;
  let paragraphs = 0;
  const addSlot = (parent: HTMLElement | null): void => {
    const slot = host.ownerDocument.createElement('slot');
    if (parent) parent.append(slot);
    boxes.push(parent ?? slot);
    slots.push([slot, run]);
  };
  const close = (): void => {
    if (characters > 0) {
      const box = host.ownerDocument.createElement('div');
      for (const node of run) portionOf.set(node, box);
      box.style.contentVisibility = 'auto';
      // A guess until it was seen: full lines, half a line more for each paragraph, and the gap after it.
      const lines = `(${characters} / var(--measure, 38) + ${paragraphs / 2})`;
      box.style.containIntrinsicBlockSize = `auto calc(${lines} * var(--line-height, 1.8) * 1em + ${paragraphs} * 1em)`;
      // What stands out of the column, such as hanging signs, is not cut off.
      box.style.setProperty('overflow-clip-margin', '100vmax');
      // A paragraph begins once.
      if (isFlow && boxes.length > 0) box.style.textIndent = '0';
      addSlot(box);
    } else if (run.length > 0) addSlot(null);
    run = [];
    characters = 0;
    paragraphs = 0;
  };
  const isFlow = isInPieces(host);
  for (const node of host.childNodes) {
    portionOf.delete(node);
    if (isFlow && startsPiece(node)) close();
    if (node.nodeType === 3) {
      run.push(node as Text);
      characters += (node as Text).data.trim().length;
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as HTMLElement;
    // A picture has no characters.
    const length = Math.max(element.textContent?.length ?? 0, 1);
    if (isFlow) {
      run.push(element);
      characters += length;
      continue;
    }
    const isHost = (HOSTS.has(element.localName) && length >= WORTH_PORTIONING) || isInPieces(element);
    if (isHost) within.push(element);
    if (isHost || element.matches(HEADINGS) || element.querySelector(HEADINGS)) {
      close();
      run = [element];
      close();
      continue;
    }
    if (characters > 0 && characters + length > PORTION) close();
    run.push(element);
    characters += length;
    paragraphs++;
  }
  close();
  root.replaceChildren(...boxes);
  for (const [slot, nodes] of slots) slot.assign(...nodes);
}

/**
 * The box of an element, as exactly as is worth it: of an element in a portion that is not near the window it is the portion's,
 * because the element's own would have the browser lay out the portion.
 */
export function boxNearWindow(element: Element): DOMRect {
  return boxOfFarPortion(element) ?? element.getBoundingClientRect();
}

/** The box of the portion that a node is in, null where that is near the window or there is none. */
export function boxOfFarPortion(node: Node): DOMRect | null {
  const box = outermostPortion(node)?.getBoundingClientRect();
  if (!box) return null;
  const { innerWidth, innerHeight } = window;
  const isFar = box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth;
  return isFar ? box : null;
}

function outermostPortion(start: Node): HTMLElement | null {
  for (let node: Node | null = start; node; node = node.parentNode) {
    const portion = portionOf.get(node);
    if (portion) return portion;
  }
  return null;
}
