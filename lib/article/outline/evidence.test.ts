// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findOutline } from './outline.ts';
import { englishParagraph, paragraph, workspaceOf } from './workspace-for-tests.ts';

const P = (number: number): string => `<p>${paragraph(number)}</p>`;
const E = (number: number): string => `<p>${englishParagraph(number)}</p>`;

function titles(html: string, title = ''): string[] {
  return findOutline(workspaceOf(html, title)).map((section) => section.title);
}

/** Headings in the given dress, each after one paragraph and before another. */
function article(headings: readonly string[], dress: (heading: string) => string, P_ = P): string {
  return headings
    .map((heading, index) => `${P_(2 * index + 1)}${dress(heading)}${P_(2 * index + 2)}`)
    .join('');
}

const HEADINGS = ['渡口的早晨', '一條老郵路', '磨坊與水'];
const ENGLISH = ['The ferry at dawn', 'An old mail road', 'Mills and water'];

describe('looks', () => {
  it.each([
    ['a bold paragraph', (h: string) => `<p><b>${h}</b></p>`],
    ['a strong paragraph with an indent', (h: string) => `<p>　　<strong>${h}</strong></p>`],
    [
      'several strong pieces',
      (h: string) => `<p><strong>${h.slice(0, 2)}</strong><strong>${h.slice(2)}</strong></p>`,
    ],
    ['a bold font weight', (h: string) => `<p style="font-weight: bold">${h}</p>`],
    ['larger letters', (h: string) => `<p style="font-size: 22px">${h}</p>`],
    ['a centred coloured line', (h: string) => `<p align="center"><font color="#cc0000">${h}</font></p>`],
    ['a centred underlined line', (h: string) => `<center><u>${h}</u></center>`],
    ['a bold line in a div', (h: string) => `<div><div><span><b>${h}</b></span></div></div>`],
    ['bold with a colon', (h: string) => `<p><b>${h}：</b></p>`],
  ])('takes %s', (_, dress) => {
    const base = (number: number): string =>
      `<p style="font-size: 16px; color: #333">${paragraph(number)}</p>`;
    expect(titles(article(HEADINGS, dress, base)).map((title) => title.replace('：', ''))).toEqual(HEADINGS);
  });

  it.each([
    ['a merely centred line', (h: string) => `<p align="center">「${h}」</p>`],
    ['a bold clause', (h: string) => `<p><b>${h}，</b></p>`],
    ['a smaller grey line', (h: string) => `<p style="font-size: 12px; color: #999">${h}</p>`],
    ['a link in bold', (h: string) => `<p><b><a href="/other">${h}</a></b></p>`],
    [
      'bold words in a line',
      (h: string) => `<p><b>${h}</b>，後來的人都這樣說，其實並不盡然，要看是哪一年的春天</p>`,
    ],
    ['a bold list item', (h: string) => `<ul><li><b>${h}</b></li></ul>`],
    [
      'a bold caption',
      (h: string) => `<figure><img src="a.png"><figcaption><b>${h}</b></figcaption></figure>`,
    ],
    [
      'a bold table cell',
      (h: string) => `<table><tr><td><b>${h}</b></td><td>12</td></tr><tr><td>x</td><td>13</td></tr></table>`,
    ],
  ])('leaves %s', (_, dress) => {
    const base = (number: number): string =>
      `<p style="font-size: 16px; color: #333">${paragraph(number)}</p>`;
    expect(titles(article(HEADINGS, dress, base))).toEqual([]);
  });

  it('measures rather than trusts the markup', () => {
    const workspace = workspaceOf(
      article(
        HEADINGS,
        (h) => `<p data-limpid-id="h">${h}</p>`,
        (n) => `<p data-limpid-id="p"><b>${paragraph(n)}</b></p>`,
      ),
    );
    const plain = {
      fontSize: 16,
      fontWeight: 400,
      color: 'rgb(0, 0, 0)',
      textAlign: 'start',
      fontFamily: 'serif',
    };
    const measures = new Map([
      ['p', plain],
      ['h', { ...plain, fontWeight: 700 }],
    ]);
    expect(findOutline({ ...workspace, measures }).map(({ title }) => title)).toEqual(HEADINGS);
  });

  it('leaves every line of an article that is bold throughout', () => {
    const html = `<div style="font-weight: bold">${P(1)}${P(2)}<p>渡口的早晨！</p>${P(3)}<p>一條老郵路！</p>${P(4)}</div>`;
    expect(titles(html)).toEqual([]);
  });

  it('takes bold sentences only where they divide a long text', () => {
    const sentences = ['河水從不等人。', '郵差認得每一扇門。', '磨坊停在秋天。'];
    expect(titles(article(sentences, (h) => `<p><b>${h}</b></p>`))).toEqual(sentences);
    expect(titles(article(sentences.slice(0, 2), (h) => `<p><b>${h}</b></p>`))).toEqual([]);
  });
});

