// @vitest-environment jsdom
import { HtmlRenderer, Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyForExport } from '../copy-for-export.ts';
import { shownArticle, TEST_LABELS } from '../test-article.ts';
import { toMarkdown } from './to-markdown.ts';

function markdown(html: string, changes = {}): string {
  const article = shownArticle(html, changes);
  return toMarkdown(article, copyForExport(article), TEST_LABELS);
}

/** The Markdown of a body alone. */
function bodyMarkdown(html: string): string {
  return markdown(html).split('\n\n').slice(2).join('\n\n').trimEnd();
}

/** What a CommonMark parser makes of the body's Markdown. */
function rendered(html: string): string {
  return new HtmlRenderer().render(new Parser().parse(bodyMarkdown(html))).trim();
}

describe('what a CommonMark parser reads', () => {
  it.each([
    ['emphasis beside Chinese', '<p>他很<b>重要</b>地說</p>', '<p>他很<strong>重要</strong>地說</p>'],
    [
      'emphasis around quotation marks',
      '<p>他說<b>「好」</b>然後</p>',
      '<p>他說<strong>「好」</strong>然後</p>',
    ],
    ['emphasis that ends with a full stop', '<p>甲<em>乙。</em>丙</p>', '<p>甲<em>乙。</em>丙</p>'],
    ['emphasis side by side', '<p>甲<b>乙</b><i>丙</i>丁</p>', '<p>甲<strong>乙</strong><em>丙</em>丁</p>'],
    ['emphasis within emphasis', '<p><b>甲<i>乙</i></b></p>', '<p><strong>甲<em>乙</em></strong></p>'],
    [
      'emphasis with a line break at its edge',
      '<p><b>甲<br></b>乙</p>',
      '<p><strong>甲</strong><br />\n乙</p>',
    ],
    [
      'emphasis with a link',
      '<p>看<b><a href="/b">此</a></b>文</p>',
      '<p>看<strong><a href="https://news.example/b">此</a></strong>文</p>',
    ],
    [
      'markup written as text',
      '<p>&lt;b&gt;x&lt;/b&gt; &amp;amp; &amp;copy;</p>',
      '<p>&lt;b&gt;x&lt;/b&gt; &amp;amp; &amp;copy;</p>',
    ],
    [
      'signs of Markdown',
      '<p>*a* _b_ `c` [d](e) \\f ![g] snake_case</p>',
      '<p>*a* _b_ `c` [d](e) \\f ![g] snake_case</p>',
    ],
    [
      'an exclamation mark before a link',
      '<p>看!<a href="/b">此</a></p>',
      '<p>看!<a href="https://news.example/b">此</a></p>',
    ],
    [
      'what looks like a list',
      '<p>1) 甲</p><p>2. 乙</p><p>- 丙</p><p>+ 丁</p>',
      '<p>1) 甲</p>\n<p>2. 乙</p>\n<p>- 丙</p>\n<p>+ 丁</p>',
    ],
    [
      'what looks like a heading or a quotation',
      '<p># 甲</p><p>&gt; 乙</p><p>丙<br>---</p><p>丁<br>===</p>',
      '<p># 甲</p>\n<p>&gt; 乙</p>\n<p>丙<br />\n---</p>\n<p>丁<br />\n===</p>',
    ],
    ['a year at the beginning', '<p>2024. 年</p>', '<p>2024. 年</p>'],
    ['headings', '<h2>甲 #</h2><h3>乙<br>丙</h3>', '<h2>甲 #</h2>\n<h3>乙 丙</h3>'],
    [
      'quotations',
      '<blockquote><p>甲</p><p>乙</p></blockquote>',
      '<blockquote>\n<p>甲</p>\n<p>乙</p>\n</blockquote>',
    ],
    [
      'lists within lists',
      '<ul><li>甲<ol start="3"><li>乙</li><li>丙</li></ol></li><li>丁</li></ul>',
      '<ul>\n<li>\n<p>甲</p>\n<ol start="3">\n<li>乙</li>\n<li>丙</li>\n</ol>\n</li>\n<li>\n<p>丁</p>\n</li>\n</ul>',
    ],
    [
      'lists one after the other',
      '<ul><li>甲</li></ul><ul><li>乙</li></ul>',
      '<ul>\n<li>甲</li>\n</ul>\n<ul>\n<li>乙</li>\n</ul>',
    ],
    [
      'code with a language and fences of its own',
      '<pre><code class="language-js">a\n````\n\n  b &lt; c\n</code></pre>',
      '<pre><code class="language-js">a\n````\n\n  b &lt; c\n</code></pre>',
    ],
    ['code without a code element', '<pre>a<br>*b*</pre>', '<pre><code>a\n*b*\n</code></pre>'],
    ['code within text', '<p>用<code>a `b` *c*</code>吧</p>', '<p>用<code>a `b` *c*</code>吧</p>'],
    [
      'code within a list',
      '<ul><li>甲<pre>b\n\nc</pre></li></ul>',
      '<ul>\n<li>\n<p>甲</p>\n<pre><code>b\n\nc\n</code></pre>\n</li>\n</ul>',
    ],
    [
      'addresses with parentheses',
      '<p><a href="/b_(c)?d=1&amp;copy=2">甲</a></p>',
      '<p><a href="https://news.example/b_(c)?d=1&amp;copy=2">甲</a></p>',
    ],
    [
      'an image in a link',
      '<p><a href="/b"><img src="/a.png" alt="甲]"></a></p>',
      '<p><a href="https://news.example/b"><img src="https://news.example/a.png" alt="甲]" /></a></p>',
    ],
    [
      'a figure with its caption',
      '<figure><img src="/a.png" alt="甲"><figcaption>乙（圖）</figcaption></figure>',
      '<p><img src="https://news.example/a.png" alt="甲" /></p>\n<p><em>乙（圖）</em></p>',
    ],
    [
      'raised and lowered letters',
      '<p>H<sub>2</sub>O 與 m<sup>2</sup></p>',
      '<p>H<sub>2</sub>O 與 m<sup>2</sup></p>',
    ],
    ['pronunciations', '<p><ruby>漢<rt>hàn</rt></ruby>字</p>', '<p>漢(hàn)字</p>'],
    ['quotations within text', '<p>他說<q>好</q></p>', '<p>他說「好」</p>'],
    [
      'a table of one column',
      '<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>',
      '<p>甲</p>\n<p>乙</p>',
    ],
    ['two line breaks', '<p>甲<br><br>乙</p>', '<p>甲</p>\n<p>乙</p>'],
  ])('%s', (_, html, expected) => {
    expect(rendered(html)).toBe(expected);
  });

  it('text comes back as it was, whatever its signs', () => {
    const sign = fc.constantFrom(
      ...'*_`~[]()<>#+-=!|\\&;.:1)a 文，「」\n'.split(''),
      '&amp;',
      '<b>',
      '](',
      '~~',
      '**',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(sign, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }),
        (paragraphs) => {
          const texts = paragraphs.map((signs) => signs.join('').replace(/\s+/g, ' ').trim()).filter(Boolean);
          fc.pre(texts.length > 0);
          const article = shownArticle('');
          for (const text of texts) {
            const paragraph = document.createElement('p');
            paragraph.textContent = text;
            article.body.append(paragraph);
          }
          const written = toMarkdown(article, copyForExport(article), TEST_LABELS)
            .split('\n\n')
            .slice(2)
            .join('\n\n');
          const html = new HtmlRenderer().render(new Parser().parse(written));
          const read = document.createElement('div');
          read.innerHTML = html;
          expect([...read.children].map((child) => `${child.localName}: ${child.textContent}`)).toEqual(
            texts.map((text) => `p: ${text}`),
          );
        },
      ),
      { numRuns: 150 },
    );
  }, 30_000);
});

