// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findOutline } from './outline.ts';
import { englishParagraph, paragraph, workspaceOf } from './workspace-for-tests.ts';

const P = (number: number): string => `<p>${paragraph(number)}</p>`;

function outline(html: string, draft: { title?: string; subtitle?: string } = {}): string[] {
  const workspace = workspaceOf(html);
  Object.assign(workspace.draft, draft);
  return findOutline(workspace).map(({ level, title }) => `${level} ${title}`);
}

describe('headings of the page’s own', () => {
  it('keeps their levels and closes gaps', () => {
    const html = `${P(1)}<h2>水</h2>${P(2)}<h4>泉</h4>${P(3)}<h3>井</h3>${P(4)}<h2>路</h2>${P(5)}<h6>橋</h6>${P(6)}`;
    expect(outline(html)).toEqual(['1 水', '2 泉', '2 井', '1 路', '2 橋']);
  });

  it('gives them the element of their level, below the title', () => {
    const workspace = workspaceOf(
      `<h1 class="a" id="w">水</h1>${P(1)}<h4>泉</h4>${P(2)}<h1>路</h1>${P(3)}`,
      '別的',
    );
    const text = workspace.body.textContent;
    findOutline(workspace);
    expect(
      [...workspace.body.querySelectorAll('h1,h2,h3,h4')].map((h) => `${h.localName} ${h.textContent}`),
    ).toEqual(['h2 水', 'h3 泉', 'h2 路']);
    expect(workspace.body.querySelector('#w')?.className).toBe('a');
    expect(workspace.body.textContent).toBe(text);
  });

  it('takes role=heading with its level', () => {
    const html = `${P(1)}<div role="heading" aria-level="2">水</div>${P(2)}<div role="heading" aria-level="3">泉</div>${P(3)}`;
    expect(outline(html)).toEqual(['1 水', '2 泉']);
  });

  it.each([
    ['the title again', `<h2>河上的一年</h2>${P(1)}<h2>水</h2>${P(2)}`, { title: '河上的一年' }],
    [
      'another version of the title above the text',
      `<h1>河上的一年：水、路與橋的故事</h1>${P(1)}<h2>水</h2>${P(2)}`,
      { title: '河上的一年：水、路與橋' },
    ],
    [
      'a title in two headings',
      `<h3>河上的一年：</h3><h2>水、路與橋</h2>${P(1)}<h2>水</h2>${P(2)}`,
      { title: '河上的一年：水、路與橋' },
    ],
    ['the list of its sections', `<h2>目錄</h2><ul><li>水</li></ul>${P(1)}<h2>水</h2>${P(2)}`, {}],
    [
      'words of the text in large letters',
      `${P(1)}<h2>水</h2>${P(2)}<h3>“從那一天起，渡口的老人再也沒有回過鎮上，也沒有人去找過他。”</h3>${P(3)}`,
      {},
    ],
    ['the subtitle', `<h2>水路橋</h2>${P(1)}<h2>水</h2>${P(2)}`, { subtitle: '水路橋' }],
    ['a standfirst', `<h3>${paragraph(3).slice(0, 50)}</h3>${P(1)}<h2>水</h2>${P(2)}`, {}],
    ['a heading with nothing below', `${P(1)}<h2>水</h2>${P(2)}<h2>訂閱本刊的人</h2>`, {}],
    ['a heading in an aside', `${P(1)}<h2>水</h2>${P(2)}<aside><h2>路</h2>${P(3)}</aside>${P(4)}`, {}],
    [
      'a heading of another article',
      `${P(1)}<h2>水</h2>${P(2)}${P(4)}${P(5)}<article><h2>路</h2><p>只有一行的介紹。</p></article>${P(3)}`,
      {},
    ],
    [
      'linked beginnings of other articles',
      `${P(1)}<h2>水</h2>${P(2)}<h3><a href="/1">路邊的井</a></h3><p>井邊的人說，今年的水比往年……</p><h3><a href="/2">橋上的雪</a></h3><p>雪下了三天。</p><p>2023-08-28 15:03</p>`,
      {},
    ],
    [
      'a subheading below the page’s date in a list',
      `<ul><li>2024年10月16日 星期三</li><li>國際</li></ul><h2>${paragraph(5).slice(0, 40)}</h2>${P(1)}<h2>水</h2>${P(2)}`,
      {},
    ],
    ['related texts', `${P(1)}<h2>水</h2>${P(2)}<h2>相關新聞</h2><ul><li>路</li></ul>`, {}],
    ['an empty heading', `${P(1)}<h2>水</h2>${P(2)}<h2> * </h2>${P(3)}`, {}],
    [
      'a paragraph in a heading’s clothes',
      `${P(1)}<h2>水</h2>${P(2)}<h2>${paragraph(4)}${paragraph(5)}</h2>${P(3)}`,
      {},
    ],
  ])('leaves %s out', (_, html, draft) => {
    expect(outline(html, draft)).toEqual(['1 水']);
  });

  it('leaves bold lines that are the subtitles of its headings', () => {
    const html = (between: string): string =>
      ['水', '路', '橋', '人']
        .map((h, n) => `<h2>${h}</h2>${between}<p><b>${h}的紀錄片（五十分鐘）</b></p>${P(n)}`)
        .join('');
    expect(outline(html(''))).toEqual(['1 水', '1 路', '1 橋', '1 人']);
    expect(outline(html(P(9)))).toHaveLength(8);
  });

  it('leaves a standfirst out where the only other heading is a whole paragraph', () => {
    const html = `<h2>${paragraph(3).slice(0, 50)}</h2>${P(1)}<h1>${paragraph(4)}${paragraph(5)}</h1>${P(2)}`;
    expect(outline(html)).toEqual([]);
  });

  it('keeps the blanks between the words of a heading', () => {
    const html = `${P(1)}<h2><b>Mills</b> <i>and</i>\n<span>water</span></h2>${P(2)}`;
    expect(outline(html)).toEqual(['1 Mills and water']);
  });

  it('keeps headings that are words of somebody', () => {
    const said = '“從那一天起，渡口的老人再也沒有回過鎮上，也沒有人去找過他。”';
    expect(outline(`${P(1)}<h2>水</h2>${P(2)}<h2>${said}</h2>${P(3)}`)).toEqual(['1 水', `1 ${said}`]);
  });

  it('gives headings by role alone the element of their level', () => {
    const workspace = workspaceOf(
      `${P(1)}<div role="heading" aria-level="2" id="w">水</div>${P(2)}<p><span role="heading">路</span></p>${P(3)}`,
    );
    expect(findOutline(workspace).map(({ title }) => title)).toEqual(['水', '路']);
    expect(workspace.body.querySelector('#w')?.outerHTML).toBe('<h2 id="w">水</h2>');
    expect(workspace.body.querySelector('p h2, p h3')).toBeNull();
  });

  it('keeps headings whose names are links, with whole paragraphs below', () => {
    const html = ['水', '路', '橋'].map((h, n) => `<h2><a href="/${n}">${h}</a></h2>${P(n)}`).join('');
    expect(outline(html)).toEqual(['1 水', '1 路', '1 橋']);
  });

  it('keeps sections that are each an article element', () => {
    const html = ['水', '路', '橋', '人'].map((h, n) => `<article><h2>${h}</h2>${P(n)}</article>`).join('');
    expect(outline(html)).toEqual(['1 水', '1 路', '1 橋', '1 人']);
  });

  it('adds to them only what is as clear', () => {
    const bold = (n: number): string => `<p><b>第${n}件事情</b></p>${P(n)}`;
    expect(outline(`${P(1)}<h2>水</h2>${P(2)}${bold(3)}${bold(4)}<h2>路</h2>${P(5)}`)).toEqual([
      '1 水',
      '1 路',
    ]);
    expect(outline(`${P(1)}<h2>水</h2>${P(2)}${bold(3)}${bold(4)}${bold(5)}<h2>路</h2>${P(6)}`)).toEqual([
      '1 水',
      '2 第3件事情',
      '2 第4件事情',
      '2 第5件事情',
      '1 路',
    ]);
  });
});