describe('a single bold line', () => {
  it('is a heading between paragraphs', () => {
    expect(titles(`${P(1)}${P(2)}<p><b>後來的渡口</b></p>${P(3)}`)).toEqual(['後來的渡口']);
  });

  it.each([
    ['at the top', `<p><b>後來的渡口</b></p>${P(1)}${P(2)}`],
    ['at the end', `${P(1)}${P(2)}<p><b>後來的渡口</b></p>`],
    ['that is said', `${P(1)}${P(2)}<p><b>「後來的渡口」</b></p>${P(3)}`],
    ['that exclaims', `${P(1)}${P(2)}<p><b>千萬不要過河！</b></p>${P(3)}`],
    ['next to a picture', `${P(1)}<p><img src="a.png"></p><p><b>後來的渡口</b></p>${P(3)}`],
    ['of two lines', `${P(1)}${P(2)}<p><b>後來的渡口</b></p><p><b>後來的人</b></p>${P(3)}`],
  ])('is none %s', (_, html) => {
    expect(titles(html)).toEqual([]);
  });
});

describe('lines between breaks', () => {
  it('takes the bold first line of a paragraph', () => {
    const html = HEADINGS.map(
      (h, n) => `<p>${paragraph(9 - n)}</p><p><strong>${h}</strong><br>${paragraph(n)}</p>`,
    );
    expect(titles(html.join(''))).toEqual(HEADINGS);
  });

  it('takes lines of one block', () => {
    const html = `<div>${HEADINGS.map((h, n) => `${paragraph(n)}<br><br><b>${h}</b><br>${paragraph(n + 5)}<br>`).join('')}</div>`;
    expect(titles(html)).toEqual(HEADINGS);
  });

  it('leaves a poem', () => {
    const poem = ['山遠水長', '渡口無人', '燈在船頭', '夜在橋上', '風過石階', '月落磨坊'];
    expect(titles(`${P(1)}<p>${poem.join('<br>')}</p>${P(2)}`)).toEqual([]);
    expect(titles(`${P(1)}<p><b>${poem.join('</b><br><b>')}</b></p>${P(2)}`)).toEqual([]);
    expect(titles(`${P(1)}${poem.map((line) => `<p>${line}</p>`).join('')}${P(2)}`)).toEqual([]);
  });

  it('leaves an address', () => {
    expect(titles(`${P(1)}<p><b>水務所</b><br>石階路三號<br>二樓</p>${P(2)}`)).toEqual([]);
  });
});

