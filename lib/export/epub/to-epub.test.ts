// @vitest-environment jsdom
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { copyForExport } from '../copy-for-export.ts';
import type { ImageSet, LoadedImage } from '../load-images.ts';
import type { ShownArticle } from '../shown-article.ts';
import { shownArticle, TEST_LABELS } from '../test-article.ts';
import { toEpub } from './to-epub.ts';

const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (unit) => unit.charCodeAt(0),
);
const PNG: LoadedImage = { mediaType: 'image/png', extension: 'png', bytes: PIXEL };
const svg = (markup: string): LoadedImage => ({
  mediaType: 'image/svg+xml',
  extension: 'svg',
  bytes: new TextEncoder().encode(markup),
});

async function epub(article: ShownArticle, loaded: Record<string, LoadedImage> = {}) {
  const tree = copyForExport(article);
  const images: ImageSet = { loaded: new Map(Object.entries(loaded)), failed: new Map() };
  const bytes = await toEpub(article, tree, images, TEST_LABELS, { now: new Date('2026-01-02T03:04:05Z') });
  const result = await EpubCheck.validate(bytes);
  const complaints = result.messages
    .filter((message) => /fatal|error|warning/i.test(message.severity))
    .map(
      (message) => `${message.severity} ${message.id} ${message.message} ${JSON.stringify(message.location)}`,
    );
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  return { bytes, complaints, files };
}

const SECTIONS = [
  { id: 'section-1', title: '從一口缸做起', level: 1, promoted: true },
  { id: 'section-2', title: '帳本 & <牆>', level: 2, promoted: false },
  { id: 'section-3', title: '三次失敗', level: 1, promoted: false },
];
const BODY =
  '<p>開頭<sup><a href="#note" id="ref">1</a></sup></p><h3 id="section-1">從一口缸做起</h3><p lang="en">Rain &amp; jars</p>' +
  '<figure><img src="/a.png" alt="圖"><figcaption>說明</figcaption></figure><h4 id="section-2">帳本</h4>' +
  '<table><caption>雨量</caption><thead><tr><th scope="col">月</th><th>毫米</th></tr></thead><tbody><tr><td>五</td><td>一百</td></tr></tbody></table>' +
  '<p><ruby>缸<rt>gāng</rt></ruby>與<math><mi>x</mi></math><svg viewBox="0 0 1 1"><title>點</title><circle cx="1" cy="1" r="1"/></svg></p>' +
  '<h3 id="section-3">三次失敗</h3><ol start="3" type="a"><li value="4">一<ul><li>二</li></ul></li></ol><dl><dt>缸</dt><dd>容器</dd></dl>' +
  '<pre><code class="language-ts">a &lt; b</code></pre><p id="note">注<a href="#ref">↑</a></p><hr>';

