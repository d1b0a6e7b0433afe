/** What a rule of a byline gives. */
export type BylineField = 'authors' | 'editors' | 'source';

/** How the value of a rule is read into names. */
export type NameReading = 'han' | 'han-surname' | 'western' | 'east-asian' | 'source';

/**
 * A form in which pages say who wrote, edited or first published. Patterns see the text with Han characters folded to
 * simplified ones, so that one form stands for both; the group `value` is cut from the text as it stands.
 */
export interface BylineRule {
  readonly id: string;
  readonly field: BylineField;
  /** `line`: a line of its own, outside or at the edge of the text. `start`, `end`: opens or closes a paragraph of it. */
  readonly places: readonly ('line' | 'start' | 'end')[];
  readonly reading: NameReading;
  readonly why: string;
  readonly example: { readonly text: string; readonly gives: readonly string[] };
  readonly nearMiss: string;
  /** What every text that `match` takes has in it, folded: a small expression to be asked before the large one. */
  readonly words: RegExp;
  readonly match: RegExp;
}

const LABEL_END = String.raw`(?:\s*[:：﹕︰/／∕|｜丨=＝]\s*)`;
const OPEN = '[（(【〔［\\[]';
const CLOSE = '[)）】〕］\\]]';
const IN_BRACKETS = '[^（()）【】〔〕［］\\[\\]。！？]';