describe('numbers', () => {
  it.each([
    ['一、', ['一、渡口', '二、郵路', '三、磨坊']],
    ['（一）', ['（一）渡口', '（二）郵路', '（三）磨坊']],
    ['壹、', ['壹、渡口', '貳、郵路', '參、磨坊']],
    ['第一章', ['第一章 渡口', '第二章 郵路', '第三章 磨坊']],
    ['1.', ['1.渡口', '2.郵路', '3.磨坊']],
    ['⑴', ['⑴渡口', '⑵郵路', '⑶磨坊']],
    ['①', ['①渡口', '②郵路', '③磨坊']],
    ['numbers alone', ['一', '二', '三']],
    ['a word and a number', ['方案1：渡口', '方案2：郵路', '方案3：磨坊']],
    ['제1장', ['제1장 나루터', '제2장 우편길', '제3장 물방앗간']],
    ['第1章', ['第1章　渡し場の朝', '第2章　郵便の道', '第3章　水車']],
    ['roman', ['I. The ferry', 'II. The road', 'III. The mill']],
  ])('takes plain lines that count %s', (_, headings) => {
    expect(titles(article(headings, (h) => `<p>${h}</p>`))).toEqual(
      headings.map((h) => h.replace('　', ' ')),
    );
  });

  it.each([
    ['items without text between', `${P(1)}<p>1.渡口</p><p>2.郵路</p><p>3.磨坊</p>${P(2)}`],
    ['clauses', article(['1.渡口已經關閉。', '2.郵路已經改道。', '3.磨坊已經停水。'], (h) => `<p>${h}</p>`)],
    ['numbered paragraphs', `<p>一、${paragraph(1)}</p><p>二、${paragraph(2)}</p><p>三、${paragraph(3)}</p>`],
    ['a number that does not count', article(['3.渡口', '7.郵路'], (h) => `<p>${h}</p>`)],
    ['one number', article(['一、渡口'], (h) => `<p>${h}</p>`)],
    ['years', article(['2018 渡口', '2019 郵路'], (h) => `<p>${h}：</p>`)],
    ['figure labels', article(['圖1 渡口', '圖2 郵路', '圖3 磨坊'], (h) => `<p>${h}</p>`)],
  ])('leaves %s', (_, html) => {
    expect(titles(html)).toEqual([]);
  });

  it('nests the schemes', () => {
    const html = `<p>一、渡口</p>${P(1)}<p>（一）早晨</p>${P(2)}<p>1.船</p>${P(3)}<p>2.水</p>${P(4)}<p>（二）夜裡</p>${P(5)}<p>二、郵路</p>${P(6)}<p>（一）春天</p>${P(7)}<p>（二）冬天</p>${P(8)}`;
    expect(findOutline(workspaceOf(html)).map(({ title, level }) => `${level} ${title}`)).toEqual([
      '1 一、渡口',
      '2 （一）早晨',
      '3 1.船',
      '3 2.水',
      '2 （二）夜裡',
      '1 二、郵路',
      '2 （一）春天',
      '2 （二）冬天',
    ]);
  });

  it('nests decimals', () => {
    const html = `<p><b>1. Locks</b></p>${E(1)}<p><b>1.1. Gates</b></p>${E(2)}<p><b>1.2. Sluices</b></p>${E(3)}<p><b>2. Weirs</b></p>${E(4)}<p><b>2.1. Stone</b></p>${E(5)}<p><b>2.2. Wood</b></p>${E(6)}`;
    expect(findOutline(workspaceOf(html)).map(({ level }) => level)).toEqual([1, 2, 2, 1, 2, 2]);
  });
});

describe('markers', () => {
  it.each([
    ['【】', HEADINGS.map((h) => `【${h}】`)],
    ['■', HEADINGS.map((h) => `■${h}`)],
    ['◆', HEADINGS.map((h) => `◆ ${h}`)],
    ['●', HEADINGS.map((h) => `●${h}`)],
    ['▍', HEADINGS.map((h) => `▍${h}`)],
  ])('takes lines marked with %s', (_, headings) => {
    const workspace = workspaceOf(article(headings, (h) => `<p>${h}</p>`));
    expect(findOutline(workspace).map(({ title }) => title)).toEqual(headings);
    expect(workspace.removals.map(({ rule }) => rule)).toEqual(['outline-marked']);
  });

  it('takes them by their mark where nothing else tells them from the text', () => {
    // Too long for a plain heading, and with lists below.
    const headings = HEADINGS.map((h) => `■${h}：一年之中最安靜的時候，以及它的聲音`);
    expect(titles(article(headings, (h) => `<p>${h}</p><ul><li>${paragraph(7)}</li></ul>`))).toEqual(
      headings,
    );
  });

  it.each([
    [
      'a bracketed word before a sentence',
      article(['【本報訊】渡口今天關閉，', '【本報訊】郵路今天改道，'], (h) => `<p>${h}${paragraph(3)}</p>`),
    ],
    ['a list with bullets', `${P(1)}<p>●渡口</p><p>●郵路</p><p>●磨坊</p><p>●石階</p>${P(2)}`],
    ['a reporter', article(['□ 本報記者 王小明', '□ 本報記者 李小河'], (h) => `<p>${h}</p>`)],
    ['one marked line', article(['■渡口'], (h) => `<p>${h}</p>`)],
  ])('leaves %s', (_, html) => {
    expect(titles(html)).toEqual([]);
  });
});

