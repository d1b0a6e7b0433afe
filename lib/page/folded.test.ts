// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isFolded } from './folded.ts';

const REST =
  '渡口的人说，船慢一点没有关系，重要的是到了岸边有人等着。他们把日子过得很细，都写在船上的账本里，翻开就能看见。江水涨到了石阶第七级。';

function folded(html: string): boolean {
  document.body.innerHTML = html;
  const rest = document.querySelector('#rest');
  if (!rest) throw new Error('no #rest');
  return isFolded(rest);
}

describe('isFolded', () => {
  it.each([
    ['a button behind it', `<div id="rest"><p>${REST}</p></div><a>展开全文</a>`],
    ['a button before it', `<button>閱讀全文 ▼</button><div id="rest">${REST}</div>`],
    [
      'a button behind the box that it ends',
      `<div><p>头</p><div id="rest">${REST}</div> </div><div><span>余下全文</span></div>`,
    ],
    ['English', `<div id="rest">${REST}</div><div class="x"><button>Read more</button></div>`],
    ['German', `<div id="rest">${REST}</div><a>Weiterlesen »</a>`],
    ['Japanese', `<div id="rest">${REST}</div><a>続きを読む</a>`],
  ])('knows the rest of a text by %s', (_, html) => {
    expect(folded(html)).toBe(true);
  });

  it.each([
    ['without a button', `<div id="rest">${REST}</div><p>又一段话。</p>`],
    ['with a sentence behind it', `<div id="rest">${REST}</div><p>展开全文的按钮不见了。</p>`],
    ['with a text between it and the button', `<div id="rest">${REST}</div><p>又一段话。</p><a>展开全文</a>`],
    ['with little text', `<div id="rest">船。</div><a>展开全文</a>`],
    ['that is a menu', `<nav id="rest">${REST}</nav><a>Show more</a>`],
    ['with a button for something else', `<div id="rest">${REST}</div><a>分享</a>`],
  ])('leaves a hidden box %s', (_, html) => {
    expect(folded(html)).toBe(false);
  });
});
