// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { promoteImages } from './images.ts';

function sourceOf(html: string): string | null {
  const body = document.createElement('div');
  body.innerHTML = html;
  promoteImages(body);
  return body.querySelector('img')?.getAttribute('src') ?? null;
}

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

describe('promoteImages', () => {
  it.each([
    [
      'data-src without a source (WeChat)',
      '<img data-src="https://m.example/a/640?wx_fmt=jpeg">',
      'https://m.example/a/640?wx_fmt=jpeg',
    ],
    ['data-original over a stand-in', '<img src="/img/blank.gif" data-original="/a.jpg">', '/a.jpg'],
    ['data-actualsrc over a data address', `<img src="${PIXEL}" data-actualsrc="/a.jpg">`, '/a.jpg'],
    ['data-lazy-src over a placeholder', '<img src="/placeholder.svg" data-lazy-src="/a.webp">', '/a.webp'],
    ['an attribute of no known name that holds an image', `<img src="${PIXEL}" data-big="/a.png">`, '/a.png'],
    ['the largest of a source set', '<img srcset="/s.jpg 320w, /l.jpg 1280w, /m.jpg 640w">', '/l.jpg'],
    [
      'a source of the picture',
      `<picture><source data-srcset="/p.webp 1x"><img src="${PIXEL}"></picture>`,
      '/p.webp',
    ],
    ['the image of a noscript', `<img src="${PIXEL}"><img data-limpid-noscript src="/n.jpg">`, '/n.jpg'],
  ])('takes %s', (_, html, source) => {
    expect(sourceOf(html)).toBe(source);
  });

  it.each([
    [
      'a good source, whatever the attributes say',
      '<img src="/good.jpg" data-src="/small.jpg">',
      '/good.jpg',
    ],
    [
      'a good source beside a noscript',
      '<img src="/good.jpg"><img data-limpid-noscript src="/n.jpg">',
      '/good.jpg',
    ],
    [
      'a source that only sounds like a stand-in',
      '<img src="/news/unloading-the-ferry-at-dawn-2021.jpg" data-src="/b.jpg">',
      '/news/unloading-the-ferry-at-dawn-2021.jpg',
    ],
  ])('keeps %s', (_, html, source) => {
    expect(sourceOf(html)).toBe(source);
  });

  it('takes out tracking pixels', () => {
    expect(sourceOf('<img src="/count.gif" width="1" height="1">')).toBeNull();
  });
});
