// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';

const STORY = '老橋修了半年，工人把石頭一塊塊編上號，再照原來的順序砌回去，住在橋邊的人每天都來數。';
const NOTE = '茶館老闆記得，橋封起來的第一天，送菜的船繞了兩里路才靠岸。';

/** A page whose longest text is not what the person wants to read, as a page with a long comment thread. */
function livePage(): Document {
  const comments = Array.from({ length: 6 }, (_, index) => `<p>第${index}樓：${STORY}</p>`).join('');
  const html = `<!doctype html><html lang="zh-Hant"><head><title>老橋</title></head><body>
    <section id="note"><p>${NOTE}</p><p>短句。</p><div class="sidebar">橋長二十一丈。</div><p>分享到：微博 微信</p></section>
    <div id="thread">${comments}<aside id="pinned"><p>置頂：${STORY}</p></aside></div></body></html>`;
  return new JSDOM(html, { url: 'https://example.com/bridge.html' }).window.document;
}

function element(live: Document, id: string): Element {
  const found = live.getElementById(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

describe('a part picked as the article', () => {
  it('is the article, with every line of its own, and nothing else is', () => {
    const live = livePage();
    const { body, judgement } = extract(live, { chosen: element(live, 'note') });
    expect(body.textContent).toContain(NOTE);
    expect(body.textContent).toContain('短句。');
    expect(body.textContent).toContain('橋長二十一丈');
    expect(body.textContent).not.toContain('樓：');
    expect(judgement).toEqual({ isArticle: true, reason: 'chosen-by-hand', confidence: 1 });
  });

  it('is tidied by the same rules, on record', () => {
    const live = livePage();
    const { body, removals } = extract(live, { chosen: element(live, 'note') });
    expect(body.textContent).not.toContain('分享到');
    expect(removals.map(({ kind }) => kind)).toContain('share');
  });

  it('leaves the choice to the pipeline where the part is not of this page', () => {
    const live = livePage();
    const { body, judgement } = extract(live, { chosen: element(livePage(), 'note') });
    expect(body.textContent).toContain('第0樓');
    expect(judgement.reason).not.toBe('chosen-by-hand');
  });
});

describe('a part picked as not the article', () => {
  it('is out of the chosen blocks, and can be put back where it was', () => {
    const live = livePage();
    const whole = extract(live, { chosen: element(live, 'thread') });
    const { body, removals } = extract(live, {
      chosen: element(live, 'thread'),
      excluded: [element(live, 'pinned')],
    });
    expect(body.textContent).not.toContain('置頂');
    const record = removals.find(({ rule }) => rule === 'by-hand');
    expect(record?.excerpt).toContain('置頂');
    record?.putBack();
    expect(body.textContent).toBe(whole.body.textContent);
  });

  it('is not chosen where it would have been', () => {
    const live = livePage();
    expect(extract(live).body.textContent).toContain('第0樓');
    const { body } = extract(live, { excluded: [element(live, 'thread')] });
    expect(body.textContent).not.toContain('第0樓');
    expect(body.textContent).toContain(NOTE);
  });

  it('leaves the page as it was', () => {
    const live = livePage();
    const before = live.documentElement.outerHTML;
    extract(live, { chosen: element(live, 'note'), excluded: [element(live, 'pinned')] });
    expect(live.documentElement.outerHTML).toBe(before);
  });
});
