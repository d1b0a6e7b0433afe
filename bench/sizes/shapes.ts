/** A kind of page that is large in one way. */
export interface Shape {
  readonly name: string;
  /** What `size` counts. */
  readonly unit: string;
  /** The largest size that is asked of the reader. */
  readonly largest: number;
  /** The page's markup of a size. */
  make(size: number): string;
}

const SENTENCE = '渡口的水位在第三天漲了十七公分，擺渡的人把數字寫在門板上，給後來的人看。';

function repeat(count: number, make: (index: number) => string): string {
  return Array.from({ length: Math.max(1, Math.round(count)) }, (_, index) => make(index)).join('');
}

function paragraph(index: number): string {
  return `<p>第${index}天，${SENTENCE}${SENTENCE}</p>`;
}

function page(body: string, script = ''): string {
  return `<!DOCTYPE html><html lang="zh-Hant"><head><meta charset="utf-8"><title>渡口的鐘為什麼慢三分鐘</title></head><body><article><h1>渡口的鐘為什麼慢三分鐘</h1>${body}</article><script>${script}</script></body></html>`;
}

const ORDINARY = repeat(20, paragraph);

/** Every shape that pages come in which no one wrote by hand. */
export const SHAPES: readonly Shape[] = [
  {
    name: 'elements',
    unit: 'elements',
    largest: 200_000,
    make: (size) =>
      page(
        repeat(
          size / 4,
          (index) =>
            `<p>第${index}天<b>水位</b>漲了<i>十七</i>公分，擺渡的人把數字寫在門板上，給後來的人看，<span>記者</span>也抄了下來，沒有多問。</p>`,
        ),
      ),
  },
  {
    name: 'deep',
    unit: 'levels',
    largest: 20_000,
    // HTML parsers stop at 512 levels; scripts do not.
    make: (size) =>
      page(
        `${ORDINARY}<div id="deep"></div>`,
        `let box = document.getElementById('deep'); for (let level = 0; level < ${size}; level++) { const inner = document.createElement(level % 3 ? 'div' : 'section'); box.append(inner); box = inner; } box.innerHTML = ${JSON.stringify(ORDINARY)};`,
      ),
  },
  {
    name: 'text',
    unit: 'characters',
    largest: 3_500_000,
    make: (size) => page(repeat(size / 86, paragraph)),
  },
  {
    name: 'paragraph',
    unit: 'characters in one paragraph',
    largest: 1_000_000,
    make: (size) => page(`${ORDINARY}<p>${SENTENCE.repeat(Math.round(size / SENTENCE.length))}</p>`),
  },
  {
    name: 'line',
    unit: 'characters without a space or a stop',
    largest: 1_000_000,
    make: (size) => page(`${ORDINARY}<p>${'渡口水位'.repeat(Math.round(size / 4))}</p>`),
  },
  {
    name: 'images',
    unit: 'images',
    largest: 5_000,
    make: (size) =>
      page(
        repeat(
          size,
          (index) =>
            `${paragraph(index)}<img src="/p${index}.png" alt="圖${index}" width="600" height="400">`,
        ),
      ),
  },
  {
    name: 'links',
    unit: 'links',
    largest: 100_000,
    make: (size) =>
      page(
        ORDINARY +
          repeat(
            size / 2,
            (index) =>
              `<p>第${index}天，<a href="/a${index}.html">水位</a>漲了十七公分，擺渡的人把<a href="/b${index}.html">數字</a>寫在門板上，給後來的人看，誰也沒有多說。</p>`,
          ),
      ),
  },
  {
    name: 'listing',
    unit: 'links',
    largest: 100_000,
    make: (size) =>
      page(
        `<ul>${repeat(size, (index) => `<li><a href="/a${index}.html">舊聞${index}</a></li>`)}</ul>${ORDINARY}`,
      ),
  },
  {
    name: 'unclosed',
    unit: 'tags never closed',
    largest: 4_000,
    make: (size) =>
      page(repeat(size, (index) => `<div><b class="x${index}">第${index}天<i>水位漲了`) + ORDINARY),
  },
  {
    name: 'headings',
    unit: 'headings',
    largest: 5_000,
    make: (size) => page(repeat(size, (index) => `<h2>第${index}節</h2>${paragraph(index)}`)),
  },
  {
    name: 'table',
    unit: 'cells',
    largest: 50_000,
    make: (size) =>
      page(
        `${ORDINARY}<table>${repeat(size / 10, (index) => `<tr>${repeat(10, (cell) => `<td>${index}·${cell}</td>`)}</tr>`)}</table>`,
      ),
  },
  {
    name: 'breaks',
    unit: 'lines between breaks',
    largest: 50_000,
    make: (size) => page(repeat(size, (index) => `第${index}天，${SENTENCE}<br><br>`)),
  },
  {
    name: 'mixed',
    unit: 'paragraphs of many languages',
    largest: 20_000,
    make: (size) =>
      page(
        repeat(
          size,
          (index) =>
            `<p>第${index}天水位漲了，${SENTENCE}เรือข้ามฟากรอนักเรียนคนสุดท้ายเดินลงจากเนินเขาทุกเย็นkapal menunggu 渡し場の時計は三分遅れている\u202eمعدية\u202c ${'\u0301'.repeat(5)}\u0000\ud800</p>`,
        ),
      ),
  },
];
