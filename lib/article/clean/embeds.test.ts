// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { replaceEmbeds } from './embeds.ts';

function cleaned(html: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = html;
  replaceEmbeds(body);
  return body;
}

describe('frames of known players', () => {
  it.each([
    [
      'YouTube',
      '<iframe src="https://www.youtube.com/embed/a1B2c3D4e5F"></iframe>',
      'https://www.youtube.com/watch?v=a1B2c3D4e5F',
    ],
    [
      'YouTube without cookies',
      '<iframe src="//www.youtube-nocookie.com/embed/a1B2c3D4e5F?rel=0"></iframe>',
      'https://www.youtube.com/watch?v=a1B2c3D4e5F',
    ],
    [
      'a lazy frame',
      '<iframe data-src="https://player.vimeo.com/video/76979871"></iframe>',
      'https://vimeo.com/76979871',
    ],
    [
      'Bilibili',
      '<iframe src="//player.bilibili.com/player.html?aid=1&bvid=BV1xx411c7mD&page=1"></iframe>',
      'https://www.bilibili.com/video/BV1xx411c7mD',
    ],
    [
      'QQ',
      '<iframe src="https://v.qq.com/txp/iframe/player.html?vid=m0031ab2cde"></iframe>',
      'https://v.qq.com/x/page/m0031ab2cde.html',
    ],
    [
      'a light stand-in',
      '<lite-youtube videoid="a1B2c3D4e5F"></lite-youtube>',
      'https://www.youtube.com/watch?v=a1B2c3D4e5F',
    ],
  ])('become links to the video: %s', (_, html, address) => {
    const body = cleaned(html);
    expect(body.querySelector('figure > a')?.getAttribute('href')).toBe(address);
    expect(body.querySelector('iframe, lite-youtube')).toBeNull();
  });

  it.each([
    ['its title', '<iframe src="https://player.vimeo.com/video/1" title="The ferry"></iframe>', 'The ferry'],
    ['its player', '<iframe src="https://www.youtube.com/embed/a1B2c3D4e5F" title=" "></iframe>', 'YouTube'],
    ['its player', '<lite-youtube videoid="a1B2c3D4e5F"></lite-youtube>', 'YouTube'],
    ['its player', '<iframe src="https://www.dailymotion.com/embed/video/x8abcde"></iframe>', 'Dailymotion'],
  ])('are links by %s, with no picture that the page has not fetched: %s', (_, html, text) => {
    const body = cleaned(html);
    expect(body.querySelector('img')).toBeNull();
    expect(body.textContent).toBe(text);
  });

  it('keep their place in a figure with a caption', () => {
    const body = cleaned(
      '<figure><iframe src="https://vimeo.com/x"></iframe><iframe src="https://player.vimeo.com/video/1"></iframe><figcaption>船</figcaption></figure>',
    );
    expect(body.querySelectorAll('figure')).toHaveLength(1);
    expect(body.querySelector('figure > a + figcaption')?.textContent).toBe('船');
  });

  it.each([
    ['of another address', '<iframe src="https://ads.example/embed/youtube.com"></iframe>'],
    ['without an address', '<iframe></iframe>'],
  ])('are left alone: %s', (_, html) => {
    expect(cleaned(html).innerHTML).toBe(html);
  });
});

describe('videos of the page', () => {
  it('become their poster, linked to the file', () => {
    const body = cleaned('<video poster="/p.jpg"><source src="https://river.example/v.mp4"></video>');
    expect(body.querySelector('a')?.getAttribute('href')).toBe('https://river.example/v.mp4');
    expect(body.querySelector('img')?.getAttribute('src')).toBe('/p.jpg');
  });

  it('lead to the page where their file exists in it alone', () => {
    const body = cleaned('<video poster="/p.jpg" src="blob:https://river.example/1"></video>');
    expect(body.querySelector('a')?.getAttribute('href')).not.toMatch(/^blob:/);
  });

  it('stay without a poster', () => {
    expect(cleaned('<video src="/v.mp4"></video>').querySelector('video')).not.toBeNull();
  });
});
