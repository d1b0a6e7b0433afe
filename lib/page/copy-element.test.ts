// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { copyElement } from './copy-element.ts';

function copied(html: string, deep = true): string {
  const box = document.createElement('div');
  box.innerHTML = html;
  const [element] = box.children;
  if (!element) throw new Error(`There is no element in ${html}.`);
  return copyElement(element, document.implementation.createHTMLDocument(''), deep).outerHTML;
}

describe('copyElement', () => {
  test.each([
    ['a handler', '<b onclick="x()" lang="zh">字</b>', '<b lang="zh">字</b>'],
    ['a handler in capitals', '<b ONCLICK="x()" lang="zh">字</b>', '<b lang="zh">字</b>'],
    ['a handler of a drawing', '<svg onload="x()" viewBox="0 0 1 1"></svg>', '<svg viewBox="0 0 1 1"></svg>'],
  ])('leaves out %s', (_, html, expected) => {
    expect(copied(html)).toBe(expected);
  });

  test.each([
    ['no address', `<a onclick="location.href='b_2.html'">下一页</a>`, '<a href="b_2.html">下一页</a>'],
    [
      'an address that is code',
      `<a href="javascript:;" onclick="location.href='b_2.html'">下一页</a>`,
      '<a href="b_2.html">下一页</a>',
    ],
    ['an address', `<a href="b.html" onclick="location.href='b_2.html'">b</a>`, '<a href="b.html">b</a>'],
    ['another handler', '<a href="#" onclick="x()">b</a>', '<a href="#">b</a>'],
  ])('gives a link the address that its handler leads to, where it has %s', (_, html, expected) => {
    expect(copied(html)).toBe(expected);
  });

  test.each(['<b lang="zh" on="x">字</b>', '<b lang="zh">字</b>', '<b>字</b>'])(
    'copies %s as it is',
    (html) => {
      expect(copied(html)).toBe(html);
    },
  );

  test('copies the text where it is asked to', () => {
    expect(copied('<b onclick="x()">字</b>', false)).toBe('<b></b>');
  });
});
