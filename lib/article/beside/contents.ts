import { informationOf } from '../information.ts';
import { removeNodes } from '../removal.ts';
import type { Workspace } from '../workspace.ts';

/** Id of the removals of tables of contents. */
export const CONTENTS_RULE = 'table-of-contents';

/** Fewest entries. */
const FEWEST = 3;

/** Share of a table of contents that stands in its links; the rest are numbers and its title. */
const LINKED = 0.75;

/** Longest title in Latin letters. */
const TITLE = 60;

/**
 * Takes out lists of links that lead to headings of the article itself: the reader has an outline of its own, and lists of notes lead
 * to no headings.
 */
export function removeContents({ body, removals, disabledRules, address }: Workspace): void {
  if (disabledRules.has(CONTENTS_RULE)) return;
  const page = address.split('#', 1)[0] ?? '';
  for (const list of body.querySelectorAll('ul, ol, dl, nav, menu')) {
    if (!body.contains(list) || !isContents(list, body, page)) continue;
    removeNodes(removals, withTitle(list, body), CONTENTS_RULE, 'navigation');
  }
}

function isContents(list: Element, body: Element, page: string): boolean {
  const links = [...list.getElementsByTagName('a')].filter((link) => link.hasAttribute('href'));
  if (links.length < FEWEST) return false;
  let linked = 0;
  for (const link of links) {
    const [path = '', target = ''] = (link.getAttribute('href') ?? '').split('#', 2);
    if (target === '' || (path !== '' && path !== page)) return false;
    linked += informationOf(link.textContent ?? '');
  }
  if (linked < LINKED * informationOf(list.textContent ?? '')) return false;
  const leads = links.filter((link) => leadsToHeading(link, body)).length;
  return leads >= links.length / 2;
}

function leadsToHeading(link: Element, body: Element): boolean {
  const fragment = link.getAttribute('href')?.split('#', 2)[1] ?? '';
  const target = find(body, fragment) ?? find(body, decode(fragment));
  if (!target || target.contains(link)) return false;
  return target.closest('h1, h2, h3, h4, h5, h6') !== null || headingAfter(target);
}

function find(body: Element, id: string): Element | null {
  const quoted = id.replace(/["\\]/g, '\\$&');
  return id === '' || /[\n\r]/.test(id) ? null : body.querySelector(`[id="${quoted}"], a[name="${quoted}"]`);
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A lone `%` is allowed in an id.
    return fragment;
  }
}

/** Whether a heading begins what the target is, or stands right behind it: anchors are set before headings, or around sections. */
function headingAfter(target: Element): boolean {
  const inside = target.querySelector('h1, h2, h3, h4, h5, h6');
  if (inside) return true;
  for (let around: Element | null = target; around; around = around.parentElement) {
    const next = around.nextElementSibling;
    if (next) return /^h[1-6]$/.test(next.localName) || next.querySelector('h1, h2, h3, h4, h5, h6') !== null;
    if (/\S/.test(around.textContent ?? '')) return false;
  }
  return false;
}

/** The list with what is around it alone, and with a short title before it. */
function withTitle(list: Element, body: Element): readonly ChildNode[] {
  let whole: Element = list;
  const own = informationOf(list.textContent ?? '');
  for (let around = list.parentElement; around && around !== body; around = around.parentElement) {
    if (informationOf(around.textContent ?? '') > own + TITLE) break;
    whole = around;
  }
  return [whole];
}
