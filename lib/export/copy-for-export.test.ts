// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { copyForExport } from './copy-for-export.ts';
import { serialise } from './serialise.ts';
import { shownArticle } from './test-article.ts';

function exported(html: string, changes = {}): string {
  return serialise(copyForExport(shownArticle(html, changes)).root, { syntax: 'html' });
}

describe('copyForExport', () => {
  it.each([
    ['leaves out what is hidden', '<p>甲<span hidden>乙</span></p><p hidden>丙</p>', '<p>甲</p>'],
    ['leaves out the reader’s own', '<p>甲</p><div data-not-exported="">工具</div>', '<p>甲</p>'],
    ['leaves out controls', '<p>甲<button>播放</button><input value="x"></p>', '<p>甲</p>'],
    ['leaves out comments and code', '<p>甲<!--x--><script>x()</script><style>p{}</style></p>', '<p>甲</p>'],
    [
      'drops handlers, classes, styles',
      '<p onclick="x()" class="c" style="color:red" id="p">甲</p>',
      '<p>甲</p>',
    ],
    ['drops addresses that run code', '<p><a href="javascript:x()">甲</a></p>', '<p>甲</p>'],
    ['resolves addresses', '<p><a href="/b">甲</a></p>', '<p><a href="https://news.example/b">甲</a></p>'],
    [
      'keeps text that looks like markup as text',
      '<p>&lt;b&gt; &amp;amp; "q"</p>',
      '<p>&lt;b&gt; &amp;amp; "q"</p>',
    ],
    [
      'escapes attributes',
      `<p><img src="/a.png" alt='"><script>'></p>`,
      '<p><img alt="&quot;&gt;&lt;script&gt;" src="https://news.example/a.png"/></p>',
    ],
    [
      'takes the widest of a srcset',
      '<p><img srcset="/s.png 300w, /l.png 900w" alt=""></p>',
      '<p><img alt="" src="https://news.example/l.png"/></p>',
    ],
    ['drops images without an address', '<p>甲<img alt="乙"><img src="about:blank"></p>', '<p>甲</p>'],
    [
      'makes a video a link with its poster',
      '<video src="/v.mp4" poster="/p.jpg" title="片"></video>',
      '<p><img src="https://news.example/p.jpg" alt="片"/><br/><a href="https://news.example/v.mp4">片</a></p>',
    ],
    [
      'keeps cells that span',
      '<table><tbody><tr><td colspan="2" rowspan="x">甲</td></tr></tbody></table>',
      '<table><tbody><tr><td colspan="2">甲</td></tr></tbody></table>',
    ],
    [
      'keeps the language of a passage',
      '<p lang="ja" dir="LTR">日</p><p lang="&quot;x">甲</p>',
      '<p lang="ja" dir="ltr">日</p><p>甲</p>',
    ],
    [
      'keeps the language of code',
      '<pre><code class="hl language-c++">x</code></pre>',
      '<pre><code class="language-c++">x</code></pre>',
    ],
    ['keeps the line end that begins code', '<pre>\n\nx</pre>', '<pre>\n\nx</pre>'],
    [
      'keeps drawings, without what loads',
      '<p><svg onload="x()" viewBox="0 0 1 1"><use href="x.svg#a"/><path d="M0 0" fill="url(x)"/><foreignObject><p>x</p></foreignObject></svg></p>',
      '<p><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"></path></svg></p>',
    ],
    [
      'keeps formulas',
      '<p><math><mfrac><mn>1</mn><mi>x</mi></mfrac><annotation encoding="t">x</annotation></math></p>',
      '<p><math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mn>1</mn><mi>x</mi></mfrac></math></p>',
    ],
    ['unwraps what it does not know', '<p>甲<x-y><font color="red">乙</font></x-y></p>', '<p>甲乙</p>'],
    ['drops characters that no XML holds', '<p>甲\u0001\ufffe\u000b乙</p>', '<p>甲乙</p>'],
  ])('%s', (_, html, expected) => {
    expect(exported(html)).toBe(expected);
  });

  it('drops lone surrogates', () => {
    const article = shownArticle('<p></p>');
    article.body.firstElementChild?.append('甲\ud800乙');
    expect(serialise(copyForExport(article).root, { syntax: 'xml' })).toBe('<p>甲乙</p>');
  });

  it('gives headings the levels of the outline, promoted ones too', () => {
    const sections = [
      { id: 's1', title: '甲', level: 1, promoted: true },
      { id: 's2', title: '乙', level: 2, promoted: false },
    ];
    expect(exported('<h4 id="s1">甲</h4><h5 id="s2">乙</h5><h1>丙</h1>', { sections })).toBe(
      '<h2 id="s1">甲</h2><h3 id="s2">乙</h3><h2>丙</h2>',
    );
  });

  it('keeps ids that are pointed to, under names that XML allows', () => {
    expect(
      exported(
        '<p id="unused">甲<sup><a href="https://news.example/a.html#1">1</a></sup><a href="#%E4%B9%9D">x</a>' +
          '<a href="#gone">y</a></p><p id="1">注</p><p id="九">九</p><p id="1">二</p>',
      ),
    ).toBe(
      '<p>甲<sup><a href="#target-1">1</a></sup><a href="#target-2">x</a>' +
        '<a href="https://news.example/a.html#gone">y</a></p><p id="target-1">注</p><p id="target-2">九</p><p>二</p>',
    );
  });

  it('flattens what nests deeper than any reading system takes', () => {
    let html = '底';
    for (let level = 0; level < 300; level++) html = `<div>${html}</div>`;
    const { root } = copyForExport(shownArticle(html));
    let depth = 0;
    for (let node = root.firstElementChild; node; node = node.firstElementChild) depth++;
    expect(depth).toBe(100);
    expect(root.textContent).toBe('底');
  });

  it('does not touch the body', () => {
    const article = shownArticle('<p id="x" onclick="y()">甲<b><p>乙</p></b></p><li>丙</li>');
    const before = article.body.outerHTML;
    copyForExport(article);
    expect(article.body.outerHTML).toBe(before);
  });
});

