// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Article } from '../article/article.ts';
import { removeNodes } from '../article/removal.ts';
import { admit } from './admit.ts';
import { createArticleModel } from './article-model.ts';
import { isLong } from './long-article.ts';

/** An article whose `aside` was taken out by the pipeline before the reader saw it. */
function articleOf(html: string): Article {
  const copy = document.implementation.createHTMLDocument();
  const body = copy.createElement('article');
  body.innerHTML = html;
  copy.body.append(body);
  const removals: Article['removals'][number][] = [];
  for (const aside of body.querySelectorAll('aside')) removeNodes(removals, [aside], 'test', 'related');
  return {
    address: 'https://example.com/',
    title: '',
    subtitle: null,
    authors: [],
    source: null,
    editors: [],
    published: null,
    updated: null,
    siteName: null,
    leadImage: null,
    language: 'zh',
    direction: 'ltr',
    script: 'Hant',
    body,
    sections: [],
    removals,
    judgement: { isArticle: true, reason: 'enough-text', confidence: 1 },
    nextPage: null,
    pages: { number: 1, count: null },
  };
}

function open(html: string) {
  const article = articleOf(html);
  admit(article.body);
  const model = createArticleModel(article, document);
  const place = document.createElement('div');
  place.append(model.body);
  document.body.append(place);
  const [removal] = model.article.removals;
  if (!removal) throw new Error('nothing was taken out');
  return { model, removal, place };
}

describe('article model', () => {
  test('puts back what was taken out of the text of a paragraph in pieces, where a removal keeps the whole text', () => {
    const { model, removal } = open(`<p>${'山后的一年。'.repeat(20_000)}</p><aside>二</aside>`);
    const paragraph = model.body.querySelector('p');
    const texts = () => [...(paragraph?.childNodes ?? [])] as Text[];
    expect(texts().length).toBeGreaterThan(20);
    const [text] = texts();
    const whole = '山后(hòu)的一年。'.repeat(20_000);
    const inText = {
      ...removal,
      removed: true,
      putBack: () => {
        if (text) text.data = whole;
      },
    };
    model.setRemoved([inText], false);
    expect(paragraph?.textContent === whole).toBe(true);
    expect(texts().length).toBeGreaterThan(20);
  });

  test('stays long when a thing is put back', () => {
    const { model, removal } = open(
      `<section><p>${'山后的一年。'.repeat(20_000)}</p></section><aside>二</aside>`,
    );
    expect(isLong(model.body)).toBe(true);
    model.setRemoved([removal], false);
    expect(isLong(model.body)).toBe(true);
  });

  test('puts a thing back where it was, and takes it out again', () => {
    const { model, removal } = open('<p>一</p><aside>二</aside><p>三</p>');
    expect(model.body.textContent).toBe('一三');
    model.setRemoved([removal], false);
    expect(model.body.textContent).toBe('一二三');
    model.setRemoved([removal], true);
    expect(model.body.textContent).toBe('一三');
  });

  test('what is put back passes the sanitiser, before the live document sees it', () => {
    const { model, removal } = open(
      '<p>一</p><aside>二<iframe src="https://example.com/x"></iframe><img src="x" onerror="alert(1)"></aside>',
    );
    let insertedFrames = 0;
    const observer = new MutationObserver(() => {});
    observer.observe(document.body, { childList: true, subtree: true });
    model.setRemoved([removal], false);
    for (const record of observer.takeRecords()) {
      for (const node of record.addedNodes) {
        if (node instanceof Element && node.querySelector('iframe, [onerror]')) insertedFrames += 1;
      }
    }
    expect(model.body.textContent).toBe('一二');
    expect(model.body.querySelector('iframe, [onerror]')).toBeNull();
    expect(insertedFrames).toBe(0);
  });

  test('the body stays the same element in the same place', () => {
    const { model, removal, place } = open('<p>一</p><aside>二</aside>');
    const paragraph = model.body.querySelector('p');
    model.setRemoved([removal], false);
    expect(model.body.parentNode).toBe(place);
    expect(model.body.querySelector('p')).toBe(paragraph);
    expect(model.body.ownerDocument).toBe(document);
  });

  test('tells that it changed, once for each change', () => {
    const { model, removal } = open('<p>一</p><aside>二</aside>');
    model.setRemoved([removal], true);
    expect(model.revision.value).toBe(0);
    model.setRemoved([removal], false);
    expect(model.revision.value).toBe(1);
  });
});