describe('plain short lines', () => {
  it('takes one below a signature', () => {
    const html = `${P(1)}<p>——編者</p><p>渡口的早晨</p>${P(2)}${P(3)}<p>一條老郵路</p>${P(4)}`;
    expect(titles(html)).toEqual(['渡口的早晨', '一條老郵路']);
  });

  it('takes them between long paragraphs', () => {
    expect(titles(article(HEADINGS, (h) => `<p>${h}</p>`))).toEqual(HEADINGS);
    expect(titles(article(ENGLISH, (h) => `<p>${h}</p>`, E))).toEqual(ENGLISH);
  });

  it('takes couplets', () => {
    const couplets = ['渡口的早晨', '沒有人說起的那些船', '一條老郵路', '從鎮上一直到山裡'];
    const html = `${P(1)}<p>${couplets[0]}</p><p>${couplets[1]}</p>${P(2)}${P(3)}<p>${couplets[2]}</p><p>${couplets[3]}</p>${P(4)}`;
    expect(titles(html)).toEqual(couplets);
    expect(titles(`${P(1)}<p>${couplets[0]}</p><p>${couplets[1]}</p>${P(2)}`)).toEqual([]);
    expect(titles(html.replaceAll('</p><p>', '</p><p>水</p><p>'))).toEqual([]);
    // One alone, among single lines that are none.
    expect(titles(`${P(1)}<p>${couplets[0]}</p><p>${couplets[1]}</p>${P(2)}${P(3)}`)).toEqual([]);
  });

  it.each([
    ['one line', article(['渡口的早晨'], (h) => `<p>${h}</p>`)],
    ['short sentences', article(['沒有人說話。', '他搖搖頭。', '天亮了。'], (h) => `<p>${h}</p>`)],
    ['speech', article(['“誰在那裡”', '“是我”', '“進來”'], (h) => `<p>${h}</p>`)],
    ['names with a colon', article(['時間：早晨', '地點：渡口', '人物：郵差'], (h) => `<p>${h}</p>`)],
    ['captions below pictures', article(HEADINGS, (h) => `<p><img src="a.png"></p><p>${h}</p>`)],
    [
      'lower-case lines',
      article(['and then nothing', 'but the river', 'or so they say'], (h) => `<p>${h}</p>`, E),
    ],
    [
      'lines broken by hand',
      `<p>${Array.from({ length: 12 }, (_, n) => `${paragraph(n).slice(0, 40)}<br>${n % 4 ? paragraph(n).slice(40, 79) : '石階上面還有水'}`).join('<br>')}</p>`,
    ],
  ])('leaves %s', (_, html) => {
    expect(titles(html)).toEqual([]);
  });
});

describe('lines that say the same or belong together', () => {
  it('leaves words that return again and again', () => {
    const html = article(
      [...HEADINGS, '小提醒', '水與石', '小提醒', '石與路', '小提醒'],
      (h) => `<p><b>${h}</b></p>`,
    );
    expect(titles(html)).toEqual([...HEADINGS, '水與石', '石與路']);
  });

  it('leaves a statement on several lines and takes the headings around it', () => {
    const statement = '<p><b>從下週一起，</b></p><p><b>渡口停航，</b></p><p><b>請走石橋</b></p>';
    const html = `${P(1)}${statement}${P(2)}<p><b>渡口的早晨</b></p>${P(3)}<p><b>一條老郵路</b></p>${P(4)}<p><b>願大家都能</b></p><p><b>平安過河。</b></p>${P(5)}`;
    expect(titles(html)).toEqual(['渡口的早晨', '一條老郵路']);
  });
});