describe('nesting of what is exported', () => {
  it.each([
    ['a list item without a list', '<li>甲</li>', '<div>甲</div>'],
    [
      'text in a list',
      '<ul>甲<li>乙</li><ul><li>丙</li></ul></ul>',
      '<ul><li>甲</li><li>乙</li><li><ul><li>丙</li></ul></li></ul>',
    ],
    ['a definition without a term', '<dl><dd>甲</dd></dl>', '<div><div>甲</div></div>'],
    ['a caption without a figure', '<figcaption>甲</figcaption>', '<p>甲</p>'],
    [
      'a caption in the middle',
      '<figure><img src="/a.png"><figcaption>甲</figcaption><p>乙</p></figure>',
      '<figure><img src="https://news.example/a.png" alt=""/><p>乙</p><figcaption>甲</figcaption></figure>',
    ],
    [
      'two captions',
      '<figure><figcaption>甲</figcaption><figcaption>乙</figcaption></figure>',
      '<figure><figcaption>甲<br/>乙</figcaption></figure>',
    ],
    [
      'a link around blocks',
      '<a href="/b"><div><p>甲</p></div></a>',
      '<div><p><a href="https://news.example/b">甲</a></p></div>',
    ],
    ['bold around paragraphs', '<b><p>甲</p></b>', '<p>甲</p>'],
    ['free text between blocks', '甲<b>乙</b><p>丙</p>丁', '<p>甲<b>乙</b></p><p>丙</p><p>丁</p>'],
    ['ruby without a note', '<p><ruby>甲</ruby></p>', '<p>甲</p>'],
    [
      'ruby with parentheses',
      '<p><ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby></p>',
      '<p><ruby>漢<rt>hàn</rt></ruby></p>',
    ],
    [
      'an override of direction without a direction',
      '<p><bdo>甲</bdo><bdo dir="rtl">乙</bdo></p>',
      '<p>甲<bdo dir="rtl">乙</bdo></p>',
    ],
    ['an empty list', '<p>甲</p><ul></ul>', '<p>甲</p>'],
    ['an anchor without address', '<p><a name="x">甲</a></p>', '<p>甲</p>'],
  ])('mends %s', (_, html, expected) => {
    expect(exported(html)).toBe(expected);
  });

  it('mends what only scripts can build', () => {
    const article = shownArticle('');
    const add = (parent: Element, ...names: string[]): Element =>
      names.reduce((at, name) => at.appendChild(document.createElement(name)), parent);
    add(article.body, 'p', 'p').append('甲');
    add(article.body, 'tr', 'td').append('乙');
    add(article.body, 'h2', 'div').append('丙');
    const table = add(article.body, 'table');
    add(table, 'tfoot', 'tr', 'td').append('丁');
    add(table, 'tr').append('戊');
    add(table, 'p').append('己');
    expect(serialise(copyForExport(article).root, { syntax: 'xml' })).toBe(
      '<div><p>甲</p></div><div><div>乙</div></div><h2>丙 </h2><p>己</p>' +
        '<table><tbody><tr><td>戊</td></tr></tbody><tfoot><tr><td>丁</td></tr></tfoot></table>',
    );
  });
});
