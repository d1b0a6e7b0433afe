import { type Steps, withSteps } from '../page/steps.ts';

/** Roles of the parts of a table but its header cells. */
const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tfoot: 'rowgroup',
  tr: 'row',
  td: 'cell',
};

/** Characters of a cell that stay on one line, and those from which it wants a line of some width; a line holds about 40. */
const BRIEF = 5;
const WORDY = 16;

/** How much stands in a cell of text alone, as the style sheet wants it; null for what is between. */
function amountOf(cell: Element): 'brief' | 'wordy' | null {
  const { length } = (cell.textContent ?? '').trim();
  if (length <= BRIEF) return cell.firstElementChild ? null : 'brief';
  return length < WORDY ? null : 'wordy';
}

function headerRole(cell: Element): string {
  const scope = cell.getAttribute('scope');
  if (scope?.startsWith('row')) return 'rowheader';
  if (scope?.startsWith('col')) return 'columnheader';
  const isRowOfHeaders = [...(cell.parentElement?.children ?? [])].every(
    ({ localName }) => localName === 'th',
  );
  return isRowOfHeaders ? 'columnheader' : 'rowheader';
}

/**
 * Writes on tables what they are. A table scrolls sideways as a block (`prose.css`), and browsers take a table that is a block
 * for no table: with roles, screen readers keep rows and columns. Cells say how much they hold.
 */
export function* keepTableRoles(body: Element): Steps {
  yield* withSteps(body.querySelectorAll('table, thead, tbody, tfoot, tr, td, th'), (element) => {
    // Said by the page to be layout.
    if (/^(?:none|presentation)$/.test(element.closest('table')?.getAttribute('role') ?? '')) return;
    element.setAttribute(
      'role',
      element.localName === 'th' ? headerRole(element) : (ROLES[element.localName] ?? ''),
    );
    const amount = /^t[dh]$/.test(element.localName) ? amountOf(element) : null;
    if (amount) element.setAttribute('data-cell', amount);
    for (const span of ['colspan', 'rowspan'] as const) {
      const value = element.getAttribute(span);
      if (value !== null && /^[1-9]\d*$/.test(value)) element.setAttribute(`aria-${span}`, value);
    }
  });
}