describe('toMarkdown', () => {
  it('begins with title, subtitle, byline and address', () => {
    expect(
      markdown('<p>甲</p>', {
        title: '一 *二* #',
        subtitle: '副題',
        authors: ['范雨桐', '余素芬'],
        source: '遠山日報',
        editors: ['何書田'],
        published: { iso: '2024-05-18T09:36', precision: 'minute', zone: null },
      }),
    ).toBe(
      '# 一 \\*二\\* \\#\n\n副題\n\n范雨桐、余素芬 · 遠山日報 · 2024-05-18 09:36 · 責編：何書田\n\n<https://news.example/a.html>\n\n甲\n',
    );
  });

  it.each([
    [
      'with a head',
      '<table><tr><th>甲</th><th>乙</th></tr><tr><td>a|b</td><td>c<br>d</td></tr></table>',
      '| 甲 | 乙 |\n| --- | --- |\n| a\\|b | c<br>d |',
    ],
    [
      'without a head',
      '<table><tr><td>甲</td><td>*乙*</td></tr></table>',
      '|  |  |\n| --- | --- |\n| 甲 | \\*乙\\* |',
    ],
    [
      'with a caption and short rows',
      '<table><caption>表</caption><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td>丙</td></tr></tbody></table>',
      '表\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 |  |',
    ],
    [
      'with code',
      '<table><tr><th>a</th><th>b</th></tr><tr><td><code>x|y</code></td><td>1</td></tr></table>',
      '| a | b |\n| --- | --- |\n| `x\\|y` | 1 |',
    ],
    [
      'too complex for pipes',
      '<table><tr><td colspan="2">甲\n\n乙</td></tr><tr><td>丙</td><td><pre>a\n\nb</pre></td></tr></table>',
      '<table><tbody><tr><td colspan="2">甲 乙</td></tr><tr><td>丙</td><td><pre><code>a&#10;&#10;b</code></pre></td></tr></tbody></table>',
    ],
  ])('writes a table %s', (_, html, expected) => {
    expect(bodyMarkdown(html)).toBe(expected);
  });

  it('escapes tildes, which GitHub would take for strike-through', () => {
    expect(bodyMarkdown('<p>2~3天,5~6天<s>七</s></p>')).toBe('2\\~3天,5\\~6天~~七~~');
  });

  it('writes footnotes as footnotes', () => {
    expect(
      bodyMarkdown(
        '<p>甲<sup id="r1"><a href="#n1">[1]</a></sup>乙<a href="#n2" id="r2"><sup>2</sup></a>丙<sup><a href="#n1">1</a></sup></p>' +
          '<h2>註釋</h2><ol><li id="n1"><a href="#r1">^</a> 一<b>注</b></li><li><p id="n2">二注 <a href="#r2">↩</a></p></li></ol>',
      ),
    ).toBe('甲[^1]乙[^2]丙[^1]\n\n## 註釋\n\n[^1]: 一**注**\n\n[^2]: 二注');
  });

  it('leaves links within the text that are no footnotes', () => {
    expect(bodyMarkdown('<p><a href="#x">見下文</a></p><p id="x">下文</p>')).toBe('見下文\n\n下文');
  });

  it('does not write the data of an image', () => {
    expect(bodyMarkdown('<p><img src="data:image/png;base64,AAAA" alt="點"></p>')).toBe('\\[圖：點\\]');
  });

  it('leaves the tree as it is', () => {
    const article = shownArticle('<p>甲<sup><a href="#n">1</a></sup><q>乙</q></p><p id="n">注</p>');
    const tree = copyForExport(article);
    const before = tree.root.outerHTML;
    toMarkdown(article, tree, TEST_LABELS);
    expect(tree.root.outerHTML).toBe(before);
  });
});
