// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { inOneGo } from '../page/steps.ts';
import { offerPictures } from './pictures.ts';

function offer(html: string): (string | null)[] {
  document.body.innerHTML = html;
  inOneGo(offerPictures(document.body));
  return [...document.querySelectorAll('img')].map((image) =>
    [image.hasAttribute('data-alone') && 'alone', image.getAttribute('role')].filter(Boolean).join(' '),
  );
}

describe('a picture', () => {
  it.each([
    ['alone in its paragraph', '<p><img src="a.png"></p>', ['alone button']],
    ['in wrappers', '<p> <strong><span><img src="a.png"></span></strong></p>', ['alone button']],
    ['before its caption', '<p><img src="a.png">港口的早晨</p>', ['alone button']],
    ['after a break', '<p>港口的早晨<br><img src="a.png"></p>', ['alone button']],
    ['after a paragraph', '<div><p>港口的早晨。</p><a href="/"><img src="a.png"></a></div>', ['alone']],
    ['after another', '<p><img src="a.png"> <img src="b.png"></p>', ['alone button', 'alone button']],
    ['within a line', '<p>今天風大<img src="a.png">，船不出港。</p>', ['button']],
    ['within a line, in a wrapper', '<p>今天風大<span><img src="a.png"></span></p>', ['button']],
    ['that is a sign', '<p><img src="a.png" width="20">今天</p>', ['']],
    ['in a heading', '<h2><img src="a.png">港口</h2>', ['']],
  ])('%s', (_, html, expected) => {
    expect(offer(html)).toEqual(expected);
  });
});
