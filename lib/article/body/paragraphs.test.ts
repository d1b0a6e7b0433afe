// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../workspace.ts';
import { formParagraphs } from './paragraphs.ts';

const LONG = '渡口的船老大今年七十三岁，他说这条河他走了六十年，哪一块石头在哪里都知道。';

function form(html: string): string {
  const copy = document.implementation.createHTMLDocument('');
  const body = copy.createElement('article');
  body.innerHTML = html;
  const workspace: Workspace = {
    copy,
    address: 'https://example.com/',
    measures: new Map(),
    removals: [],
    body,
    draft: {},
    chosenByHand: null,
    disabledRules: new Set(),
  };
  formParagraphs(workspace);
  return body.innerHTML;
}

describe('formParagraphs', () => {
  it.each([
    ['makes a paragraph of a box of text', `<div>${LONG}</div>`, `<p>${LONG}</p>`],
    ['keeps a paragraph', `<p>${LONG}</p>`, `<p>${LONG}</p>`],
    ['splits at long lines', `<div>${LONG}<br>${LONG}</div>`, `<div><p>${LONG}</p><p>${LONG}</p></div>`],
    ['splits a paragraph at empty lines', `<p>${LONG}<br><br>${LONG}</p>`, `<p>${LONG}</p><p>${LONG}</p>`],
    ['keeps the lines of a poem', '<p>渡口<br>无人<br>舟自横</p>', '<p>渡口<br>无人<br>舟自横</p>'],
    [
      'wraps text beside blocks',
      `<div>${LONG}<p>${LONG}</p></div>`,
      `<div><p>${LONG}</p><p>${LONG}</p></div>`,
    ],
    ['frees paragraphs from a font', `<font><p>${LONG}</p></font>`, `<p>${LONG}</p>`],
    ['keeps inline elements in their line', `<div>${LONG}<b>粗</b></div>`, `<p>${LONG}<b>粗</b></p>`],
    ['leaves code alone', '<pre>a\n\n<span>b<br>c</span></pre>', '<pre>a\n\n<span>b<br>c</span></pre>'],
  ])('%s', (_, before, after) => {
    expect(form(before)).toBe(after);
  });
});
