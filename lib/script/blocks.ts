/** Text that reads as one: it is converted as a whole, across the inline elements that it runs through. */
export interface TextBlock {
  /** The nearest element that breaks lines. */
  readonly element: Element;
  readonly nodes: readonly Text[];
  /** What each node holds in the original. */
  readonly originals: readonly string[];
  /** Where each node starts in `text`. */
  readonly starts: readonly number[];
  /** The nodes' text; what is left alone inside of it (code, a picture) is one U+FFFC. */
  readonly text: string;
  /** Elements in it, itself among them, that say that they are Chinese: their `lang` goes with the text. */
  readonly tagged: readonly Element[];
}

/** An attribute that people read. */
export interface TextAttribute {
  readonly element: Element;
  readonly name: string;
  readonly value: string;
}

export interface TreeTexts {
  readonly blocks: readonly TextBlock[];
  readonly attributes: readonly TextAttribute[];
  /** Elements around blocks that say that they are Chinese. */
  readonly taggedAround: readonly Element[];
}

const LEFT_ALONE = new Set(
  'code pre kbd samp var math svg textarea input script style noscript template select object iframe'.split(
    ' ',
  ),
);
// Pronunciation over a base: the base reads on without it.
const SKIPPED = new Set(['rt', 'rp', 'rtc']);
const REPLACED = new Set('img video audio canvas picture embed meter progress'.split(' '));
const BLOCKS = new Set(
  (
    'address article aside blockquote body br button caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p ' +
    'pre search section summary table tbody td tfoot th thead title tr ul'
  ).split(' '),
);
const READ_ATTRIBUTES = ['alt', 'title', 'aria-label'];
const CHINESE_LANGUAGE = /^(?:zh|cmn|yue|wuu|nan|hak|lzh|gan|hsn|cdo)(?:-|$)/i;
/** Languages that a target's tag says better; Cantonese and others say more than a script. */
export const REPLACED_LANGUAGE = /^\s*(?:zh|cmn)(?:-|\s*$)/i;
// About a tenth of a millisecond, and below one where the code is cold and every node is met for the first time.
const NODES_PER_STEP = 20;
const PLACEHOLDER = '\ufffc';
const HAN = /\p{Script=Han}/u;

function isLeftAlone(element: Element): boolean {
  if (LEFT_ALONE.has(element.localName)) return true;
  // Most paragraphs have none, and each question to the tree counts in a long article.
  if (!element.hasAttributes()) return false;
  if (element.getAttribute('translate')?.toLowerCase() === 'no') return true;
  if (element.hasAttribute('class') && element.classList.contains('notranslate')) return true;
  const language = element.getAttribute('lang');
  return language !== null && language.trim() !== '' && !CHINESE_LANGUAGE.test(language.trim());
}

/**
 * Collects the texts of a tree, in document order. Only texts with Han characters are kept. The walk is a loop: depth costs no
 * stack. The `lang` of the root itself is not asked: pages often carry a template's. A step is some hundred nodes.
 */
export function* collectTexts(root: Element | DocumentFragment): Generator<undefined, TreeTexts> {
  const blocks: TextBlock[] = [];
  const attributes: TextAttribute[] = [];
  let nodes: Text[] = [];
  let originals: string[] = [];
  let starts: number[] = [];
  let parts: string[] = [];
  let tagged: Element[] = [];
  let length = 0;
  let block: Element | null = null;
  const taggedAround: Element[] = [];

  const append = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const close = (): void => {
    const text = parts.join('');
    if (block && HAN.test(text)) blocks.push({ element: block, nodes, originals, starts, text, tagged });
    else taggedAround.push(...tagged);
    tagged = [];
    nodes = [];
    originals = [];
    starts = [];
    parts = [];
    length = 0;
    block = null;
  };
  const readAttributes = (element: Element): void => {
    for (const name of READ_ATTRIBUTES) {
      const value = element.getAttribute(name);
      if (value && HAN.test(value)) attributes.push({ element, name, value });
    }
  };
  /** Enters a node; tells whether to go into its children. */
  const enter = (node: Node): boolean => {
    if (node.nodeType === 3) {
      const text = node as Text;
      if (text.data === '') return false;
      block ??= blockOf(text);
      nodes.push(text);
      originals.push(text.data);
      starts.push(length);
      append(text.data);
      return false;
    }
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    if (SKIPPED.has(element.localName)) return false;
    const isBlock = BLOCKS.has(element.localName);
    if (isBlock) close();
    if (element !== root && isLeftAlone(element)) {
      if (!isBlock && length > 0) append(PLACEHOLDER);
      return false;
    }
    if (element.hasAttributes()) {
      readAttributes(element);
      if (element !== root && REPLACED_LANGUAGE.test(element.getAttribute('lang') ?? ''))
        tagged.push(element);
    }
    if (REPLACED.has(element.localName) && length > 0) append(PLACEHOLDER);
    return true;
  };
  const leave = (node: Node): void => {
    if (node.nodeType === 1 && BLOCKS.has((node as Element).localName)) close();
  };

  let node: Node = root;
  let visited = 0;
  let goesDown = root.nodeType === 11 || enter(root);
  for (;;) {
    if (++visited % NODES_PER_STEP === 0) yield;
    const child: Node | null = goesDown ? node.firstChild : null;
    if (child) {
      node = child;
      goesDown = enter(node);
      continue;
    }
    leave(node);
    while (node !== root && !node.nextSibling && node.parentNode) {
      node = node.parentNode;
      leave(node);
    }
    if (node === root || !node.nextSibling) break;
    node = node.nextSibling;
    goesDown = enter(node);
  }
  close();
  return { blocks, attributes, taggedAround };
}

function blockOf(text: Text): Element | null {
  let element = text.parentElement;
  while (element?.parentElement && !BLOCKS.has(element.localName)) element = element.parentElement;
  return element;
}

/** Gives start and end of each node in the block's text, one after the other. */
export function nodeBounds({ nodes, originals, starts }: TextBlock): Int32Array {
  const bounds = new Int32Array(2 * nodes.length);
  for (const [node, start] of starts.entries()) {
    bounds[2 * node] = start;
    bounds[2 * node + 1] = start + (originals[node]?.length ?? 0);
  }
  return bounds;
}
