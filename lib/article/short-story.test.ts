// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPageText } from './page-text.ts';
import { chooseWhole } from './short-story.ts';
import { IDENTITY_ATTRIBUTE } from './workspace.ts';

const LONG = '春分那天，河边的老柳树发了新芽，修船的人把木板一块块翻过来晒，孩子们蹲在旁边数钉子。'.repeat(8);

/** What is chosen where Readability chose the element `#chosen` and kept all of it; the lines that are kept then. */
function wholeOf(html: string): string[] | null {
  const copy = document.implementation.createHTMLDocument('');
  copy.body.innerHTML = html;
  for (const [index, element] of [...copy.body.querySelectorAll('*')].entries())
    element.setAttribute(IDENTITY_ATTRIBUTE, String(index));
  const root = copy.getElementById('chosen');
  if (!root) throw new Error('nothing is chosen');
  const identity = (element: Element): string => element.getAttribute(IDENTITY_ATTRIBUTE) ?? '';
  const survivors = new Set([root, ...root.querySelectorAll('*')].map(identity));
  const whole = chooseWhole({ roots: [root], survivors }, readPageText(copy), copy.body);
  const [chosen] = whole?.roots ?? [];
  if (!whole || !chosen) return null;
  return [...chosen.querySelectorAll('p, li')]
    .filter((line) => whole.survivors.has(identity(line)))
    .map((line) => line.textContent ?? '');
}

const LINES = [
  '船来了，人在岸上等，没有人说话。',
  '桥上的灯亮了，一盏，又一盏。',
  '船又走了，河水还是那样流。',
];
const [FIRST = '', SECOND = '', THIRD = ''] = LINES;

describe('a story of short lines', () => {
  it.each([
    [
      'the page calls it its article',
      `<div><a href="/">河岸日报的首页</a></div><article><div id="chosen"><p>${FIRST}</p></div><div><p>${SECOND}</p></div><p>${THIRD}</p></article>`,
    ],
    [
      'nothing else is on the page',
      `<div id="chosen"><p>${FIRST}</p></div><div><p>${SECOND}</p><p>${THIRD}</p></div>`,
    ],
    [
      'what is no story stands in it',
      `<main><div id="chosen"><p>${FIRST}</p></div><p>${SECOND}</p><p>${THIRD}</p><aside><p>猜你喜欢看这些。</p></aside><footer><p>渡口路一号，河岸日报社。</p></footer></main>`,
    ],
  ])('is taken whole where %s', (_, html) => {
    expect(wholeOf(html)).toEqual(LINES);
  });

  it.each([
    ['enough was chosen', `<article><div id="chosen"><p>${LONG}</p></div><p>${LONG}</p></article>`],
    [
      'the rest is links',
      `<article><div id="chosen"><p>${FIRST}</p></div><p><a href="/a">${SECOND}</a></p><p><a href="/b">${THIRD}</a></p></article>`,
    ],
    [
      'the rest is labels',
      `<article><div id="chosen"><p>${FIRST}${SECOND}</p></div><p>字号 大 中 小</p><p>最新价 涨跌幅</p></article>`,
    ],
    [
      'there are several articles',
      `<article><div id="chosen"><p>${FIRST}</p></div></article><article><p>${SECOND}</p><a href="/a">一篇讲木船和铁船的文章</a></article><article><p>${THIRD}</p><a href="/b">一篇讲桥上灯笼的文章</a></article>`,
    ],
  ])('is not, where %s', (_, html) => {
    expect(wholeOf(html)).toBeNull();
  });
});
