// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createPageParts } from './page-parts.ts';

const INLINE = new Set(['b', 'a', 'span', 'slot']);
const LONG = '河邊的柳樹發了新芽，修船的人把木板翻過來曬。';

function partsOf(html: string) {
  document.body.innerHTML = html;
  // jsdom draws nothing: parts are told from words by their names.
  return createPageParts(document, (element) => !INLINE.has(element.localName));
}

function byId(id: string): Element {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no ${id}`);
  return element;
}

const PAGE = `
  <nav id="nav">目錄</nav>
  <main id="main"><div id="wrapper"><div id="story">
    <p id="one">${LONG}<b>粗體</b></p><p id="two">${LONG}${LONG}</p><p id="three">${LONG}</p>
  </div></div><aside id="aside">旁注</aside></main>
  <footer id="foot">頁尾</footer>`;

describe('the parts of a page', () => {
  it('begin where most of the text is', () => {
    expect(partsOf(PAGE).start().id).toBe('story');
  });

  it('grow to what holds more, past boxes that only wrap', () => {
    const parts = partsOf(PAGE);
    expect(parts.wider(byId('one'))?.id).toBe('story');
    expect(parts.wider(byId('story'))?.id).toBe('main');
    expect(parts.wider(byId('main'))).toBe(document.body);
    expect(parts.wider(document.body)).toBeNull();
  });

  it('count a picture as more', () => {
    const parts = partsOf(`<div id="outer"><img alt=""><div id="inner">${LONG}</div></div><p>${LONG}</p>`);
    expect(parts.wider(byId('inner'))?.id).toBe('outer');
  });

  it('shrink to what says most, past boxes that only wrap', () => {
    const parts = partsOf(PAGE);
    expect(parts.narrower(byId('main'))?.id).toBe('wrapper');
    expect(parts.narrower(byId('wrapper'))?.id).toBe('two');
    expect(parts.narrower(byId('two'))).toBeNull();
  });

  it('stand beside each other in the order of the page', () => {
    const parts = partsOf(PAGE);
    expect(parts.beside(byId('one'), 1)?.id).toBe('two');
    expect(parts.beside(byId('two'), -1)?.id).toBe('one');
    expect(parts.beside(byId('three'), 1)?.id).toBe('aside');
    expect(parts.beside(byId('aside'), 1)?.id).toBe('foot');
    expect(parts.beside(byId('foot'), 1)).toBeNull();
  });

  it('go through open shadow roots and slots', () => {
    const parts = partsOf('<div id="host"><p id="slotted">光</p></div>');
    const root = byId('host').attachShadow({ mode: 'open' });
    root.innerHTML = `<section id="inner"><p>${LONG}</p><slot></slot></section>`;
    expect(parts.wider(byId('slotted'))?.id).toBe('inner');
    expect(parts.narrower(byId('host'))?.textContent).toBe(LONG);
  });

  it('survive nesting five thousand deep', () => {
    const parts = partsOf('');
    let inner: Element = document.body;
    for (let depth = 0; depth < 5_000; depth += 1) {
      const next = document.createElement('div');
      inner.append(next);
      inner = next;
    }
    inner.textContent = LONG;
    expect(parts.wider(inner)).toBe(document.body);
  });
});