/** In each field the earlier rule is the surer one. */
export const BYLINE_RULES: readonly BylineRule[] = [
  {
    id: 'zh-bracketed-reporter',
    field: 'authors',
    places: ['start', 'end', 'line'],
    reading: 'han-surname',
    why: 'Papers name the reporters in brackets, in the dateline or after the last sentence.',
    example: { text: '图书馆今天重新开放。(本报记者 陈小舟 林 青)', gives: ['陈小舟', '林青'] },
    nearMiss: '他在会上回答了提问(记者会由馆长主持)。',
    words: /记者|通讯员|采写|撰稿|撰文|编译|(?:作者|文)\s*[:：/／]/,
    match: new RegExp(
      `${OPEN}\\s*(?!图|摄|照片|资料)(?:${IN_BRACKETS}{0,16}?(?:记者|通讯员|采写|撰稿|撰文|编译)\\s*[:：/／]?|(?:作者|文)\\s*[:：/／])\\s*(?<value>${IN_BRACKETS}{2,60})${CLOSE}`,
      'du',
    ),
  },
  {
    id: 'zh-agency-dateline',
    field: 'authors',
    places: ['start', 'line'],
    reading: 'han-surname',
    why: 'Agencies in Taiwan put reporter, place and day into one bracket without spaces.',
    example: { text: '（某某社記者林小青台北14日電）圖書館今天重新開放。', gives: ['林小青'] },
    nearMiss: '（某某社台北14日電）圖書館今天重新開放。',
    words: /社\s*记者/,
    match:
      /[（(]\p{Script=Han}{1,6}社\s*记者\s*(?<value>\p{Script=Han}{2,3}(?:、\p{Script=Han}{2,3}){0,4}?)\s*\p{Script=Han}{2,6}\d{1,2}日(?:综合|专)?\p{Script=Han}{0,4}电[)）]/du,
  },
  {
    id: 'zh-reporter-and-place',
    field: 'authors',
    places: ['line', 'start'],
    reading: 'han-surname',
    why: 'Papers in Taiwan write reporter, stroke, place and “report”.',
    example: { text: '記者林小青、陳舟／台北報導', gives: ['林小青', '陳舟'] },
    nearMiss: '台北／綜合報導',
    words: /[/／∕╱]\s*[^\s]{2,10}(?:报|特稿|专访|电)/,
    match:
      /^[〔【［（([\s■]*(?:\p{Script=Han}{0,10}?(?:记者|特派员)\s*)?(?<value>\p{Script=Han}{2,4}(?:[、,，\s]\p{Script=Han}{2,4}){0,5})\s*[/／∕╱]\s*\p{Script=Han}{2,8}(?:报导|报道|特稿|专访|电)/du,
  },
  {
    id: 'zh-labelled-author',
    field: 'authors',
    places: ['line', 'end'],
    reading: 'han',
    why: 'The commonest form: a word for the author, a colon or a stroke, names.',
    example: { text: '作者：陈小舟　来源：某某日报', gives: ['陈小舟'] },
    nearMiss: '这篇文章的作者在书里写到了图书馆的灯光。',
    words: /(?:作\s?者|撰文|撰稿人?|采写|采访|执笔|文字|主笔|记者|通讯员|口述|文)\s*[:：﹕︰/／∕|｜丨=＝]/,
    match: new RegExp(
      `(?:^|[\\s\\u2003|｜（(【\\[■□●◎▲])(?:本文|原文|文章|撰文)?(?:作者|作 者|撰文|撰稿人?|采写|采访撰文|采访|执笔|文字|主笔|记者|通讯员|口述|文)${LABEL_END}(?<value>[^:：]{2,60}?)(?=$|[)）】\\]]|[\\s\\u2003|｜][^\\s\\u2003:：]{1,6}[:：])`,
      'du',
    ),
  },
  {
    id: 'zh-reporter-line',
    field: 'authors',
    places: ['line'],
    reading: 'han-surname',
    why: 'A line of its own: the paper’s reporter and the name.',
    example: { text: '■本报记者 陈小舟 通讯员 林青', gives: ['陈小舟', '林青'] },
    nearMiss: '本报记者走访了城里的三家书店。',
    words: /记者|通讯员|特约撰稿|评论员/,
    match:
      /^[■□◎●▲△○◆◇☉★\s\u2003—-]*(?:\p{Script=Han}{2,10}?)?(?:首席|特派|特约|实习|见习|驻\p{Script=Han}{2,4}|全媒体)?(?:记者|通讯员|特约撰稿人?|评论员)[\s\u2003]*(?<value>[^，。：:]{2,40})$/du,
  },
  {
    id: 'zh-reporter-opening',
    field: 'authors',
    places: ['start'],
    reading: 'han-surname',
    why: 'The dateline before the first sentence names the reporter without brackets.',
    example: { text: '本报讯 记者陈小舟报道：图书馆今天重新开放。', gives: ['陈小舟'] },
    nearMiss: '记者今天从图书馆了解到，阅览室重新开放。',
    words: /记者/,
    match:
      /^\p{Script=Han}{0,8}(?:讯|电|消息)?\s*(?:\p{Script=Han}{2,6})?记者[\s\u2003]*(?<value>\p{Script=Han}{2,3}(?:[、\s\u2003]\p{Script=Han}{2,3}){0,4})[\s\u2003]*(?:报道|报导|\p{Script=Han}{0,4}\d{1,2}日)/du,
  },
  {
    id: 'en-by',
    field: 'authors',
    places: ['line'],
    reading: 'western',
    why: 'English bylines open with “By”.',
    example: {
      text: 'By Anna Lindqvist and Tom Okafor | 14 January 2019',
      gives: ['Anna Lindqvist', 'Tom Okafor'],
    },
    nearMiss: 'By the time the library opened, the queue reached the bridge.',
    words: /(?:^|\n| )[Bb][yY]/,
    match:
      /^(?:(?:Written|Posted|Published|Reported|Story|Words|Text|Analysis|Review|Interview|Article|Created|Submitted)\s+)?[Bb](?:y|Y)\b:?\s*(?<value>[^.!?]{4,120})/du,
  },
  {
    id: 'european-by',
    field: 'authors',
    places: ['line'],
    reading: 'western',
    why: 'German, French, Spanish, Portuguese, Italian, Dutch and Scandinavian bylines open with their word for “by”.',
    example: { text: 'Von Jana Hoffmann, 14. Januar 2019', gives: ['Jana Hoffmann'] },
    nearMiss: 'Von der Brücke aus sieht man die Bibliothek.',
    words: /Von|VON|Par|PAR|Por|POR|Di|DI|Door|Av|Af|Text|Propos|Ein/,
    match:
      /^(?:Von|VON|Par|PAR|Por|POR|Di|DI|Door|Av|Af|Texto de|Texte de|Propos recueillis par|Ein Interview von|Eine Analyse von|Ein Kommentar von)\b:?\s+(?<value>[^.!?]{4,90})/du,
  },
  {
    id: 'labelled-author',
    field: 'authors',
    places: ['line'],
    reading: 'western',
    why: 'A word for “author”, a colon and a name, in languages with spaces.',
    example: { text: 'Автор: Анна Линдквист', gives: ['Анна Линдквист'] },
    nearMiss: 'Autor der Studie ist ein Bibliothekar.',
    words: /[:：]/,
    match:
      /^(?:Authors?|Reporter|Autore?|Autora|Autorka|Autoři|Auteure?s?|Autorzy|Autorin|Yazar|Penulis|Oleh|Tác giả|Автор(?:ы|и)?|Текст|Szerző|Συντάκτης|Kirjoittaja|Skribent|Tekst|Redakteur|Redaktør|Journalist|Ditulis oleh)\s*[:：]\s*(?<value>[^.!?]{4,90})/diu,
  },
  {
    id: 'ja-labelled',
    field: 'authors',
    places: ['line', 'end'],
    reading: 'east-asian',
    why: 'Japanese papers close with the name in thick brackets, or put “text” and an equals sign before it.',
    example: { text: '図書館は来月、再び開く。【山本はるか】', gives: ['山本はるか'] },
    nearMiss: '図書館は来月、再び開く。【写真】',
    words: /【|[=＝:：／]|记者/,
    match:
      /(?:[。」）]\s*【(?<value>[^】写真関連動画図表注\d]{3,20})】$|(?:^|[\s\u2003（(])(?:取材・文|文・写真|文|執筆|筆者|記者|聞き手)[=＝:：／]\s*(?<value2>[^。]{2,30}?)[)）]?$|[（(](?<value3>[^（）()。]{2,12})記者[)）])/du,
  },
  {
    id: 'ko-reporter',
    field: 'authors',
    places: ['line', 'start', 'end'],
    reading: 'east-asian',
    why: 'Korean bylines put the word for reporter after the name.',
    example: { text: '[서울=어느신문] 홍길동 기자', gives: ['홍길동'] },
    nearMiss: '기자 회견은 도서관에서 열렸다.',
    words: /기자|특파원/,
    match:
      /(?:^|[\s\u2003\]=／/(·])(?<value>[\p{Script=Hangul}]{2,4}(?:[·,、\s]{1,2}[\p{Script=Hangul}]{3})?)\s?(?:선임|인턴|객원|전문)?(?:기자|특파원)(?=$|[\s\u2003\])|=·(\w])/du,
  },
  {
    id: 'zh-labelled-editor',
    field: 'editors',
    places: ['line', 'end', 'start'],
    reading: 'han',
    why: 'Chinese sites name the editor in charge under or over the text.',
    example: { text: '（责编：谢小青、黄舟）', gives: ['谢小青', '黄舟'] },
    nearMiss: '责任编辑制度让报纸的差错少了一半。',
    words: /编|主编|责/,
    match: new RegExp(
      `(?:^|[\\s\\u2003（(【\\[〔|｜]|。)(?:本文|网络|网页|新闻|执行|见习|实习|值班|值班)?(?:责任编辑|责编|编辑|核稿编辑|网编|责任编缉|主编|责 编|编 辑|总编辑?|编审|责任编辑人)${LABEL_END}(?<value>[^:：]{2,40}?)(?=$|[)）】\\]〕。]|[\\s\\u2003|｜][^\\s\\u2003:：]{1,6}[:：])`,
      'du',
    ),
  },
  {
    id: 'zh-bracketed-editor',
    field: 'editors',
    places: ['line', 'end'],
    reading: 'han',
    why: 'The same in brackets with a space where others have a colon.',
    example: { text: '【责任编辑 谢小青】', gives: ['谢小青'] },
    nearMiss: '【编辑部的故事】',
    words: /编辑|责编|编校/,
    match: new RegExp(
      `${OPEN}\\s*(?:责任编辑|责编|编辑|编校)[\\s\\u2003]+(?<value>${IN_BRACKETS}{2,30})${CLOSE}`,
      'du',
    ),
  },
  {
    id: 'zh-editor-after-stroke',
    field: 'editors',
    places: ['line'],
    reading: 'han-surname',
    why: 'Sites in Taiwan write the name, a stroke and the editor’s role.',
    example: { text: '林小青／核稿編輯', gives: ['林小青'] },
    nearMiss: '林小青／台北報導',
    words: /编辑/,
    match:
      /(?:^|[\s\u2003〕）)】])(?<value>\p{Script=Han}{2,4})\s*[/／∕]\s*(?:核稿|责任|执行|网路|网络)?编辑(?=$|[\s\u2003])/du,
  },
  {
    id: 'zh-source',
    field: 'source',
    places: ['line', 'end'],
    reading: 'source',
    why: 'Chinese sites must name where a text was first published.',
    example: { text: '2019年01月14日10:59　来源：某某日报', gives: ['某某日报'] },
    nearMiss: '收入来源：工资、租金和稿费，都要写进表里。',
    words: /来\s?源|稿源|出处|转自|摘自|转载自|供稿|信源/,
    match:
      /(?:^|[\s\u2003|｜（(【[\d)）])(?:文章|新闻|稿件|信息|消息|内容|图文|资料|本文|原文)?(?:来源|来 源|稿源|出处|转自|摘自|转载自|供稿|来源于|信源)\s*[:：﹕︰]\s*(?<value>[^:：，。；]{2,40}?)(?=$|[)）】\]|｜，。；](?!日|》)|[\s\u2003]+(?:\p{Script=Han}{1,6}[:：]|\d|作者|编辑|责编|记者|发布|时间|浏览|点击|阅读|字号|字体|大中小|评论|分享|收藏|打印|关注|我要|原创|举报|【|\[|\||参与|手机|转发|T\b|A\b)|[\s\u2003]*(?:19|20)\d\d[-年/])/du,
  },
  {
    id: 'ja-source',
    field: 'source',
    places: ['line'],
    reading: 'source',
    why: 'Japanese portals name the paper with “provided by”.',
    example: { text: '提供：某新聞社', gives: ['某新聞社'] },
    nearMiss: '提供する本は来月から増える。',
    words: /提供|配信|出典|引用元|ソース|출처/,
    match: /^(?:提供|配信|出典|引用元|ソース|출처)\s*[:：／]\s*(?<value>[^。:：]{2,30})$/du,
  },
];
