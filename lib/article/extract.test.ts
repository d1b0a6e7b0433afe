// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';

const PARAGRAPH =
  '春分那天，河边的老柳树发了新芽，修船的人把木板一块块翻过来晒，孩子们蹲在旁边数钉子，一直数到太阳落下去。';

function page(body: string): Document {
  return new JSDOM(
    `<!doctype html><html lang="zh-CN"><head><title>河边</title></head><body>${body}</body></html>`,
    {
      url: 'https://example.com/river.html',
    },
  ).window.document;
}

describe('extract', () => {
  it('finds the article beside a list of links', () => {
    const links = '<li><a href="/a">别的新闻在这里</a></li>'.repeat(12);
    const article = extract(
      page(
        `<ul>${links}</ul><div class="content">${[1, 2, 3, 4, 5].map((n) => `<p>${n}、${PARAGRAPH}</p>`).join('')}</div>`,
      ),
    );
    expect(article.body.querySelectorAll('p')).toHaveLength(5);
    expect(article.body.textContent).not.toContain('别的新闻');
    expect(article.address).toBe('https://example.com/river.html');
  });

  it('leaves out what the page hides', () => {
    const article = extract(
      page(
        `<div>${[1, 2, 3, 4].map((n) => `<p>${n}、${PARAGRAPH}</p>`).join('')}<p style="display:none">看不见的一段话，不在文章里面，也不该出现在阅读器里面。</p></div>`,
      ),
    );
    expect(article.body.textContent).toContain('修船的人');
    expect(article.body.textContent).not.toContain('看不见');
  });

  it('keeps notes outside of the story, and out of the reach of the rules', () => {
    const story = [1, 2, 3, 4].map(
      (n) => `<p>${n}、${PARAGRAPH}<sup><a href="#note-${n}">[${n}]</a></sup></p>`,
    );
    const notes = [1, 2, 3, 4].map(
      (n) => `<li id="note-${n}">2021年3月${n}日，<a href="/a">河岸日报</a></li>`,
    );
    const article = extract(
      page(
        `<div class="story">${story.join('')}</div><div class="end"><h4>注释</h4><ol>${notes.join('')}</ol></div>`,
      ),
    );
    expect([...article.body.querySelectorAll('li')].map((note) => note.textContent)).toEqual(
      [1, 2, 3, 4].map((n) => `2021年3月${n}日，河岸日报`),
    );
  });

  it('takes what the structured data has, and nothing behind it', () => {
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: '河边',
      articleBody: `一、${PARAGRAPH}二、${PARAGRAPH}三、${PARAGRAPH}`,
    });
    const article = extract(
      page(
        `<script type="application/ld+json">${data}</script><div class="a"><p>一、${PARAGRAPH}</p></div><div class="sidebar"><p>二、${PARAGRAPH}</p><p>三、${PARAGRAPH}</p><p>四、${PARAGRAPH}</p></div>`,
      ),
    );
    expect([...article.body.querySelectorAll('p')].map((line) => line.textContent?.slice(0, 1))).toEqual([
      '一',
      '二',
      '三',
    ]);
  });

  it('reports every step with its duration', () => {
    const steps: string[] = [];
    extract(page(`<p>${PARAGRAPH}</p>`), { onStep: (trace) => steps.push(trace.step) });
    expect(steps.slice(0, 2)).toEqual(['snapshot', 'clean']);
  });
});

describe('the forms of one story', () => {
  const OPENING =
    '春分那天，河边的老柳树发了新芽，修船的人把木板一块块翻过来晒，孩子们蹲在旁边数钉子，一直数到太阳落下去。';
  const MIDDLE =
    '渡口的船老大今年七十三岁，他说这条河他走了六十年，哪一块石头在哪里，闭着眼睛都知道，从来没有碰过一次。';
  const CLOSING =
    '桥修好以后，坐船的人越来越少，去年冬天他一共只收了四十二块钱的船费，还不够买两桶油。（记者 沈小满）';
  const NOISE = [
    '（原标题：渡口的最后一班船）',
    '长按下方二维码，关注“河岸周刊”',
    '（责编：江一帆、陆青）',
    '欢迎下载河岸日报客户端',
  ] as const;
  const [ORIGINAL = '', QR_CODE = '', EDITOR = '', APP = ''] = NOISE;

  it.each([
    ['paragraphs', `<p>${[ORIGINAL, OPENING, MIDDLE, QR_CODE, CLOSING, EDITOR, APP].join('</p><p>')}</p>`],
    ['one box with breaks', [ORIGINAL, OPENING, MIDDLE, QR_CODE, CLOSING, EDITOR, APP].join('<br><br>')],
    [
      'a box for each line',
      `<div>${[ORIGINAL, OPENING, MIDDLE, QR_CODE, CLOSING, EDITOR, APP].join('</div><div>')}</div>`,
    ],
    [
      'bare lines with single breaks',
      [ORIGINAL, OPENING, MIDDLE, QR_CODE, CLOSING, EDITOR, APP].join('<br>'),
    ],
    [
      'text loose in the box, lines between breaks in inline elements',
      `<span>${[ORIGINAL, OPENING, MIDDLE].join('<br>')}</span><br><font>${[QR_CODE, CLOSING, EDITOR, APP].join('<br>')}</font>`,
    ],
    [
      'cells of a table that lays out the page',
      `<table><tr><td>${[ORIGINAL, OPENING, MIDDLE].map((line) => `<p>${line}</p>`).join('')}</td></tr><tr><td>${[QR_CODE, CLOSING, EDITOR, APP].map((line) => `<p>${line}</p>`).join('')}</td></tr></table>`,
    ],
    [
      'hidden spam among the paragraphs',
      `<p>${[ORIGINAL, OPENING, MIDDLE].join('</p><p>')}</p><div style="position:absolute;left:-3000px"><a href="/x">${MIDDLE}买药</a></div><p>${[QR_CODE, CLOSING, EDITOR, APP].join('</p><p>')}</p>`,
    ],
  ])('keeps the story and nothing else: %s', (_, html) => {
    const article = extract(page(`<div id="rwb_zw">${html}</div>`));
    const lines = [...article.body.querySelectorAll('p, h2')].map((line) => line.textContent?.trim());
    expect(lines).toEqual([OPENING, MIDDLE, CLOSING]);
    expect(article.body.textContent).not.toContain('买药');
    expect(article.removals.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['original-title', 'qr-code', 'editor', 'app-promotion']),
    );
  });

  it('puts everything back where it was', () => {
    const html = `<p>${[ORIGINAL, OPENING, MIDDLE, QR_CODE, CLOSING, EDITOR, APP].join('</p><p>')}</p>`;
    const article = extract(page(`<div id="text">${html}</div>`));
    for (const removal of article.removals) removal.putBack();
    const without = extract(page(`<div id="text">${html}</div>`), {
      without: new Set(['sections', 'prune', 'tidy']),
    });
    expect(article.body.textContent?.replace(/\s/g, '')).toBe(without.body.textContent?.replace(/\s/g, ''));
  });
});