describe('toEpub', () => {
  it('is valid by the rules of epubcheck, with everything that an article can hold', async () => {
    const article = shownArticle(BODY, {
      sections: SECTIONS,
      authors: ['范雨桐', 'A & B'],
      source: '遠山日報',
      published: { iso: '2024-05-18T09:36', precision: 'minute', zone: null },
    });
    const { complaints, files } = await epub(article, { 'https://news.example/a.png': PNG });
    expect(complaints).toEqual([]);
    expect(Object.keys(files)[0]).toBe('mimetype');
    expect(files['EPUB/nav.xhtml']).toContain(
      '<li><a href="text-1.xhtml#section-1">從一口缸做起</a><ol><li><a href="text-1.xhtml#section-2">帳本 &amp; &lt;牆&gt;</a></li></ol></li>',
    );
    expect(files['EPUB/package.opf']).toContain('<dc:language>zh-Hant-TW</dc:language>');
    expect(files['EPUB/package.opf']).toContain('<dc:date>2024-05-18</dc:date>');
    expect(files['EPUB/text-1.xhtml']).toContain('<img alt="圖" src="images/image-1.png"/>');
  });

  it('is set vertically, with pages from right to left, where the reader is', async () => {
    const { complaints, files } = await epub(shownArticle('<p>直排</p>', { vertical: true }));
    expect(complaints).toEqual([]);
    expect(files['EPUB/package.opf']).toContain('page-progression-direction="rtl"');
    expect(files['EPUB/text-1.xhtml']).toContain('class="vertical"');
  });

  it('is valid whatever the page nested', async () => {
    const { complaints } = await epub(
      shownArticle(
        '<li>甲</li><b><p>乙</p></b><a href="/x"><div><h2>丙</h2><ul>丁</ul></div></a><dl><dd>戊</dd></dl><figcaption>己</figcaption>' +
          '<table><tr><td><table><tr><td>庚</td></tr></table></td></tr></table><p><ruby>辛<rp>(</rp><rt>x</rt><rp>)</rp></ruby></p>' +
          '<center><font>壬</font></center><ul></ul><table></table><details><summary>癸</summary>子</details><p>丑<img src="/no.png" alt="寅"></p>',
      ),
    );
    expect(complaints).toEqual([]);
  });

  it('is valid with hostile texts', async () => {
    const hostile = `]]>&amp;<!--"'\u0000\u202e\ufffe`;
    const { complaints } = await epub(
      shownArticle('<p>甲</p>', {
        title: hostile,
        subtitle: hostile,
        authors: [hostile],
        source: hostile,
        language: '"x',
        address: 'https://news.example/?a=1&b=%22',
        sections: [{ id: 'section-1', title: hostile, level: 1, promoted: false }],
      }),
    );
    expect(complaints).toEqual([]);
  });

  it('cleans drawings and turns away what it cannot take', async () => {
    const article = shownArticle(
      '<p><img src="/a.svg" alt=""><img src="/b.svg" alt="壞"><img src="/c.avif" alt="新"></p>',
    );
    const { complaints, files } = await epub(article, {
      'https://news.example/a.svg': svg(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2" onload="x()"><script>x()</script><text>一<tspan>二</tspan>三</text><image href="https://x.example/y.png"/></svg>',
      ),
      'https://news.example/b.svg': svg('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'),
      'https://news.example/c.avif': { mediaType: 'image/avif', extension: 'avif', bytes: PIXEL },
    });
    expect(complaints).toEqual([]);
    expect(files['EPUB/images/image-1.svg']).toContain('<text>一<tspan>二</tspan>三</text></svg>');
    expect(files['EPUB/text-1.xhtml']).toContain('[圖片未能取得：壞 <a href="https://news.example/b.svg">');
    expect(files['EPUB/text-1.xhtml']).toContain('[圖片未能取得：新 <a href="https://news.example/c.avif">');
  });

  it('cuts a long text before a heading and links across the parts', async () => {
    const paragraph = `<p>${'雨'.repeat(500)}</p>`;
    const body =
      '<p><a href="#last">末</a></p>' +
      SECTIONS.map(({ id, title }) => `<h2 id="${id}">${title}</h2>${paragraph.repeat(110)}`).join('') +
      '<p id="last">完</p>';
    const { complaints, files } = await epub(shownArticle(body, { sections: SECTIONS }));
    expect(complaints).toEqual([]);
    const parts = Object.keys(files).filter((name) => name.startsWith('EPUB/text-'));
    expect(parts.length).toBeGreaterThan(1);
    expect(files[parts.at(-1) ?? '']).toContain('id="last"');
    expect(files['EPUB/text-1.xhtml']).toContain(`href="text-${parts.length}.xhtml#last"`);
    expect(files['EPUB/text-2.xhtml']).toMatch(/<section><h3 id="section-2">|<section><h2 id="section-3">/);
  });

  it('gives the same bytes for the same article', async () => {
    const one = await epub(shownArticle(BODY, { sections: SECTIONS }));
    const other = await epub(shownArticle(BODY, { sections: SECTIONS }));
    expect(one.bytes).toEqual(other.bytes);
  });
});