describe('near misses in heading dress', () => {
  it.each([
    ['——編者'],
    ['（本報記者 王小明 攝）'],
    ['圖為清晨的渡口'],
    ['2021年3月5日 10:30'],
    ['責任編輯：李小河'],
    ['資料來源：水務所'],
    ['（完）'],
    ['延伸閱讀：古城的橋'],
    ['By Ann Miller'],
    ['Photo: Ann Miller'],
    ['March 5, 2021'],
    ['Read more about the lock'],
  ])('leaves %s although it is bold like the headings', (line) => {
    const html = `${article(HEADINGS, (h) => `<p><b>${h}</b></p>`)}<p><b>${line}</b></p>${P(8)}`;
    expect(titles(html)).toEqual(HEADINGS);
  });

  it('leaves a title that the page’s own does not tell of', () => {
    const headings = article(HEADINGS, (h) => `<p><b>${h}</b></p>`);
    expect(titles(`<p><b>河上的一年</b></p><p>譯：王小明</p>${headings}`)).toEqual(HEADINGS);
    expect(titles(`<p><b>河上的一年</b></p>${headings}`)).toEqual(['河上的一年', ...HEADINGS]);
  });

  it('leaves a list of dates, also those that are none by themselves', () => {
    const bold = (h: string): string => `<p><b>${h}</b></p>`;
    const dates = ['März 2014', 'April 2015', 'Mai 2016', 'Juni 2017', 'ab Mai 2018', 'September 2013/2014'];
    expect(titles(article(dates, bold, E))).toEqual([]);
    expect(titles(article([...ENGLISH, 'Mai 2016'], bold, E))).toEqual(ENGLISH);
  });

  it('leaves the title and the authors above the text', () => {
    const workspace = workspaceOf(
      `<p><b>河上的一年</b></p><p><b>王小明 李小河</b></p>${article(HEADINGS, (h) => `<p><b>${h}</b></p>`)}`,
      '河上的一年',
    );
    workspace.draft.authors = ['王小明', '李小河'];
    expect(findOutline(workspace).map(({ title }) => title)).toEqual(HEADINGS);
  });
});

describe('scripts and languages', () => {
  it('gives simplified and traditional text the same ids', () => {
    const html = (headings: string[]): string => article(headings, (h) => `<p><b>${h}</b></p>`);
    const ids = (headings: string[]): string[] =>
      findOutline(workspaceOf(html(headings))).map(({ id }) => id);
    expect(ids(['渡口的早晨', '一条老邮路', '磨坊与水'])).toEqual(ids(HEADINGS));
  });

  it.each([
    [
      'Japanese',
      ['渡し場の朝', '古い郵便の道', '水車と水'],
      '川沿いの道をまっすぐに歩いていくと、古い水車小屋が見えてくる。そこから先は誰も住んでいない。朝になると霧が深くなり、橋の向こうは何も見えなくなる。',
    ],
    [
      'Korean',
      ['나루터의 아침', '오래된 우편길', '물방아와 물'],
      '강을 따라 곧장 걸어가면 오래된 물방앗간이 보인다. 그 너머에는 아무도 살지 않는다. 아침이 되면 안개가 짙어지고 다리 건너편은 아무것도 보이지 않는다.',
    ],
    [
      'German',
      ['Die Fähre am Morgen', 'Ein alter Postweg', 'Mühlen und Wasser'],
      'Wer dem Fluss folgt, sieht nach einer Stunde die alte Mühle; dahinter wohnt seit Jahren niemand mehr. Am Morgen steht der Nebel so dicht, dass man die Brücke nicht sieht.',
    ],
    [
      'Russian',
      ['Паром на рассвете', 'Старая почтовая дорога', 'Мельницы и вода'],
      'Если идти вдоль реки, через час покажется старая мельница; дальше давно никто не живёт. По утрам туман так густ, что моста не видно вовсе.',
    ],
  ])('takes bold lines in %s', (_, headings, text) => {
    expect(
      titles(
        article(
          headings,
          (h) => `<p><b>${h}</b></p>`,
          (n) => `<p>${text} ${n}</p>`,
        ),
      ),
    ).toEqual(headings);
  });
});