describe('ids', () => {
  it('are unique and the same each time', () => {
    const html = `<p id="limpid-section-1">${paragraph(1)}</p><h2 id="x">水</h2>${P(2)}<h2 id="x">路</h2>${P(3)}<h2 id="y">橋</h2>${P(4)}<h2>人</h2>${P(5)}`;
    const ids = (): string[] => {
      const workspace = workspaceOf(html);
      const sections = findOutline(workspace);
      for (const { id, title } of sections) {
        const holders = [...workspace.body.querySelectorAll('[id]')].filter((element) => element.id === id);
        expect(holders.map((holder) => holder.textContent)).toEqual([title]);
      }
      return sections.map(({ id }) => id);
    };
    expect(ids()).toEqual(['limpid-section-2', 'limpid-section-3', 'y', 'limpid-section-4']);
    expect(ids()).toEqual(ids());
  });

  it('keep the page’s own on a promoted paragraph', () => {
    const workspace = workspaceOf(
      `${P(1)}<p id="note"><b>水的來路</b></p>${P(2)}<p><b>路的去向</b></p>${P(3)}`,
    );
    expect(findOutline(workspace).map(({ id }) => id)).toEqual(['note', 'limpid-section-1']);
    expect(workspace.body.querySelectorAll('#note')).toHaveLength(1);
  });
});

describe('any page', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n <p> </p><br>'],
    ['a picture', '<img src="a.png">'],
    ['one heading', '<h2>水</h2>'],
    ['loose text', '水'],
  ])('has no sections for %s', (_, html) => {
    expect(outline(html)).toEqual([]);
  });

  it('survives deep nesting', () => {
    const depth = 600;
    const workspace = workspaceOf('');
    let inner: Element = workspace.body;
    for (let level = 0; level < depth; level += 1)
      inner = inner.appendChild(workspace.copy.createElement(level % 2 ? 'span' : 'div'));
    inner.innerHTML = `${paragraph(1)}<br><b>水的來路</b><br>${paragraph(2)}<br><b>路的去向</b><br>${paragraph(3)}`;
    expect(findOutline(workspace).map(({ title }) => title)).toEqual(['水的來路', '路的去向']);
  });

  it('takes time in proportion to the length', { timeout: 60_000 }, () => {
    const time = (sections: number): number => {
      const lines = Array.from(
        { length: sections },
        (_, n) => `${englishParagraph(n)}<br><b>Lock number ${n}</b><br>${englishParagraph(n)}<br>`,
      );
      const workspace = workspaceOf(`<div>${lines.join('')}</div>`);
      // Processor time: a busy machine stretches the clock.
      const start = process.cpuUsage();
      expect(findOutline(workspace)).toHaveLength(sections);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    time(400);
    const short = time(400);
    const long = time(3200);
    // Eight times the text; a quadratic walk takes 64 times as long.
    expect(long / short).toBeLessThan(24);
  });
});
