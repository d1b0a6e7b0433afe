// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Removal } from '../article.ts';
import { tidyLines } from '../tidy/tidy.ts';
import type { Workspace } from '../workspace.ts';
import { removeColumns } from './columns.ts';
import { removeContents } from './contents.ts';
import { removeMarked } from './marked.ts';
import { removeOtherPosts } from './other-posts.ts';
import { removePopups } from './popups.ts';
import { removePromptImages } from './prompt-images.ts';
import { removeTeasers } from './teasers.ts';
import { removeUndeclared } from './undeclared.ts';

const OPENING =
  '春分那天，河边的老柳树发了新芽，修船的人把木板一块块翻过来晒，孩子们蹲在旁边数钉子，一直数到太阳落下去。';
const MIDDLE =
  '渡口的船老大今年七十三岁，他说这条河他走了六十年，哪一块石头在哪里，闭着眼睛都知道，从来没有碰过一次。';
const CLOSING =
  '桥修好以后，坐船的人越来越少，去年冬天最冷的那个月，他一共只收了四十二块钱的船费，还不够买两桶油。';
const AUTHOR = '沈小满，河岸日报记者，在渡口长大，二十年来写船和造船的人，去年出了第一本书，书名就叫渡口。';

function workspaceOf(html: string, articleBody?: string): Workspace {
  const copy = document.implementation.createHTMLDocument('');
  if (articleBody !== undefined) {
    const script = copy.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = JSON.stringify({ '@type': 'NewsArticle', headline: '渡口', articleBody });
    copy.head.append(script);
  }
  const body = copy.createElement('article');
  body.innerHTML = html;
  return {
    copy,
    address: 'https://river.example/2021/ferry.html',
    measures: new Map(),
    removals: [],
    body,
    draft: { title: '渡口的最后一班船' },
    chosenByHand: null,
    disabledRules: new Set(),
  };
}

/** What is left after a pass, after checking that everything can be put back. */
function textAfter(pass: (workspace: Workspace) => void, html: string, articleBody?: string): string[] {
  const workspace = workspaceOf(html, articleBody);
  pass(workspace);
  const lines = linesOf(workspace.body);
  for (const removal of workspace.removals.toReversed()) removal.putBack();
  expect(workspace.body.innerHTML.replace(/<!--limpid-removed:\d+-->/g, '')).toBe(
    workspaceOf(html).body.innerHTML,
  );
  return lines;
}

function linesOf(body: Element): string[] {
  return [...body.querySelectorAll('p, h2, h3, li, figcaption')].map(
    (line) => line.textContent?.trim() ?? '',
  );
}

const STORY = `<p>${OPENING}</p><p>${MIDDLE}</p><p>${CLOSING}</p>`;
const STORY_LINES = [OPENING, MIDDLE, CLOSING];

const MANY_LINKS = ['旧桥', '新桥', '码头', '水位', '船票'].map(
  (name) => `<li><a href="/${name}">${name}</a></li>`,
);

describe('a page laid out by tables', () => {
  const calendar = '<table><tr><td>一</td><td>二</td></tr><tr><td>1</td><td>2</td></tr></table>';

  it.each([
    ['a column of links', `<ul>${MANY_LINKS.join('')}</ul>`],
    [
      'a profile with links and a calendar',
      `<p>沈小满，住在河边。</p><ul>${MANY_LINKS.join('')}</ul>${calendar}`,
    ],
  ])('loses %s beside the story', (_, column) => {
    const row = `<table><tr><td>${column}</td><td>${STORY}</td></tr></table>`;
    expect(textAfter(removeColumns, row)).toEqual(STORY_LINES);
  });

  it('loses tables of links in the column of the story', () => {
    const links = `<table><tr>${MANY_LINKS.map((link) => `<td><p>${link.replace(/<.?li>/g, '')}</p></td>`).join('')}</tr></table>`;
    expect(textAfter(removeColumns, `<table><tr><td>${STORY}${links}</td></tr></table>`)).toEqual(
      STORY_LINES,
    );
  });

  it.each([
    ['a second column of the story', `<td><p>${AUTHOR}</p><ul>${MANY_LINKS.join('')}</ul>${calendar}</td>`],
    ['a column without links', `<td><p>图：渡口</p>${calendar}</td>`],
  ])('keeps %s', (_, column) => {
    const row = `<table><tr>${column}<td>${STORY}</td></tr></table>`;
    expect(textAfter(removeColumns, row)).toEqual(linesOf(workspaceOf(row).body));
  });

  it('keeps a table of data whose cells are links', () => {
    const rows = MANY_LINKS.map((link) => `<tr><td><p>渡口</p></td><td>${link}</td></tr>`).join('');
    const page = `${STORY}<table>${rows}</table>`;
    expect(textAfter(removeColumns, page)).toEqual(linesOf(workspaceOf(page).body));
  });
});

