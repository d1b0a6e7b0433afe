import type { ServedPage } from '../browsers/served-pages.ts';

/** Where the article is split: `FIRST`, `pageAddress(2)` … */
export const FIRST = 'https://paged.example/2019/0114/c4711.shtml';

/** Title of the article, on each of its pages. */
export const TITLE = '渡口五十年：一条渡船怎样留在青岚江上';

/** Sections of each page, from the first. */
export const SECTIONS = [['渡船从哪里来', '头一个冬天'], ['江上的规矩', '夜里的灯'], ['把船交给谁']] as const;

/** Stands on every page. */
export const LEAD = '核心提示：青岚江上的渡船开了五十年，修桥以后它为什么还在，记者在渡口住了一个月。';

/** Sentences that stand once in the whole article, by page. */
export const SENTENCES = [
  ['五十年前的春天，江水涨到了石阶第七级。', '船篷是自己编的，竹子从后山砍来。'],
  ['江上的规矩不写在纸上，老人和孩子先上船。', '夜里的灯挂在船头，隔着雾也看得见。'],
  ['今年秋天，老船工把钥匙交给了他的女儿。', '渡船还在开，只是没有人再数它开了多少年。'],
] as const;

const FILLING =
  '渡口的人说，船慢一点没有关系，重要的是到了岸边有人等着。他们把日子过得很细，发展也好，历史也好，都写在船上的账本里，翻开就能看见。';

function paragraphs(page: number): string {
  const [first = '', second = ''] = SENTENCES[page - 1] ?? [];
  const [one = '', two = ''] = SECTIONS[page - 1] ?? [];
  const part = (heading: string, sentence: string, number: number) =>
    `<h2 id="part${number}">${heading}</h2><p>${sentence}${FILLING}</p><p>第${page}页第${number}段的话不一样：${'船走得慢。'.repeat(page + number)}${FILLING.slice(page + number)}</p>`;
  return part(one, first, 1) + (two ? part(two, second, 2) : `<p>${second}${FILLING.slice(3)}</p>`);
}

/** Address of a page of the article. */
export function pageAddress(page: number): string {
  return page === 1 ? FIRST : FIRST.replace('.shtml', `_${page}.shtml`);
}

/** One page as such sites write them: the title again, the lead again, a row of numbers. */
export function pagedArticle(
  page: number,
  { of = 3, next = page < of ? page + 1 : null }: PagedOptions = {},
): string {
  const numbers = Array.from({ length: of }, (_, index) => index + 1).map((number) =>
    number === page ? `<b>${number}</b>` : `<a href="${pageAddress(number)}">${number}</a>`,
  );
  const pager = next === null ? '' : `<a href="${pageAddress(next)}">下一页</a>`;
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${TITLE}${page > 1 ? `（${page}）` : ''}--青岚日报</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/news/">新闻</a></div>
<div class="main"><h1>${TITLE}${page > 1 ? `（${page}）` : ''}</h1>
<p class="info">2019年01月14日10:59　来源：青岚日报</p>
<div class="text"><p>${LEAD}</p>${paragraphs(page)}
${page === of ? '<p>(责任编辑：何书田)</p>' : ''}</div>
<div class="pages">${numbers.join(' ')} ${pager} 共${of}页</div></div>
<script>document.documentElement.dataset.ran = 'page ${page}';</script>
</body></html>`;
}

/** How a page is made. */
export interface PagedOptions {
  readonly of?: number;
  /** Number of the page that the link leads to; null for none. */
  readonly next?: number | null;
}

/** All pages of the article, by address. */
export function pagedArticles(of = 3): Record<string, string | ServedPage> {
  return Object.fromEntries(
    Array.from({ length: of }, (_, index) => [pageAddress(index + 1), pagedArticle(index + 1, { of })]),
  );
}

/** The bytes of a text in GBK, which the platform decodes but does not encode: every pair of bytes is tried. */
export function inGbk(html: string): ServedPage {
  const decoder = new TextDecoder('gbk');
  const bytesOf = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if ([...character].length === 1 && character !== '\ufffd' && !bytesOf.has(character))
        bytesOf.set(character, [first, second]);
    }
  }
  const bytes = [...html.replace('utf-8', 'gb2312')].flatMap((character) => {
    const code = character.charCodeAt(0);
    return code < 0x80 ? [code] : (bytesOf.get(character) ?? [0x3f]);
  });
  return { body: Uint8Array.from(bytes), type: 'text/html' };
}
