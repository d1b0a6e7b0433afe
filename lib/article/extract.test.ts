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

  it('reports every step with its duration', () => {
    const steps: string[] = [];
    extract(page(`<p>${PARAGRAPH}</p>`), { onStep: (trace) => steps.push(trace.step) });
    expect(steps.slice(0, 2)).toEqual(['snapshot', 'clean']);
  });
});
