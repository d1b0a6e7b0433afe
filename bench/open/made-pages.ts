import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { OpenedPage } from './pages.ts';

/** The bundled sample page, a story as Chinese news sites print it. */
const SAMPLE = fileURLToPath(new URL('../../tests/fixtures/sample/page.html', import.meta.url));

/** Makes eight pages of our own, so that anyone can repeat the bench: each strains the reader in another way. */
export async function makePages(): Promise<OpenedPage[]> {
  const zh = (count: number) => paragraphs(count, chineseParagraph);
  const en = (count: number) => paragraphs(count, englishParagraph);
  const made: Record<string, string | Buffer> = {
    small: page('zh-Hant', '渡口的燈', zh(8)),
    sample: await readFile(SAMPLE),
    Chinese: page('zh-Hant', '河灣邊上的四十個早晨', zh(60) + sections(6, chineseParagraph), chrome(20, 120)),
    English: page(
      'en',
      'Forty mornings at the bend of the river',
      en(60) + sections(6, englishParagraph),
      chrome(20, 120),
    ),
    'many images': page('zh-Hant', '一百五十張照片裡的渡口', interleave(150, chineseParagraph, figure)),
    'many table cells': page(
      'en',
      'What the ferry carried',
      interleave(24, englishParagraph, table),
      chrome(10, 60),
    ),
    '1 MB, 30,000 elements': page('zh-Hant', '渡口停航之後', zh(80), chrome(60, 6_500)),
    '5 MB': page('en', 'After the last ferry', en(400), chrome(80, 22_000) + bulk(2_000_000)),
  };
  return Object.entries(made).map(([kind, html], index) => ({
    kind,
    address: `https://news.example/2026/05/story-${index + 1}.html`,
    html: Buffer.from(html),
  }));
}

function page(language: string, title: string, body: string, around = ''): string {
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
<style>body{margin:0;font:16px/1.6 serif}.wrap{display:flex;gap:24px;max-width:1100px;margin:auto}.main{flex:2}
.side{flex:1}.hidden{display:none}li{list-style:none}</style></head><body>
<div class="wrap"><div class="main"><h1>${title}</h1><p class="info">2026-05-18 09:36</p>
<div class="text">${body}</div></div>${around}</div></body></html>`;
}

function paragraphs(count: number, paragraph: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `<p>${paragraph(index)}</p>\n`).join('');
}

function sections(count: number, paragraph: (index: number) => string): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `<h2>${index + 1}. ${paragraph(index).slice(0, 9)}</h2>\n${paragraphs(5, (at) => paragraph(100 * index + at))}`,
  ).join('');
}

function interleave(
  count: number,
  paragraph: (index: number) => string,
  thing: (index: number) => string,
): string {
  return Array.from({ length: count }, (_, index) => `<p>${paragraph(index)}</p>\n${thing(index)}\n`).join(
    '',
  );
}

/** Each says something else, so that none is a repetition of another. */
function chineseParagraph(index: number): string {
  return (
    `第${index + 1}天，渡口的水位是${(index * 37) % 91}公分，比前一天${index % 2 ? '高' : '低'}了${(index * 7) % 13}公分。` +
    `擺渡的人把數字寫在門板上，上午過河的有${(index * 53) % 117}個人，下午有${(index * 29) % 83}個；` +
    '他們多半不說話，只看著對岸的樹一點一點地近。孩子們問水從哪裡來，老人說，從你還沒有去過的地方來。'
  );
}

function englishParagraph(index: number): string {
  return (
    `On day ${index + 1} the river stood at ${(index * 37) % 91} centimetres, ${(index * 7) % 13} ${index % 2 ? 'above' : 'below'} ` +
    `the day before. The ferryman chalked the figure on the door. In the morning ${(index * 53) % 117} people crossed, in the ` +
    `afternoon ${(index * 29) % 83}; most of them said nothing and watched the trees of the other bank come slowly nearer.`
  );
}

function figure(index: number): string {
  return `<figure><img src="/photo/${index}.jpg" width="800" height="533" alt="渡口，第${index + 1}天"><figcaption>渡口，第${index + 1}天的早晨。</figcaption></figure>`;
}

function table(index: number): string {
  const rows = Array.from(
    { length: 40 },
    (_, row) =>
      `<tr><th>Week ${row + 1}</th>${Array.from({ length: 6 }, (_, cell) => `<td>${(index + 3) * (row + 5) * (cell + 7)}</td>`).join('')}</tr>`,
  );
  return `<table><caption>Crossings, part ${index + 1}</caption><tbody>${rows.join('')}</tbody></table>`;
}

/** What stands around an article: menus, and lists of links in boxes, four elements a line. */
function chrome(menus: number, links: number): string {
  const menu = Array.from(
    { length: menus },
    (_, index) => `<li><a href="/channel/${index}">Channel ${index}</a></li>`,
  );
  const lines = Array.from(
    { length: links },
    (_, index) =>
      `<li class="item"><div class="box"><a href="/2026/list/${index}.html" title="Line ${index}">` +
      `<span class="t">Another story, number ${index}, of the same day</span></a></div></li>\n`,
  );
  return `<ul class="nav">${menu.join('')}</ul><div class="side"><ul>${lines.join('')}</ul></div>`;
}

/** Script and style of the weight that pages carry along; the browser parses them and shows nothing. */
function bulk(characters: number): string {
  const line = '.a-class-of-the-site > .which-nothing-has{color:#123456;margin:0 auto}\n';
  return `<style>${line.repeat(Math.ceil(characters / line.length))}</style>`;
}
