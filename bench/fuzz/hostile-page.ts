import { createRandom } from './random.ts';

const TAGS = (
  'p div span a b strong h1 h2 h3 h6 ul li ol dl dt dd table tr td th tbody caption figure figcaption img br hr pre code ' +
  'blockquote article section main aside nav header footer form input button select option svg path math mi template ' +
  'iframe noscript ruby rt rp center font marquee plaintext-x frameset video picture source details summary slot'
).split(' ');
const ATTRIBUTES = [
  'class="article content post"',
  'class="share 分享 related"',
  'id="content"',
  'id=""',
  'style="display:none"',
  'style="position:fixed;left:-9999px"',
  'style="font:700 30px/1 serif;text-align:center"',
  'hidden',
  'href="javascript:alert(1)"',
  'href="http://["',
  'src="data:,"',
  'data-src="//x/%E0%A4%A"',
  'srcset=", 1x 2x,,"',
  'datetime="9999999999-99-99"',
  'lang="zh-Hant-x-\u0000"',
  'dir="rtl"',
  'itemprop="author datePublished articleBody"',
  'xmlns="http://www.w3.org/1999/xhtml"',
];
const TEXTS = [
  '渡口的水位在第三天漲了十七公分，擺渡的人把數字寫在門板上。',
  '責任編輯：某某　來源：某報　2024-02-30 25:61',
  '扫一扫二维码，下载客户端',
  '一、',
  '產(chǎn)業(yè)',
  'The river rose in the night, and nobody on the other bank had heard it.',
  '\u202e\u2066\u200b\ufeff',
  '𠀀𠮷𪚥'.repeat(20),
  'e\u0301'.repeat(200),
  '&#xd800;&#0;&#x110000;&notanentity;&amp',
  '<!-- -- > --!> <![CDATA[ x ]]>',
  'A'.repeat(5_000),
  '((((((((((((((((((((((((((((((',
  '- – — … 、。「」『』'.repeat(30),
];

/** Makes a page that is broken in many ways; the same seed makes the same page. */
export function makeHostilePage(seed: number): string {
  const random = createRandom(seed);
  const { pick } = random;
  const pieces = ['<!DOCTYPE html><meta charset="utf-8">'];
  if (random() < 0.5) pieces.push(`<title>${pick(TEXTS)} - ${pick(TEXTS)}</title>`);
  if (random() < 0.3) pieces.push('<base href="http://[">');
  if (random() < 0.5) {
    const json = pick([
      '{',
      '[[[[',
      'null',
      '{"@graph":[null,1,"x",{"@type":["NewsArticle"],"author":[[]],"headline":{}}]}',
    ]);
    pieces.push(`<script type="application/ld+json">${json}</script>`);
  }
  // One page in eight is deeper than any recursion bears, one in eight larger than people write.
  if (random() < 0.125) pieces.push('<div>'.repeat(20_000));
  const count = random() < 0.125 ? 20_000 : 50 + Math.floor(random() * 1_500);
  for (let index = 0; index < count; index++) {
    const dice = random();
    if (dice < 0.4) pieces.push(pick(TEXTS));
    else if (dice < 0.8) pieces.push(`<${pick(TAGS)} ${random() < 0.4 ? pick(ATTRIBUTES) : ''}>`);
    else pieces.push(`</${pick(TAGS)}>`);
  }
  return pieces.join('');
}