describe('what the page’s names call something else than the story', () => {
  it.each([
    ['a byline above it', `<div class="post-byline"><p>沈小满</p></div>${STORY}`],
    ['tags below it', `${STORY}<div id="tagBox"><p>渡口 造船</p></div><div class="tags"><p>春分</p></div>`],
    ['a profile of the author below it', `${STORY}<div class="author-bio"><p>${AUTHOR}</p></div>`],
    [
      'a prompt between its paragraphs',
      `<p>${OPENING}</p><div class="newsletter-signup"><p>每天早上收到我们的信。</p></div><p>${MIDDLE}</p><p>${CLOSING}</p>`,
    ],
    ['a player without its picture', `<div class="video-caption"><p>视频：船老大说渡口</p></div>${STORY}`],
  ])('takes %s', (_, html) => {
    const lines = textAfter(removeMarked, html);
    expect(lines.filter((line) => STORY_LINES.includes(line))).toEqual(STORY_LINES);
    expect(lines.join()).not.toMatch(/每天早上|视频|书名|沈小满$/);
    expect(lines.length).toBeLessThan(linesOf(workspaceOf(html).body).length);
  });

  it.each([
    ['the story in a box of that name', `<div class="related">${STORY}</div><p>完</p>`],
    [
      'a caption',
      `<figure class="author-photo"><img src="/a.jpg" alt=""><figcaption>船老大</figcaption></figure>${STORY}`,
    ],
    [
      'a standfirst that is called a teaser',
      `<p class="article-teaser">三十年后，渡口又有了船。</p>${STORY}`,
    ],
    [
      'a byline in the midst of the story',
      `<p>${OPENING}</p><p class="byline">沈小满说，船还在。</p><p>${MIDDLE}</p><p>${CLOSING}</p>`,
    ],
    [
      'a note',
      `<p>${OPENING}<sup><a href="#n1">1</a></sup></p><p>${MIDDLE}</p><p>${CLOSING}</p><div class="footer"><p id="n1">县志，第三卷，第十二页。</p></div>`,
    ],
  ])('leaves %s', (_, html) => {
    expect(textAfter(removeMarked, html)).toEqual(linesOf(workspaceOf(html).body));
  });
});

describe('what stands around the text that the structured data has', () => {
  const declared = [OPENING, MIDDLE, CLOSING].join('\n');
  const around = `<p>更新于今天</p>${STORY}<p>${AUTHOR}</p><div><p>猜你喜欢</p></div>`;

  it('goes', () => {
    expect(textAfter(removeUndeclared, around, declared)).toEqual(STORY_LINES);
  });

  it('stays where that text is cut short', () => {
    const short = `${OPENING}${MIDDLE}`.slice(0, -8);
    expect(textAfter(removeUndeclared, around, short)).toEqual(linesOf(workspaceOf(around).body));
  });

  it('stays where that text is of something else', () => {
    expect(textAfter(removeUndeclared, around, AUTHOR.repeat(4))).toEqual(linesOf(workspaceOf(around).body));
  });

  it('stays if it is a caption', () => {
    const html = `${STORY}<figure><img src="/a.jpg" alt=""><figcaption>船老大站在石阶上</figcaption></figure>`;
    expect(textAfter(removeUndeclared, html, declared)).toEqual([...STORY_LINES, '船老大站在石阶上']);
  });
});

describe('lists of other articles', () => {
  const item = (title: string) =>
    `<div class="item"><h3><a href="/${title}">${title}</a></h3><p>河上的第二个春天来得晚，船还没有下水，人已经等在岸边。</p></div>`;
  const items = `<div class="list">${item('第二个春天')}${item('木船与铁船')}${item('桥上的灯笼')}</div>`;

  it('go when they stand behind the story', () => {
    expect(textAfter(removeTeasers, STORY + items)).toEqual(STORY_LINES);
  });

  it('stay when they are what the page is about', () => {
    const html = `<p>${OPENING}</p>${items}${items}`;
    expect(textAfter(removeTeasers, html)).toEqual(linesOf(workspaceOf(html).body));
  });

  it('are told from paragraphs with sources', () => {
    const paragraph = (source: string) =>
      `<div class="item"><p>他说船是<a href="/${source}">县里最后一条木船</a>，修一次要一个月。</p><p>木头从上游来，走水路要三天三夜，看天。</p></div>`;
    const html = `<p>${OPENING}</p><p>${MIDDLE}</p><p>${CLOSING}</p>${paragraph('a')}${paragraph('b')}${paragraph('c')}`;
    expect(textAfter(removeTeasers, html)).toEqual(linesOf(workspaceOf(html).body));
  });
});

