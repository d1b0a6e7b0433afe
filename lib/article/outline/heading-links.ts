import { type Steps, withSteps } from '../../page/steps.ts';
import type { Removal } from '../article.ts';
import { removeNodes } from '../removal.ts';
import { bareText, collapse } from './line-text.ts';

/** A link that a page puts beside the words of a heading, for the page's own use. */
export interface HeadingLink {
  readonly id: string;
  readonly why: string;
  /** A heading from which the rule takes its link. */
  readonly example: string;
  /** A heading that comes close, and that the rule leaves whole. */
  readonly nearMiss: string;
  readonly matches: (link: Element, text: string) => boolean;
}

/** "Edit", as wikis write it in the languages that most are written in; as bare text. */
const EDIT =
  /^(?:(?:edit|编辑|編輯|編集|편집|bearbeiten|modifier|editar|edita|modifica|bewerken|править|редагувати|edytuj|editovat|redigera|rediger|muokkaa|szerkesztés|düzenle|değiştir|sửa|sunting|ubah|תרגום|تعديل|עריכה|แก้ไข)(?:section|source|code|lecode|lesource|wikitext|wikicode|kód|kod|код|mã|mãnguồn|源代码|原始碼|源碼|原始檔|wikitesto|códigofonte|códigofuente|fuente|kaynağı)?|(?:quelltext|kod|kaynağı|kode)(?:bearbeiten|edytuj|değiştir|redigera|rediger|sunting))+$/u;

/** "Link to this heading", as bare text. */
const PERMALINK =
  /^(?:perma(?:nent)?link|anchor|link|copylink|(?:direct)?linkto(?:this)?(?:section|heading|headline|header)|headinglink|sectionlink|固定(?:链接|連結)|永久(?:链接|連結)|复制链接|複製連結)$/u;

/** The links that are no part of a heading's words. */
export const HEADING_LINKS: readonly HeadingLink[] = [
  {
    id: 'heading-permalink',
    why: 'A sign that leads to the heading itself',
    example: '<h2 id="mill">The mill <a href="#mill">¶</a></h2>',
    nearMiss: '<h2 id="mill">The mill at <a href="#place">Sandford</a></h2>',
    matches: (link, text) =>
      (link.getAttribute('href') ?? '').includes('#') &&
      (!/[\p{L}\p{N}]/u.test(text) || PERMALINK.test(bareText(text))),
  },
  {
    id: 'heading-edit-link',
    why: 'A link by which a wiki’s readers change the section',
    example: '<h2>磨坊<span>[<a href="/w?action=edit">編輯</a>]</span></h2>',
    nearMiss: '<h2>What an editor does when nobody wants to <a href="/edit">edit</a></h2>',
    matches: (link, text) => EDIT.test(bareText(text)) && isSetOff(link),
  },
];

/** Takes links that are no part of their heading's words out of the headings of a tree, and records each kind. */
export function* removeHeadingLinks(body: Element, removals: Removal[]): Steps {
  yield* withSteps(body.querySelectorAll('a[href]'), (link) => {
    const heading = link.closest('h1, h2, h3, h4, h5, h6, [role="heading"]');
    if (!heading || !body.contains(heading) || !body.contains(link)) return;
    // One that shows nothing is a mere target of jumps.
    if (collapse(link.textContent ?? '') === '' && link.childElementCount === 0) return;
    const rule = HEADING_LINKS.find(({ matches }) => matches(link, collapse(link.textContent ?? '')));
    if (!rule) return;
    const whole = outermostAlike(link, heading);
    // A heading that is nothing else keeps what it has.
    if (bareText(heading.textContent ?? '').length <= bareText(whole.textContent ?? '').length) return;
    // Jumps to the link go to its heading from now on.
    if (heading.id === '') heading.id = link.id || (link.getAttribute('name') ?? '');
    if (heading.id === '') heading.removeAttribute('id');
    removeNodes(removals, withBrackets(whole), rule.id, 'navigation');
  });
}

/** Whether a link stands in brackets, or in an element that holds such links only: not among the words of the heading. */
function isSetOff(link: Element): boolean {
  const parent = link.parentElement;
  const isHeading = parent?.matches('h1, h2, h3, h4, h5, h6, [role="heading"]') ?? true;
  if (!isHeading && EDIT.test(bareText(parent?.textContent ?? ''))) return true;
  return /[[［【(（|]\s*$/u.test(link.previousSibling?.textContent ?? '');
}

/** The largest element around a link, inside its heading, that says nothing else. */
function outermostAlike(link: Element, heading: Element): Element {
  let whole = link;
  for (let parent = link.parentElement; parent && parent !== heading; parent = parent.parentElement) {
    const said = bareText(parent.textContent ?? '');
    if (said !== bareText(link.textContent ?? '') && !EDIT.test(said)) break;
    whole = parent;
  }
  return whole;
}

/** An element with the brackets that stand around it as text of their own. */
function withBrackets(element: Element): ChildNode[] {
  const nodes: ChildNode[] = [element];
  const { previousSibling, nextSibling } = element;
  if (isBracket(previousSibling, /^\s*[[［【(（|]\s*$/u)) nodes.unshift(previousSibling);
  if (isBracket(nextSibling, /^\s*[\]］】)）|]\s*$/u)) nodes.push(nextSibling);
  return nodes;
}

function isBracket(node: ChildNode | null, bracket: RegExp): node is Text {
  return node?.nodeType === 3 && bracket.test((node as Text).data);
}
