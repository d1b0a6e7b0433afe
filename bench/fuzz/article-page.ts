import { createRandom, type Random } from './random.ts';

const SENTENCES = [
  '渡口的水位在第三天漲了十七公分，擺渡的人把數字寫在門板上。',
  '沒有人知道鐘是從哪一年開始慢的，只知道大家都照著它過河。',
  '清晨五點，第一班船載著菜農和兩個學生離開南岸，船上很安靜。',
  '记者在雨季与旱季各住了半个月，想弄明白这件事是怎样做成的。',
  '她说，后来的人只记得那年冬天的面粉，不记得里长的名字。',
  '村里的干部来看过，想把账本做成手机程序，试了三个月又收了回去。',
  'The river rose in the night, and nobody on the other bank had heard it.',
  'Every autumn the ferrymen count the planks, and every autumn one is missing.',
  'Die Fähre wartet, bis der letzte Schüler den Hang herunterkommt.',
  '渡し場の時計は三分遅れているが、直そうという人はいない。',
  '나루터의 시계는 늘 삼 분이 늦지만 아무도 고치려 하지 않는다.',
  'Паром ждёт до шести, а потом уходит, кто бы ни опоздал.',
  'كان العبّارة تنتظر آخر تلميذ كل مساء قبل أن تغادر الضفة.',
  '產(chǎn)業(yè)的發(fā)展讓(ràng)這條街慢了下來，記(jì)者寫道。',
  '𠀀𠮷𪚥這幾個字，字典裡有，招牌上也有，就是電腦裡打不出來。',
  'Naïve cafés — “quoted”, ‘nested’ — cost 3½ €… or so e\u0301 says.',
];
const HEADINGS = [
  '一、從一口缸做起',
  '三次失敗',
  '沒有人去糾正它',
  'What the ferrymen say',
  '（二）帳本',
  '■ 水從哪裡來',
];
const NOISE = [
  '<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>',
  '<p>责任编辑：某某</p>',
  '<p>掃一掃二維碼，下載客戶端</p>',
  '<div class="related"><h3>相關閱讀</h3><ul><li><a href="/1.html">舊聞一則</a></li><li><a href="/2.html">舊聞兩則</a></li></ul></div>',
  '<p>廣告 請繼續往下閱讀</p>',
  '<p>版權所有 未經許可不得轉載</p>',
  '<div style="position:fixed;left:-9000px">彩票 發財 平台</div>',
  '<div hidden>看不見的字</div>',
  '<aside><h4>热门</h4><a href="/3.html">排行榜第一</a></aside>',
  '<nav><a href="/">首頁</a> <a href="/n/">新聞</a></nav>',
  '<section class="comments"><h3>評論</h3><p>網友：說得好</p></section>',
];
const BLOCKS = [
  '<figure><img src="/a.png" alt="渡口" width="400" height="300"><figcaption>渡口的清晨。</figcaption></figure>',
  '<img data-src="/lazy.jpg" src="/blank.gif" alt="碼頭">',
  '<blockquote><p>看得見的東西才管得住。</p></blockquote>',
  '<table><tr><th>年</th><th>水位</th></tr><tr><td>一</td><td>十七</td></tr></table>',
  '<ul><li>缸，七口</li><li>竹籤，二十枚</li></ul>',
  '<ol><li>先在雨裡走一遍</li><li>再畫下來</li></ol>',
  '<pre><code>const level = 17;\n</code></pre>',
  '<math><mfrac><mi>x</mi><mn>2</mn></mfrac></math>',
  '<ruby>渡<rt>dù</rt>口<rt>kǒu</rt></ruby>',
  '<details><summary>帳</summary><p>木牌用了兩年，後來換成水表。</p></details>',
  '<iframe src="https://video.example/embed/1"></iframe>',
  '<video src="/v.mp4" poster="/p.jpg"></video>',
  '<svg width="200" height="100" role="img" aria-label="圖"><rect width="9" height="9"/></svg>',
  '<p>註一<a href="#n1" id="r1">[1]</a></p><p id="n1"><a href="#r1">^</a> 見前文。</p>',
  '<hr>',
  '<x-card><p>卡片裡的一段話，也是文章的一部分，不應該不見。</p></x-card>',
];
const TAGS = (
  'p div span a b strong h1 h2 h3 h6 ul li ol dl dt dd table tr td th tbody caption figure figcaption br pre code blockquote ' +
  'article section main aside nav header footer form button select option svg path math mi template noscript ruby rt rp center ' +
  'font marquee frameset picture source details summary slot textarea title style'
).split(' ');
const ATTRIBUTES = [
  'class="article content post"',
  'class="share 分享 related"',
  'id="content"',
  'id=""',
  'name="nextSibling"',
  'style="display:none"',
  'style="visibility:hidden"',
  'style="font:700 30px/1 serif;text-align:center"',
  'hidden',
  'href="javascript:alert(1)"',
  'href="http://["',
  'href="#%E0%A4%A"',
  'src="data:,"',
  'srcset=", 1x 2x,,"',
  'datetime="9999999999-99-99"',
  'lang="zh-Hant-x-\u0000"',
  'lang=""',
  'dir="rtl"',
  'colspan="99999999999"',
  'width="-1"',
  'itemprop="author datePublished articleBody"',
  'onclick="alert(1)"',
  'translate="no"',
  'role="presentation"',
];
const ODD = [
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\u0000',
  '\ud800',
  '\udc00',
  '&#xd800;',
  '&#0;',
  '&#x110000;',
  '&amp',
  '<',
  '>',
  '\u2028',
  '\u0085',
  '((((',
  '「「「',
  '　',
  '\t\n\f',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
];

