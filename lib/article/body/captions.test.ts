// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { inOneGo } from '../../page/steps.ts';
import { formFigures } from './captions.ts';

function formed(html: string): string {
  const copy = document.implementation.createHTMLDocument('');
  const root = copy.createElement('article');
  root.innerHTML = html;
  inOneGo(formFigures(root));
  return root.innerHTML;
}

const IMAGE = '<img src="a.jpg">';

describe('formFigures', () => {
  it.each([
    [
      'a line in the paragraph of the picture',
      `<p><span>${IMAGE}</span><span>渡船靠岸。（記者江一帆攝）</span></p>`,
      `<figure><span>${IMAGE}</span><figcaption><span>渡船靠岸。（記者江一帆攝）</span></figcaption></figure>`,
    ],
    [
      'the paragraph below the picture',
      `<p>${IMAGE}</p>\n<p>▲渡船靠岸，等船的人排到了茶馆门口。</p><p>船来了。</p>`,
      `<figure>${IMAGE}<figcaption>▲渡船靠岸，等船的人排到了茶馆门口。</figcaption></figure>\n<p>船来了。</p>`,
    ],
    [
      'a linked picture',
      `<div><a href="b.html">${IMAGE}</a></div><div>渡口的早晨。图／河岸日报</div>`,
      `<figure><a href="b.html">${IMAGE}</a><figcaption>渡口的早晨。图／河岸日报</figcaption></figure>`,
    ],
    [
      'an English credit',
      `<p>${IMAGE}</p><p>The ferry at dawn (Photo: Ann Ford)</p>`,
      `<figure>${IMAGE}<figcaption>The ferry at dawn (Photo: Ann Ford)</figcaption></figure>`,
    ],
    ...[
      '渡船靠岸。 河岸博物馆供图',
      '河岸博物馆供图',
      '等船的人。本文图片均为记者江一帆 图',
      '圖片來源：河岸日報',
      '渡船靠岸。 船工提供',
    ].map((line): [string, string, string] => [
      `a credit without brackets: ${line}`,
      `<p>${IMAGE}</p><p>${line}</p>`,
      `<figure>${IMAGE}<figcaption>${line}</figcaption></figure>`,
    ]),
  ])('takes %s', (_, html, expected) => {
    expect(formed(html)).toBe(expected);
  });

  it.each([
    ['a paragraph of the story', `<p>${IMAGE}</p><p>渡船靠岸，等船的人排到了茶馆门口。</p>`],
    ['a line before the picture', `<p>（記者江一帆攝）${IMAGE}</p>`],
    ['a story that ends in a credit', `<p>${IMAGE}</p><p>${'渡船靠岸。'.repeat(40)}（記者江一帆攝）</p>`],
    ['a paragraph after loose text', `<div>${IMAGE}</div>早晨。<p>渡船靠岸。（記者江一帆攝）</p>`],
    ['two pictures', `<p>${IMAGE}${IMAGE}（記者江一帆攝）</p>`],
    ['figures', `<figure>${IMAGE}<figcaption>渡船靠岸。（記者江一帆攝）</figcaption></figure>`],
    ['a sentence that says who gave something', `<p>${IMAGE}</p><p>这些数字由河岸气象站提供。</p>`],
    ['a sentence on a map', `<p>${IMAGE}</p><p>墙上挂着一张镇上的老地图。</p>`],
    ['a line that speaks of a picture', `<p>${IMAGE}</p><p>他说这张照片是三十年前拍的。</p>`],
  ])('leaves %s', (_, html) => {
    expect(formed(html)).toBe(html);
  });

  it('keeps the marks of what was taken out', () => {
    expect(
      formed(`<p>${IMAGE}<!--limpid-removed:1--></p><p><!--limpid-removed:2-->渡口。（江一帆攝）</p>`),
    ).toBe(
      `<figure>${IMAGE}<figcaption><!--limpid-removed:1--><!--limpid-removed:2-->渡口。（江一帆攝）</figcaption></figure>`,
    );
  });
});
