import type { Rule } from './rule.ts';

const ROLE =
  '(?:本文|本期|稿件|新媒体|网络|图文|微信|值班|执行|责任|实习|首席|高级|助理|核稿|美术|图片|文字|视频|见习|轮值|栏目|中文|英文|本版|今日|当班|审校|学术|文案|策划)*(?:编辑|责编|编审|编校|主编|总编(?:辑)?|副总编|校对|审核|审稿|审校|初审|复审|终审|一审|二审|三审|监制|监审|审读|排版|制版|美编|值班主任|签发|核稿|编导|统筹|编务|实习生|见习生|版权编辑|出品|出品人|制作|海报|设计|录入|投稿邮箱)';

/** Lines that name editors, proof-readers and others who worked on the page; the metadata keeps the names. */
export const EDITOR_RULES: readonly Rule[] = [
  {
    id: 'editor-line',
    kind: 'editor',
    why: 'Names who edited the page; the names are kept with the article’s data',
    place: 'anywhere',
    takes: 'block',
    longest: 210,
    text: new RegExp(
      `^(?:(?:作者|来源|记者|撰文|文|图|摄影|通讯员)[:：/|] ?[^:：]{1,20}[ ;；,，|]*)?(?:${ROLE}[:：/|丨 ] ?[^:：。!?]{0,40}(?:[ ;；,，|/(（)）【\\[\\]】]*|$)){1,6}$`,
    ),
    example: { html: '<p>(責編：沈小滿、江一帆)</p>', at: 'end' },
    nearMiss: {
      html: '<p>编辑部的灯一直亮到凌晨两点，主编沈小满把头版改了四遍，才让人送去印刷厂。</p>',
      at: 'middle',
    },
  },
  {
    id: 'editor-note',
    kind: 'editor',
    why: 'Names who edited the page, behind the last sentence; the names are kept with the article’s data',
    place: 'end',
    takes: 'tail',
    longest: 150,
    text: new RegExp(`^(?:${ROLE}[:：/|丨 ] ?[^:：。!?]{1,30}(?:[ ;；,，|/(（)）【\\[\\]】]*|$)){1,4}$`),
    example: {
      html: '<p class="last">天快亮的时候，船老大把缆绳收好，说明天不来了，桥上的灯一盏一盏灭了，河水还是那样流。<span>（責任編輯：沈小滿）</span></p>',
      at: 'end',
      leaves: '天快亮的时候，船老大把缆绳收好，说明天不来了，桥上的灯一盏一盏灭了，河水还是那样流。',
    },
    nearMiss: {
      html: '<p>天快亮的时候，船老大把缆绳收好，说明天不来了，桥上的灯一盏一盏灭了，河水还是那样流。（記者 沈小滿）</p>',
      at: 'end',
    },
  },
  {
    id: 'editor-label',
    kind: 'editor',
    why: 'The label of an editor line whose name stands elsewhere',
    place: 'edges',
    takes: 'block',
    longest: 40,
    text: new RegExp(`^${ROLE}$`),
    example: { html: '<p>责任编辑：</p>', at: 'end' },
    nearMiss: { html: '<p>编辑们都走了。</p>', at: 'end' },
  },
  {
    id: 'editor-credit-latin',
    kind: 'editor',
    why: 'Names who reported, edited or translated, after an agency’s story',
    place: 'end',
    takes: 'block',
    longest: 320,
    text: /^(?:(?:additional |further )?(?:reporting|editing|writing|compiled|translation|translated|edited|research|production|graphics?) (?:and (?:editing|writing|translation) )?by .{3,220}|(?:this (?:story|article|report) (?:was|has been) (?:edited|corrected|updated|translated|produced|originally published|first published).{0,200})|our standards: the .{3,60} trust principles.?)$/,
    example: { html: '<p>(Reporting by Ann Lee; Editing by Tom Hale)</p>', at: 'end' },
    nearMiss: { html: '<p>Editing a river out of a map takes a minute.</p>', at: 'end' },
  },
];