function sentences(random: Random): string {
  return Array.from({ length: 1 + random.below(5) }, () => random.pick(SENTENCES)).join('');
}

function inline(random: Random): string {
  const text = sentences(random);
  const cut = random.below(text.length);
  const tag = random.pick(['b', 'a href="/x.html"', 'em', 'span', 'code', 'sup', 'u', 'font color="red"']);
  return random.chance(0.3) ? `${text.slice(0, cut)}<${tag}>${text.slice(cut)}</${tag.split(' ')[0]}>` : text;
}

/** A page that is in order: a story with what stories have, and what stands around it. */
function makeOrderly(random: Random): string[] {
  const pieces: string[] = ['<!DOCTYPE html>', '<html lang="zh-Hant">', '<head>', '<meta charset="utf-8">'];
  pieces.push(`<title>${random.pick(HEADINGS)} - 湖畔新聞</title>`);
  if (random.chance(0.3))
    pieces.push('<meta property="og:title" content="渡口的鐘">', '<meta name="author" content="某某">');
  if (random.chance(0.3))
    pieces.push(
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"渡口的鐘","datePublished":"2024-05-18T09:36:00+08:00"}</script>',
    );
  pieces.push('</head>', '<body>', random.pick(NOISE), '<article>', `<h1>${random.pick(HEADINGS)}</h1>`);
  const count = 3 + random.below(14);
  for (let index = 0; index < count; index += 1) {
    if (random.chance(0.2)) pieces.push(`<h2>${random.pick(HEADINGS)}</h2>`);
    else if (random.chance(0.1)) pieces.push(`<p><strong>${random.pick(HEADINGS)}</strong></p>`);
    if (random.chance(0.25)) pieces.push(random.pick(BLOCKS));
    if (random.chance(0.2)) pieces.push(random.pick(NOISE));
    pieces.push(random.chance(0.1) ? `${inline(random)}<br><br>` : `<p>${inline(random)}</p>`);
  }
  pieces.push('</article>', random.pick(NOISE), random.pick(NOISE), '</body>', '</html>');
  return pieces;
}

const MUTATIONS: readonly ((pieces: string[], random: Random) => void)[] = [
  // An attribute somewhere.
  (pieces, random) => {
    const at = random.below(pieces.length);
    pieces[at] = (pieces[at] ?? '').replace(/^<(\w[\w-]*)/, `<$1 ${random.pick(ATTRIBUTES)}`);
  },
  // Nesting: an element opens or closes where none should.
  (pieces, random) =>
    void pieces.splice(
      random.below(pieces.length),
      0,
      `<${random.pick(TAGS)} ${random.chance(0.3) ? random.pick(ATTRIBUTES) : ''}>`,
    ),
  (pieces, random) => void pieces.splice(random.below(pieces.length), 0, `</${random.pick(TAGS)}>`),
  // A piece is lost, doubled, moved, cut.
  (pieces, random) => void pieces.splice(random.below(pieces.length), 1),
  (pieces, random) => void pieces.splice(random.below(pieces.length), 0, random.pick(pieces)),
  (pieces, random) =>
    void pieces.splice(random.below(pieces.length), 0, ...pieces.splice(random.below(pieces.length), 1)),
  (pieces, random) => {
    const at = random.below(pieces.length);
    pieces[at] = (pieces[at] ?? '').slice(0, random.below((pieces[at] ?? '').length + 1));
  },
  // Characters that do not belong into text.
  (pieces, random) => {
    const at = random.below(pieces.length);
    const piece = pieces[at] ?? '';
    const cut = random.below(piece.length + 1);
    pieces[at] = piece.slice(0, cut) + random.pick(ODD) + piece.slice(cut);
  },
  // A piece is read in another encoding.
  (pieces, random) => {
    const at = random.below(pieces.length);
    pieces[at] = String.fromCharCode(...new TextEncoder().encode((pieces[at] ?? '').slice(0, 4_000)));
  },
  // Much of one thing.
  (pieces, random) =>
    void pieces.splice(
      random.below(pieces.length),
      0,
      random.pick([...NOISE, ...BLOCKS, ...ODD]).repeat(1 + random.below(40)),
    ),
  (pieces, random) =>
    void pieces.splice(
      random.below(pieces.length),
      0,
      `<${random.pick(['div', 'b', 'ul><li', 'span', 'blockquote', 'font'])}>`.repeat(1 + random.below(600)),
    ),
];

/** Makes a page with an article, then breaks it in 0 to 30 places; the same seed makes the same page. */
export function makeArticlePage(seed: number): string {
  const random = createRandom(seed);
  const pieces = makeOrderly(random);
  const wounds = random.chance(0.15) ? 0 : random.below(30);
  for (let wound = 0; wound < wounds && pieces.length > 0; wound += 1) random.pick(MUTATIONS)(pieces, random);
  return pieces.join('\n');
}
