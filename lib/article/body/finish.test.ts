// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { removeNodes } from '../removal.ts';
import type { Workspace } from '../workspace.ts';
import { finish } from './finish.ts';

function workspaceOf(html: string): Workspace {
  const copy = document.implementation.createHTMLDocument('');
  const base = copy.createElement('base');
  base.href = 'https://river.example/2021/';
  copy.head.append(base);
  const body = copy.createElement('article');
  body.innerHTML = html;
  return {
    copy,
    address: 'https://river.example/2021/ferry.html',
    measures: new Map(),
    removals: [],
    body,
    draft: {},
    chosenByHand: null,
    disabledRules: new Set(),
  };
}

function finished(html: string): string {
  const workspace = workspaceOf(html);
  finish(workspace);
  return workspace.body.innerHTML;
}

describe('finish', () => {
  it.each([
    [
      'keeps the space that an element of its own holds between words',
      '<pre><code><b>let</b><span> </span><i>a</i><span>\n  </span>b</code></pre><p><b>two</b><i> </i>words<span></span></p>',
      '<pre><code><b>let</b> <i>a</i>\n  b</code></pre><p><b>two</b> words</p>',
    ],
    [
      'takes pictures that say that another one is on its way',
      '<p>渡口<img src="loading.svg" alt="載入中" data-limpid-stand-in=""></p>',
      '<p>渡口</p>',
    ],
    [
      'keeps pictures that stand in for one with a name',
      '<p><img src="https://river.example/default.png" alt="渡口的早晨" data-limpid-stand-in=""></p>',
      '<p><img src="https://river.example/default.png" alt="渡口的早晨"></p>',
    ],
    [
      'makes addresses absolute',
      '<a href="b.html">b</a>',
      '<a href="https://river.example/2021/b.html">b</a>',
    ],
    [
      'keeps links within the page in it',
      '<a href="/2021/ferry.html#n1">1</a><p id="n1">县志</p>',
      '<a href="https://river.example/2021/ferry.html#n1">1</a><p>县志</p>',
    ],
    [
      'keeps links to a place of the page',
      '<a href="#n1">1</a><p id="n1">县志</p>',
      '<a href="#n1">1</a><p id="n1">县志</p>',
    ],
    [
      'gives a named anchor an id',
      '<a href="#n">1</a><p><a name="n"></a>县志</p>',
      '<a href="#n">1</a><p><a id="n"></a>县志</p>',
    ],
    ['takes addresses that run', '<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
    [
      'takes looks and behaviour',
      '<p class="a" style="color:red" onclick="x()" data-x="1" id="p">x</p>',
      '<p>x</p>',
    ],
    ['keeps what the text says of itself', '<p lang="en" dir="ltr">x</p>', '<p lang="en" dir="ltr">x</p>'],
    [
      'keeps the language of code',
      '<pre class="code language-ts">x</pre>',
      '<pre class="language-ts">x</pre>',
    ],
    ['takes what is empty, from the inside', '<div><p><span> </span></p></div><p>x</p>', '<p>x</p>'],
    ['takes what cannot be used', '<p>x<button>赞</button><input></p><iframe src="a"></iframe>', '<p>x</p>'],
    ['takes pictures without a source', '<p>x</p><figure><img alt=""></figure>', '<p>x</p>'],
    ['takes icons', '<p>x<a href="#"><svg width="300"></svg></a></p>', '<p>x</p>'],
    ['keeps drawings', '<svg width="300"></svg>', '<svg width="300"></svg>'],
  ])('%s', (_, html, expected) => {
    expect(finished(html)).toBe(expected);
  });

  it('makes every address of a set of pictures absolute', () => {
    expect(finished('<img src="a.jpg" srcset="a.jpg 1x, /b.jpg 2x">')).toBe(
      '<img src="https://river.example/2021/a.jpg" srcset="https://river.example/2021/a.jpg 1x, https://river.example/b.jpg 2x">',
    );
  });

  it('keeps the place of what was taken out, and cleans that as well', () => {
    const workspace = workspaceOf('<div><p class="tag" onclick="x()">标签</p></div><p>x</p>');
    const line = workspace.body.querySelector('p');
    const removal = line && removeNodes(workspace.removals, [line], 'tags', 'tags');
    finish(workspace);
    removal?.putBack();
    expect(workspace.body.querySelector('div > p')?.outerHTML).toBe('<p>标签</p>');
  });
});
