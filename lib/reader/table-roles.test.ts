// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { inOneGo } from '../page/steps.ts';
import { keepTableRoles } from './table-roles.ts';

test('tables that are shown as blocks stay tables, with headers of columns and rows', () => {
  document.body.innerHTML = `<table><thead><tr><th>a</th><th colspan="2">b</th></tr></thead>
    <tbody><tr><th>c</th><td>d</td><td rowspan="x">e</td></tr><tr><th scope="row">f</th></tr></tbody></table>`;
  inOneGo(keepTableRoles(document.body));
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
  ).toEqual(['<th colspan="2" role="columnheader" data-cell="brief" aria-colspan="2">b</th>']);
});

test('a table for layout stays without roles', () => {
  document.body.innerHTML = '<table role="presentation"><tbody><tr><td>a</td></tr></tbody></table>';
  const before = document.body.innerHTML;
  inOneGo(keepTableRoles(document.body));
  expect(document.body.innerHTML).toBe(before);
});

test('cells say whether they hold a word or a sentence', () => {
  document.body.innerHTML = `<table><tbody><tr><td>煤油燈</td><td>老邱與兩位水手</td>
    <td>燈罩從舊港的船上拆來，至今還掛在樓梯間</td><td><img src="a.png"></td></tr></tbody></table>`;
  inOneGo(keepTableRoles(document.body));
  const amounts = [...document.querySelectorAll('td')].map((cell) => cell.dataset.cell ?? null);
  expect(amounts).toEqual(['brief', null, 'wordy', null]);
});
