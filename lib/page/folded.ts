import { foldHan } from '../han/characters.ts';
import { localNameOf } from './unclobbered.ts';

/** Elements that a text is folded away in. */
const FOLDS = new Set(['div', 'section', 'article', 'span', 'p', 'ul', 'ol', 'dl', 'table', 'blockquote']);

/** Words on what unfolds the rest of a text, the whole of it; simplified Chinese stands for both scripts. */
const UNFOLDS =
  /^[\s[（(【+▼▾»>﹀]*(?:点击)?(?:(?:展开|显示|阅读|查看|浏览)(?:更多|余下|剩余|其余|全部)?(?:的)?(?:全文|内容|部分|正文|阅读)?|余下全文|全文阅读|阅读更多|继续阅读|(?:続き|全文|もっと)を?(?:読む|见る|見る|表示(?:する)?)|더\s?(?:보기|읽기)|전체\s?보기|(?:read|show|view|see|load) (?:more|all|the rest|(?:the )?(?:full|whole|entire) (?:article|story|text))|continue reading|keep reading|expand(?: article| text)?|unfold|weiterlesen|mehr (?:lesen|anzeigen)|(?:ganzen )?artikel (?:anzeigen|lesen)|lire (?:la suite|plus)|(?:voir|afficher) (?:plus|la suite)|leer m[áa]s|(?:ver|mostrar) m[áa]s|seguir leyendo|leggi (?:tutto|di pi[ùu])|читать (?:далее|полностью|дальше)|показать (?:полностью|ещ[её]|вс[её]))[\s\]）)】▼▾»>…﹀.]*$/iu;

/** Characters of text from which a hidden box holds a part of a text, and not a label or a menu. */
const PART = 60;
/** Longest text of what unfolds. */
const CONTROL = 24;
/** How many boxes may end where the hidden one does, with the control behind them. */
const LEVELS = 3;

/** Nodes that are looked at for a few characters: what has more of them is no control, whatever its text. */
const MOST_NODES = 60;

/** Tells whether a hidden element is the rest of a text that the page folds away: its neighbour says so. */
export function isFolded(element: Element): boolean {
  if (!FOLDS.has(localNameOf(element)) || beginningOf(element, PART).length < PART) return false;
  if (isControl(neighbour(element, 'previousSibling'))) return true;
  let around: Element | null = element;
  for (let level = 0; around && level < LEVELS; level += 1) {
    const next = neighbour(around, 'nextSibling');
    if (next) return isControl(next);
    around = around.parentElement;
  }
  return false;
}

/** The next or previous node that has text in it. */
function neighbour(element: Element, direction: 'nextSibling' | 'previousSibling'): Node | null {
  for (let node = element[direction]; node; node = node[direction])
    if (beginningOf(node, 1) !== '') return node;
  return null;
}

function isControl(node: Node | null): boolean {
  if (node?.nodeType !== 1) return false;
  const words = beginningOf(node, CONTROL + 1);
  return words.length <= CONTROL && UNFOLDS.test(foldHan(words));
}

/** The first characters of a node's text, without reading all of it: the neighbour of a hidden box may be the whole page. */
function beginningOf(root: Node, length: number): string {
  let text = '';
  let node: Node | null = root;
  for (let count = 0; node && count < MOST_NODES && text.length < length; count += 1) {
    const isCode: boolean = /^(?:script|style|template|noscript)$/i.test(node.nodeName);
    if (node.nodeType === 3) text = `${text}${node.nodeValue}`.replace(/\s+/g, ' ').trimStart();
    let next: Node | null = isCode ? null : node.firstChild;
    while (!next && node && node !== root) {
      next = node.nextSibling;
      if (!next) node = node.parentNode;
    }
    node = next;
  }
  // Cut off by the number of nodes: too much for a control, and not known to be a text.
  return node && text.length < length ? text.padEnd(length, '\0') : text.trimEnd();
}
