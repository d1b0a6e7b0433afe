// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { LINE_BREAK, rangeIn, walkBlocks } from './text-walker.ts';

function tree(html: string): HTMLElement {
  const root = document.createElement('article');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
}

const texts = (html: string, options = {}): string[] =>
  [...walkBlocks(tree(html), options)].map((block) => block.text);

describe('walkBlocks', () => {
  it.each([
    ['joins inline elements', '<p>剪了頭<b>髮</b>之後</p><p>第二段</p>', ['剪了頭髮之後', '第二段']],
    ['tells a line break from a line end of the source', '<p>上句<br>下\n句</p>', ['上句\u2028下\n句']],
    [
      'leaves out hidden elements and code of the page',
      '<p>看<span hidden>不</span>見<script>x</script></p>',
      ['看見'],
    ],
    ['cuts at blocks within a block', '<div>前<p>中</p>後</div>', ['前', '中', '後']],
    ['reports cells one by one', '<table><tr><td>甲</td><td>乙</td></tr></table>', ['甲', '乙']],
    ['drops blocks of white space', '<p> </p>\n<p>有</p>', ['有']],
    ['goes on after an empty block', '<p></p><div></div>尾', ['尾']],
    ['does not let ruby cut a word', '<p><ruby>漢<rt>hàn</rt>字<rt>zì</rt></ruby></p>', ['漢字']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('reports ruby notes after their block where asked', () => {
    expect(texts('<p><ruby>漢<rp>(</rp><rt>hàn</rt></ruby>人</p>', { rubyNotes: true })).toEqual([
      '漢人',
      'hàn',
    ]);
  });

  it('leaves out what the caller skips', () => {
    expect(
      texts('<p>話<sup>1</sup>完</p>', { skip: (element: Element) => element.localName === 'sup' }),
    ).toEqual(['話完']);
  });

  it('names the nearest block element', () => {
    const blocks = [...walkBlocks(tree('<blockquote><p>引<em>文</em></p>尾</blockquote>'))];
    expect(blocks.map((block) => block.element.localName)).toEqual(['p', 'blockquote']);
  });

  it('walks 1,000 levels without recursion', () => {
    const root = document.createElement('article');
    let inner: Element = root;
    for (let level = 0; level < 1000; level++) inner = inner.appendChild(document.createElement('div'));
    inner.append('底');
    expect([...walkBlocks(root)].map((block) => block.text)).toEqual(['底']);
  });
});

describe('rangeIn', () => {
  it('covers every stretch of a block, across inline elements and line breaks', () => {
    const html = '<p>一<b>二三</b><br>四<a href="#x">五<i>六</i></a><b></b>七</p>';
    const block = [...walkBlocks(tree(html))][0];
    if (!block) throw new Error('no block');
    expect(block.text).toBe('一二三\u2028四五六七');
    for (let start = 0; start < block.text.length; start++) {
      for (let end = start + 1; end <= block.text.length; end++) {
        const expected = block.text.slice(start, end).replace(LINE_BREAK, '');
        expect(rangeIn(block, start, end)?.toString() ?? '', `${start}–${end}`).toBe(expected);
      }
    }
  });

  it('begins in the node of its first character', () => {
    const block = [...walkBlocks(tree('<p>一<b>二</b></p>'))][0];
    const range = block && rangeIn(block, 1, 2);
    expect(range?.startContainer.textContent).toBe('二');
    expect(range?.endContainer.textContent).toBe('二');
  });
});
