// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { removeGlosses } from './gloss.ts';
import { findGlosses, stripGlosses, weighGlosses } from './gloss-evidence.ts';

const READINGS: Readonly<Record<string, string>> = {
  圖: 'tú',
  書: 'shū',
  館: 'guǎn',
  燈: 'dēng',
  門: 'mén',
  還: 'huán',
  長: 'cháng',
  讀: 'dú',
  們: 'men',
};
const PARAGRAPHS = [
  '圖書館的燈還亮著，門口的長椅上坐著兩位讀者。館長說，圖書館（老館）今年第一次在夜裡開門，讀書的人比白天還多。',
  '借書的規則沒有變：每人五本，還書不必等到白天，門邊的還書箱整夜開著。讀者們把書還進去，燈就會亮一下(綠色)。',
  '長廊盡頭的地圖室也開了燈，館員們在那裡替舊地圖做目錄。',
];

function inject(text: string, readings: Readonly<Record<string, string>> = READINGS): string {
  return [...text]
    .map((character) => (readings[character] ? `${character}(${readings[character]})` : character))
    .join('');
}

function articleOf(html: string): Element {
  document.body.innerHTML = `<article>${html}</article>`;
  const article = document.querySelector('article');
  if (!article) throw new Error('no article');
  return article;
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join('');
}

describe('removeGlosses', () => {
  it('takes every injected reading and leaves real parentheses', () => {
    const article = articleOf(paragraphs(PARAGRAPHS.map((text) => inject(text))));
    const removal = removeGlosses(article);
    expect(removal?.count).toBe(
      PARAGRAPHS.map((text) => findGlosses(inject(text)).length).reduce((a, b) => a + b),
    );
    expect([...article.children].map(({ textContent }) => textContent)).toEqual(PARAGRAPHS);
  });

  it.each([
    ['the reading in an element', (gloss: string) => `<span class="x">${gloss}</span>`],
    ['the reading alone in an element', (gloss: string) => `(<i>${gloss.slice(1, -1)}</i>)`],
    ['nested elements', (gloss: string) => `<font><b>(</b>${gloss.slice(1)}</font>`],
    ['a comment between', (gloss: string) => `<!-- x -->${gloss}`],
  ])('reads across inline elements: %s', (_description, wrap) => {
    const html = paragraphs(PARAGRAPHS.map((text) => inject(text).replace(/\([a-zūúáéǎēá]+\)/g, wrap)));
    const article = articleOf(html);
    removeGlosses(article);
    expect([...article.children].map(({ textContent }) => textContent)).toEqual(PARAGRAPHS);
  });

  it('puts every one back byte for byte, and takes them out again', () => {
    const article = articleOf(paragraphs(PARAGRAPHS.map((text) => inject(text))));
    const before = article.outerHTML;
    const removal = removeGlosses(article);
    const after = article.outerHTML;
    removal?.putBack();
    expect(article.outerHTML).toBe(before);
    expect(removal?.removed).toBe(false);
    removal?.takeOut();
    expect(article.outerHTML).toBe(after);
    expect(after).not.toBe(before);
  });

  it('does not read across lines', () => {
    const article = articleOf(`${paragraphs(PARAGRAPHS.map((text) => inject(text)))}<p>圖</p><p>(tú)</p>`);
    removeGlosses(article);
    expect(article.lastElementChild?.textContent).toBe('(tú)');
  });

  it('leaves code', () => {
    const article = articleOf(`${paragraphs(PARAGRAPHS.map((text) => inject(text)))}<pre>圖(tú)</pre>`);
    removeGlosses(article);
    expect(article.lastElementChild?.textContent).toBe('圖(tú)');
  });

  it('leaves a reading that the writer gave to a rare name on such a page', () => {
    const article = articleOf(
      `${paragraphs(PARAGRAPHS.map((text) => inject(text)))}<p>館長姓尢(wāng)，人很好。</p>`,
    );
    removeGlosses(article);
    expect(article.lastElementChild?.textContent).toContain('尢(wāng)');
  });

  it('holds with depth', () => {
    const depth = 1000;
    let inner: Element = articleOf('');
    const article = inner;
    for (let index = 0; index < depth; index++) {
      const span = document.createElement('span');
      inner.append(span);
      inner = span;
    }
    inner.append(PARAGRAPHS.map((text) => inject(text)).join(''));
    expect(removeGlosses(article)?.count).toBeGreaterThan(20);
  });
});

describe('stripGlosses', () => {
  it('cleans a title by the evidence of the page', () => {
    const evidence = weighGlosses(PARAGRAPHS.map((text) => inject(text)));
    expect(stripGlosses(`${inject('圖書館夜裡開門')}--本地`, evidence)).toBe('圖書館夜裡開門--本地');
    expect(stripGlosses('函數f(x)與圖(二)', evidence)).toBe('函數f(x)與圖(二)');
  });

  it('does nothing without evidence', () => {
    expect(stripGlosses(inject('圖書館夜裡開門'), weighGlosses([inject('圖書館夜裡開門')]))).toBe(
      inject('圖書館夜裡開門'),
    );
  });
});

describe('weighGlosses leaves what a writer put there', () => {
  const allCharacters: Readonly<Record<string, string>> = {
    牛: 'niú',
    車: 'chē',
    慢: 'màn',
    走: 'zǒu',
    山: 'shān',
    路: 'lù',
  };
  it.each([
    [
      'a list of hard characters',
      '今天學的字是：驫(biāo)、龘(dá)、灥(xún)、麤(cū)、鱻(xiān)、羴(shān)、猋(biāo)、飍(xiū)、贔(bì)、靐(bìng)、轟(hōng)。',
    ],
    [
      'a reader that glosses every character',
      inject('牛車慢走，山路也慢走。牛車走山路，慢慢走。', allCharacters),
    ],
    [
      'a lesson that tells two readings apart',
      '長大的長(zhǎng)和長短的長(cháng)不同；還書的還(huán)和還有的還(hái)不同；樂器的樂(yuè)和快樂的樂(lè)不同；' +
        '重複的重(chóng)和重量的重(zhòng)不同；頭髮的髮(fà)和發展的發(fā)不同，還(hái)要記得調(diào)動和調(tiáo)整。',
    ],
    [
      'names that are read once each',
      '主講人是單(shàn)老師與賈(jiǎ)老師。賈老師先講，單老師後講，記錄是蕭(xiāo)同學，蕭同學還要拍照。',
    ],
    ['simplified text', inject('牛车慢走'.repeat(10), { 车: 'chē', 牛: 'niú' })],
  ])('%s', (_description, text) => {
    expect(weighGlosses([text]).isInjected).toBe(false);
  });
});
