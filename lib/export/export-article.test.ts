// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type ExportFormat, exportArticle } from './export-article.ts';
import type { ShownArticle } from './shown-article.ts';
import { shownArticle, TEST_LABELS } from './test-article.ts';

const GIF = Uint8Array.from('GIF89a......', (unit) => unit.charCodeAt(0));

async function file(format: ExportFormat, article: ShownArticle) {
  return exportArticle(
    { article, format, labels: TEST_LABELS, signal: new AbortController().signal },
    {
      fetchImage: async (address) => {
        if (address.endsWith('/good.gif')) return GIF;
        throw new TypeError('Failed to fetch');
      },
    },
  );
}

const PICTURES =
  '<figure><img src="/good.gif" alt="好"><figcaption>好圖</figcaption></figure>' +
  '<figure><a href="/page"><img src="/bad.gif" alt="壞"></a><figcaption>壞圖</figcaption></figure>';

describe('HTML file', () => {
  it('has its images inside, and caption and address of those that failed', async () => {
    const { content, failedImages, name, mediaType } = await file('html', shownArticle(PICTURES));
    expect([name, mediaType, failedImages]).toEqual(['雨水留在缸裡.html', 'text/html;charset=utf-8', 1]);
    const page = new DOMParser().parseFromString(String(content), 'text/html');
    expect([...page.querySelectorAll('img')].map((image) => image.src)).toEqual([
      `data:image/gif;base64,${btoa('GIF89a......')}`,
    ]);
    expect(page.querySelectorAll('figcaption')[1]?.textContent).toBe('壞圖');
    expect(page.querySelector('.missing-image')?.textContent).toBe(
      '[圖片未能取得：壞 https://news.example/bad.gif]',
    );
  });

  it('refers to nothing outside but by links', async () => {
    const { content } = await file('html', shownArticle(PICTURES));
    const page = new DOMParser().parseFromString(String(content), 'text/html');
    expect(
      [...page.querySelectorAll('[src], [srcset], link, script, iframe')].map((element) =>
        element.getAttribute('src')?.slice(0, 5),
      ),
    ).toEqual(['data:']);
    expect(page.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  });

  it('has language, direction, vertical setting, and contents that lead to the sections', async () => {
    const sections = ['一', '二', '三'].map((title, index) => ({
      id: `section-${index}`,
      title,
      level: 1,
      promoted: true,
    }));
    const body = sections.map(({ id, title }) => `<h4 id="${id}">${title}</h4><p>文</p>`).join('');
    const { content } = await file('html', shownArticle(body, { sections, vertical: true }));
    const page = new DOMParser().parseFromString(String(content), 'text/html');
    expect([page.documentElement.lang, page.documentElement.dir, page.documentElement.className]).toEqual([
      'zh-Hant-TW',
      'ltr',
      'vertical',
    ]);
    expect(
      [...page.querySelectorAll('nav a')].map(
        (link) => page.querySelector(link.getAttribute('href') ?? '')?.textContent,
      ),
    ).toEqual(['一', '二', '三']);
    expect([...page.querySelectorAll('h1, h2')].map((heading) => heading.textContent)).toEqual([
      '雨水留在缸裡',
      '一',
      '二',
      '三',
    ]);
  });

  it('shows hostile texts as texts', async () => {
    const hostile = `</title></style><script>x()</script><img src=x onerror=x()>"'&`;
    const { content } = await file(
      'html',
      shownArticle('', {
        title: hostile,
        subtitle: hostile,
        authors: [hostile],
        source: hostile,
        language: '"><script>',
        address: 'javascript:x()//"<script>',
        sections: [{ id: '"><script>', title: hostile, level: 1, promoted: false }],
      }),
    );
    const page = new DOMParser().parseFromString(String(content), 'text/html');
    expect(page.querySelectorAll('script, img, [onerror], a[href^="javascript"]')).toHaveLength(0);
    expect(page.querySelector('h1')?.textContent).toBe(hostile);
    expect(page.title).toBe(hostile);
  });
});

describe('plain text file', () => {
  it('writes paragraphs, lists, tables, quotations, code and captions', async () => {
    const { content } = await file(
      'text',
      shownArticle(
        '<h2>節</h2><p>甲<br>乙 <b>丙</b>\n丁<a href="/x">戊</a></p><ul><li>一<ol start="3"><li>二</li></ol></li><li><p>三</p></li></ul>' +
          '<blockquote><p>引</p><p>文</p></blockquote><table><caption>表</caption><tr><th>月</th><td>五<br>六</td></tr></table>' +
          `<pre>a\n  b</pre>${PICTURES}<p><ruby>漢<rt>hàn</rt></ruby></p><hr><p>末</p>`,
        { authors: ['范雨桐'], published: { iso: '2024-05-18', precision: 'day', zone: null } },
      ),
    );
    expect(content).toBe(
      '雨水留在缸裡\n范雨桐 · 2024-05-18\nhttps://news.example/a.html\n\n節\n\n甲\n乙 丙 丁戊\n\n• 一\n  3. 二\n• 三\n\n> 引\n\n> 文\n\n' +
        '表\n\n月\t五 六\n\na\n  b\n\n[圖：好]\n\n好圖\n\n[圖：壞]\n\n壞圖\n\n漢(hàn)\n\n* * *\n\n末\n',
    );
  });
});

describe('exportArticle', () => {
  it('makes nothing of an article that is hidden or taken out', async () => {
    for (const format of ['markdown', 'text', 'html'] as const) {
      const { content } = await file(format, shownArticle('<p>看得見</p><p hidden>看不見</p>'));
      expect(content).toContain('看得見');
      expect(content).not.toContain('看不見');
    }
  });

  it('rejects when it is cancelled', async () => {
    const cancel = new AbortController();
    const result = exportArticle(
      { article: shownArticle(PICTURES), format: 'epub', labels: TEST_LABELS, signal: cancel.signal },
      {
        fetchImage: async () => {
          cancel.abort(new Error('enough'));
          return GIF;
        },
      },
    );
    await expect(result).rejects.toThrow('enough');
  });
});