describe('other posts of a blog on the page', () => {
  const post = (text: string, footer: string) =>
    `<div><h2>${text.slice(0, 4)}</h2><p>${text}</p>${footer}</div>`;
  const dated = (day: number) =>
    `<p>船老大 @ <a href="/post/${day}">2005-06-1${day} 03:25:55</a> <a href="/post/${day}#c">共 ${day} 篇评论</a></p>`;

  it('go behind the first one’s count of comments', () => {
    const html = post(OPENING, dated(4)) + post(MIDDLE, dated(3)) + post(CLOSING, dated(2));
    expect(textAfter(removeOtherPosts, html)).toEqual([OPENING.slice(0, 4), OPENING]);
  });

  it.each([
    ['two are too few', post(OPENING, dated(4)) + post(MIDDLE, dated(3))],
    [
      'articles of one issue have no pages of their own',
      [OPENING, MIDDLE, CLOSING].map((text) => post(text, '<p>共 5 篇评论</p>')).join(''),
    ],
    [
      'entries of a report as it happens have no comments',
      [OPENING, MIDDLE, CLOSING]
        .map((text, hour) => post(text, `<p><a href="#${hour}">2005-06-14 0${hour}:25</a></p>`))
        .join(''),
    ],
  ])('stay: %s', (_, html) => {
    expect(textAfter(removeOtherPosts, html)).toEqual(linesOf(workspaceOf(html).body));
  });
});

describe('boxes that open over a name', () => {
  const links =
    '<a href="/p/shen">沈小满</a><a href="/1">三十年后渡口又有了新的船老大</a> <a href="/2">木船与铁船的最后一次比赛</a>';

  it('go, and the name stays', () => {
    const html = `<p>镇长<span><a href="/p/shen">沈小满</a><span class="over">${links}</span></span>说，船还要开下去。</p>`;
    expect(textAfter(removePopups, html)).toEqual(['镇长沈小满说，船还要开下去。']);
  });

  it.each([
    ['links at the end of a paragraph', `<p>详见<em>这里</em><span>${links}</span></p>`],
    [
      'links among words',
      `<p>见<b>此</b><span>《<a href="/1">三十年后渡口又有了新的船老大</a>》和旧报上登过的另一篇《<a href="/2">木船与铁船</a>》</span>两篇。</p>`,
    ],
  ])('are not %s', (_, html) => {
    expect(textAfter(removePopups, html)).toEqual(linesOf(workspaceOf(html).body));
  });
});

describe('a table of contents', () => {
  const sections = `<h2 id="a">春分</h2><p>${OPENING}</p><h2><a name="b"></a>渡口</h2><p>${MIDDLE}</p><h2 id="c">大桥</h2><p>${CLOSING}</p>`;
  const contents =
    '<ul><li><a href="#a">春分</a></li><li><a href="#b">渡口</a></li><li><a href="#c">大桥</a></li></ul>';

  it('goes with its title', () => {
    expect(textAfter(removeContents, `<div><p>目录</p>${contents}</div>${sections}`)).toEqual(
      linesOf(workspaceOf(sections).body),
    );
  });

  it.each([
    ['links to other pages', sections + contents.replace('#b', '/river#b')],
    [
      'notes',
      `<p>${OPENING}</p><ol><li id="n1"><a href="#m1">县志</a></li><li id="n2"><a href="#m2">日记</a></li><li id="n3"><a href="#m3">旧报</a></li></ol>`,
    ],
  ])('is not a list of %s', (_, html) => {
    expect(textAfter(removeContents, html)).toEqual(linesOf(workspaceOf(html).body));
  });
});

describe('pictures of prompts', () => {
  const tidy = (workspace: Workspace): void => {
    tidyLines(workspace);
    removePromptImages(workspace);
  };
  const imagesAfter = (html: string): (string | null)[] => {
    const workspace = workspaceOf(html);
    tidy(workspace);
    const left = [...workspace.body.querySelectorAll('img')].map((image) => image.getAttribute('src'));
    expect(workspace.removals.filter(({ removed }: Removal) => removed).length).toBeGreaterThan(0);
    return left;
  };

  it.each([
    ['in the same box', `${STORY}<div><img src="/app.png" alt=""><p>长按识别二维码，关注河岸周刊</p></div>`],
    [
      'in the line before, by its name',
      `${STORY}<p><img src="/qrcode.png" alt=""></p><p>扫描二维码，关注河岸周刊</p>`,
    ],
    [
      'in the line after, by its size',
      `${STORY}<p>扫描二维码，关注河岸周刊</p><p><img src="/1.png" width="200" height="200" alt=""></p>`,
    ],
  ])('go when they stand %s', (_, html) => {
    expect(imagesAfter(html)).toEqual([]);
  });

  it.each([
    [
      'a photograph above the prompt',
      `${STORY}<p><img src="/boat.jpg" width="800" height="600" alt=""></p><p>扫描二维码，关注河岸周刊</p>`,
      1,
    ],
    [
      'photographs in the box of the prompt',
      `${STORY}<div><img src="/1.jpg" alt=""><img src="/2.jpg" alt=""><img src="/3.jpg" alt=""><p>扫描二维码，关注河岸周刊</p></div>`,
      3,
    ],
    [
      'a picture with a caption',
      `${STORY}<figure><img src="/qr.png" alt=""><figcaption>墙上的二维码</figcaption></figure><p>扫描二维码，关注河岸周刊</p>`,
      1,
    ],
  ])('stay: %s', (_, html, count) => {
    expect(imagesAfter(html)).toHaveLength(count);
  });
});
