// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { keepTableRoles } from './table-roles.ts';

test('tables that are shown as blocks stay tables, with headers of columns and rows', () => {
  document.body.innerHTML = `<table><thead><tr><th>a</th><th colspan="2">b</th></tr></thead>
    <tbody><tr><th>c</th><td>d</td><td rowspan="x">e</td></tr><tr><th scope="row">f</th></tr></tbody></table>`;
  keepTableRoles(document.body);
  const roles = [...document.body.querySelectorAll('table, table *')].map(
    (element) => `${element.localName} ${element.role ?? element.getAttribute('role')}`,
  );
  expect(roles).toEqual([
    'table table',
    'thead rowgroup',
    'tr row',
    'th columnheader',
    'th columnheader',
    'tbody rowgroup',
    'tr row',
    'th rowheader',
    'td cell',
    'td cell',
    'tr row',
    'th rowheader',
  ]);
  expect(
    [...document.body.querySelectorAll('[aria-colspan], [aria-rowspan]')].map((cell) => cell.outerHTML),
  ).toEqual(['<th colspan="2" role="columnheader" aria-colspan="2">b</th>']);
});

test('a table for layout stays without roles', () => {
  document.body.innerHTML = '<table role="presentation"><tbody><tr><td>a</td></tr></tbody></table>';
  const before = document.body.innerHTML;
  keepTableRoles(document.body);
  expect(document.body.innerHTML).toBe(before);
});
