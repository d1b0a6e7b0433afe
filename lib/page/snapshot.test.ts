// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { HIDDEN_NOTE_ATTRIBUTE } from './hidden-note.ts';
import { IDENTITY_ATTRIBUTE } from './measure.ts';
import { NOSCRIPT_ATTRIBUTE, takeSnapshot } from './snapshot.ts';

const TEXT = '渡口的船老大今年七十三岁，他说这条河他走了六十年，哪一块石头在哪里，闭着眼睛都知道。';

function page(body: string, head = ''): Document {
  const html = `<!doctype html><html lang="zh-CN"><head><title>渡口</title>${head}</head><body class="page">${body}</body></html>`;
  return new JSDOM(html, { url: 'https://example.com/a/ferry.html' }).window.document;
}

/** Tags, attributes and texts in document order. */
function inventory(document: Document): string {
  return document.documentElement.outerHTML;
}

describe('takeSnapshot', () => {
  it('leaves the live page as it was, attribute by attribute', () => {
    const live = page(
      `<div id="a" hidden><p>${TEXT}</p></div><p data-x="1">${TEXT}<img src="b.png" alt="船"></p><noscript><img src="c.png"></noscript>`,
      '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
    );
    const before = inventory(live);
    takeSnapshot(live).measures.get('1');
    expect(inventory(live)).toBe(before);
  });

  it('keeps a hidden note, marked as one, and no other hidden text', () => {
    const { copy } = takeSnapshot(
      page(
        `<p>${TEXT}<span class="footnoteContent" style="display:none">县志。</span></p><div class="notebook" style="display:none">藏</div>`,
      ),
    );
    expect(copy.querySelector(`[${HIDDEN_NOTE_ATTRIBUTE}]`)?.textContent).toBe('县志。');
    expect(copy.body.textContent).not.toContain('藏');
  });

  it('keeps the rest of a text that a button unfolds', () => {
    const rest = `<div style="display:none"><p>余下的话。${TEXT.repeat(3)}</p><p>末尾的话。</p></div>`;
    const { copy } = takeSnapshot(page(`<p>${TEXT.repeat(6)}</p>${rest}<a href="#">展开全文</a>`));
    expect(copy.body.textContent).toContain('余下的话。');
    expect(copy.body.textContent).toContain('末尾的话。');
  });

  it.each([
    ['display: none', '<div style="display:none">藏</div>'],
    ['visibility: hidden', '<div style="visibility:hidden">藏</div>'],
    ['off-screen position', '<div style="position:absolute;left:-9999px">藏</div>'],
    ['a clip of one pixel', '<span style="position:absolute;clip:rect(0px,0px,0px,0px)">藏</span>'],
    ['the hidden attribute', '<div hidden>藏</div>'],
  ])('leaves out what is hidden by %s', (_, hidden) => {
    const { copy } = takeSnapshot(page(`<p>${TEXT.repeat(6)}</p>${hidden}`));
    expect(copy.body.textContent).toContain('船老大');
    expect(copy.body.textContent).not.toContain('藏');
  });

  it.each([
    ['a closed details element', '<details><summary>更多</summary>折</details>'],
    ['hidden=until-found', '<div hidden="until-found">折</div>'],
    [
      'a visible element in an invisible one',
      '<div style="visibility:hidden"><b style="visibility:visible">折</b></div>',
    ],
  ])('keeps what is folded away in %s', (_, folded) => {
    const { copy } = takeSnapshot(page(`<p>${TEXT.repeat(6)}</p>${folded}`));
    expect(copy.body.textContent).toContain('折');
  });

  it('does not ask the style of a page that shows nothing at all', () => {
    const { copy } = takeSnapshot(
      page(`<p>${TEXT.repeat(8)}</p>`, '<style>body > p{visibility:hidden}</style>'),
    );
    expect(copy.body.textContent).toContain('船老大');
  });

  it('goes into open shadow roots and puts slotted content in its place', () => {
    const live = page(`<x-story><b>里</b></x-story>`);
    const host = live.querySelector('x-story');
    const root = host?.attachShadow({ mode: 'open' });
    const frame = live.createElement('section');
    frame.append('前', live.createElement('slot'), '后');
    root?.append(frame);
    expect(takeSnapshot(live).copy.body.textContent).toBe('前里后');
  });

  it('ties every element of the copy to the live one', () => {
    const live = page('<div><p>一</p><p>二</p></div>');
    const { copy, identityOf } = takeSnapshot(live);
    const second = live.querySelectorAll('p')[1];
    const identity = second && identityOf(second);
    expect(copy.querySelector(`[${IDENTITY_ATTRIBUTE}="${identity}"]`)?.textContent).toBe('二');
  });

  it('takes the images of a noscript, and no other content of it', () => {
    const { copy } = takeSnapshot(
      page('<p>一</p><noscript><img src="/c.png?a=1&amp;b=2"><p>开启脚本</p></noscript>'),
    );
    expect(copy.querySelector(`img[${NOSCRIPT_ATTRIBUTE}]`)?.getAttribute('src')).toBe('/c.png?a=1&b=2');
    expect(copy.body.textContent).toBe('一');
  });

  it('keeps the content of a page that nests deeper than any reader', () => {
    const live = page('');
    let inner: Element = live.body;
    for (let depth = 0; depth < 3000; depth += 1) inner = inner.appendChild(live.createElement('div'));
    inner.textContent = '深处';
    expect(takeSnapshot(live).copy.body.textContent).toBe('深处');
  });
});
