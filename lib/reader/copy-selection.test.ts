// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { TYPESETTING_ATTRIBUTE } from '../export/typesetting.ts';
import { copySelection } from './copy-selection.ts';

let root: ShadowRoot;
let body: HTMLElement;
const setData = vi.fn<(type: string, text: string) => void>();
const data = { setData } as unknown as DataTransfer;

/** Has the root say that a range is selected: jsdom keeps no selection of a shadow tree. */
function select(from: Node, to: Node, text: string): void {
  const range = document.createRange();
  range.setStartBefore(from);
  range.setEndAfter(to);
  const selection = { rangeCount: 1, isCollapsed: false, getRangeAt: () => range, toString: () => text };
  Object.assign(root, { getSelection: () => selection });
}

function elementOf(selector: string): Element {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

beforeEach(() => {
  setData.mockClear();
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = host.attachShadow({ mode: 'open' });
  root.innerHTML =
    '<header><p>渡口</p></header><div class="body">' +
    '<p class="first" style="color: red" data-x="1">水位漲了' +
    `<span ${TYPESETTING_ATTRIBUTE}="upright">17</span>公分，<a href="/log#1" rel="noopener">門板</a>上有數字。</p>` +
    '<button>放大</button><p class="second" lang="zh-Hant">船沒有開。</p></div>';
  body = elementOf('.body') as HTMLElement;
});

describe('copySelection', () => {
  test('gives text and markup without styles, marks of the reader and buttons, with whole addresses', () => {
    select(elementOf('.first'), elementOf('.second'), '水位漲了17公分');
    expect(copySelection(root, body, data)).toBe(true);
    expect(Object.fromEntries(setData.mock.calls)).toEqual({
      'text/plain': '水位漲了17公分',
      'text/html': `<div><p>水位漲了17公分，<a href="${new URL('/log#1', document.baseURI).href}">門板</a>上有數字。</p><p lang="zh-Hant">船沒有開。</p></div>`,
    });
  });

  test('gives all of a long article, of which a browser may count only what is laid out', () => {
    body.toggleAttribute('data-long', true);
    elementOf('.second').append(document.createElement('br'), '等到十七公分。');
    select(elementOf('.first'), elementOf('.second'), '水位');
    copySelection(root, body, data);
    expect(new Map(setData.mock.calls).get('text/plain')).toBe(
      '水位漲了17公分，門板上有數字。\n\n船沒有開。\n等到十七公分。',
    );
  });

  test('leaves the article as it is', () => {
    const before = root.innerHTML;
    select(elementOf('.first'), elementOf('.second'), '');
    copySelection(root, body, data);
    expect(root.innerHTML).toBe(before);
  });

  test('leaves the copy to the browser where nothing of the article is selected', () => {
    select(elementOf('header p'), elementOf('header p'), '渡口');
    expect(copySelection(root, body, data)).toBe(false);
    Object.assign(root, { getSelection: () => null });
    expect(copySelection(root, body, data)).toBe(false);
    expect(setData).not.toHaveBeenCalled();
  });

  test('leaves the copy to the browser where there is a caret alone', () => {
    const range = document.createRange();
    range.setStartBefore(elementOf('.second'));
    const selection = { rangeCount: 1, isCollapsed: true, getRangeAt: () => range, toString: () => '' };
    Object.assign(root, { getSelection: () => selection });
    expect(copySelection(root, body, data)).toBe(false);
  });
});
