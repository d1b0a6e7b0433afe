/** Roles of the parts of a table but its header cells. */
const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tfoot: 'rowgroup',
  tr: 'row',
  td: 'cell',
};

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
 * for no table: with roles, screen readers keep rows and columns.
 */
export function keepTableRoles(body: Element): void {
  for (const element of body.querySelectorAll('table, thead, tbody, tfoot, tr, td, th')) {
    // Said by the page to be layout.
    if (/^(?:none|presentation)$/.test(element.closest('table')?.getAttribute('role') ?? '')) continue;
    element.setAttribute(
      'role',
      element.localName === 'th' ? headerRole(element) : (ROLES[element.localName] ?? ''),
    );
    for (const span of ['colspan', 'rowspan'] as const) {
      const value = element.getAttribute(span);
      if (value !== null && /^[1-9]\d*$/.test(value)) element.setAttribute(`aria-${span}`, value);
    }
  }
}
