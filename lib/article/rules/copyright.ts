import type { Rule } from './rule.ts';

/** Copyright, reprint and liability notices, calls for submissions. */
export const COPYRIGHT_RULES: readonly Rule[] = [
  {
    id: 'copyright-notice',
    kind: 'copyright',
    why: 'A notice about copyright or reprints',
    place: 'edges',
    takes: 'block',
    longest: 400,
    text: /(?:版权(?:所有|归|声明|属)|著作权(?:所有|归|声明|人)|未经.{0,24}(?:授权|许可|允许|同意|书面).{0,30}(?:转载|使用|复制|引用|转贴|不得|禁止)|(?:禁止|不得|请勿|谢绝|严禁)(?:任何.{0,30})?(?:擅自|随意|私自)?(?:转载|转贴|抄袭|复制)|转载(?:请|须|需|时请|务必|本文|自)|注明(?:出处|来源)|侵权.{0,12}(?:联系|删|告知)|侵删|all rights reserved|^(?:©|copyright|\(c\))|may not be (?:published|reproduced|copied|republished)|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|все права защищены|無断(?:転載|複製)|无断(?:转载|复制)|禁无断|무단\s?전재|저작권자|재배포 금지)/,
    example: { html: '<p>本報版權所有，未經書面授權不得轉載，違者必究。</p>', at: 'end' },
    nearMiss: {
      html: '<p>版权这两个字，他是到了法庭上才听懂的，那时候他已经把整本画册卖给了三家出版社。</p>',
      at: 'end',
    },
  },
  {
    id: 'copyright-line',
    kind: 'copyright',
    why: 'A copyright mark or reprint notice on a line of its own',
    place: 'anywhere',
    takes: 'block',
    longest: 200,
    text: /^(?:(?:©|copyright|\(c\)|版权所有|著作权所有).{0,90}|.{0,30}转载请?(?:务必)?注明.{0,40}|.{0,30}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|無断転載|无断转载|무단\s?전재).{0,50}|本文为.{1,20}原创(?:文章|内容|作品)?.{0,60})$/,
    example: { html: '<p>轉載請註明出處：河岸網</p>', at: 'middle' },
    nearMiss: { html: '<p>他在书的最后一页写道，转载不必问他。</p>', at: 'middle' },
  },
  {
    id: 'disclaimer',
    kind: 'copyright',
    why: 'A standing disclaimer of the site',
    place: 'edges',
    takes: 'block',
    longest: 900,
    text: /^(?:.{0,12}(?:免责声明|特别声明|郑重声明|免责条款|风险提示|责任声明|版权说明)[:：】\] ].*|.{0,40}(?:不代表|仅代表|纯属|只代表|并不代表).{0,20}(?:本(?:站|网|报|台|平台|公众号|刊)|作者|个人).{0,12}(?:立场|观点|意见|看法).*|.{0,60}(?:观点|立场|意见|看法).{0,10}(?:不代表|仅代表|只代表|与本).{0,60}|声明[:：].*|disclaimer[:：].*|.{0,40}(?:views|opinions) (?:and opinions )?expressed .{0,160}(?:author|necessarily).*|投资有风险.{0,60}|.{0,30}不构成(?:任何)?投资建议.{0,60})$/s,
    example: { html: '<p>免責聲明：以上內容僅供參考，與本站立場無關。</p>', at: 'end' },
    nearMiss: {
      html: '<p>船长的话只代表他自己，却让整个码头安静下来，没有人再提开船的事情，直到天亮。</p>',
      at: 'end',
    },
  },
  {
    id: 'call-for-tips',
    kind: 'copyright',
    why: 'Asks for submissions, tips or corrections',
    place: 'edges',
    takes: 'block',
    longest: 420,
    text: /^(?:.{0,40}(?:欢迎|接受|征集|诚邀)(?:.{0,10})(?:投稿|爆料|来稿|赐稿|报料|提供线索).{0,80}|(?:我要)?(?:投稿|爆料|报料|新闻线索|新闻热线|纠错|举报|联系)(?:邮箱|热线|电话|方式|信箱|我们)[:：/ ].{0,90}|.{0,20}(?:投稿|爆料|报料)(?:邮箱|热线|电话|信箱|请).{0,70}|(?:do you have|got) (?:a )?(?:news )?(?:tip|story|more information|information).{0,220}|(?:contact|email|reach|write to|you can (?:contact|reach|email)) (?:us|the (?:author|reporter|writer)|.{3,40}) (?:at|by|via|on) .{3,100}@.{3,60})$/,
    example: { html: '<p>歡迎投稿，信箱：letters@river.example</p>', at: 'end' },
    nearMiss: { html: '<p>投稿的人里有小学生，也有八十岁的木匠。</p>', at: 'end' },
  },
  {
    id: 'author-note',
    kind: 'byline',
    why: 'Tells about the author, not the story',
    place: 'end',
    takes: 'block',
    longest: 700,
    text: /^(?:about (?:the )?(?:author|writer)s?.*|(?:follow|email|contact|reach|tweet) (?:the (?:author|writer|reporter)|him|her|[^\s,;:!?。，]+ [^\s,;:!?。，]+) (?:on|at|via) .*|(?:[^\s,;:!?。，]+ ){2,4}is (?:an? |the )(?:(?:senior|staff|freelance|chief|contributing|deputy|managing|associate|executive|digital|news|political|former|award-winning|[^\s,;:!?。，]+) ){0,4}(?:writer|reporter|editor|journalist|columnist|correspondent|contributor|blogger|author|producer)(?: (?:at|for|based|with|who|covering|living|in|from|of|and|on)\b|,).*|[\w.+-]+@[\w-]+\.[\w.]+|(?:https?:\/\/)?(?:www\.)?twitter\.com\/\w+|join our .{2,30} forums?.*|作者(?:简介|介绍)[:： ].*|(?:本文)?作者(?:为|系|是).{4,80}|关于作者.*|über (?:den|die) autor(?:in|en)?.*)$/s,
    example: {
      html: '<p>Ann Lee is a senior reporter at River Daily. She has covered ferries since 2011.</p>',
      at: 'end',
    },
    nearMiss: { html: '<p>The ferry is a writer’s best friend, he said.</p>', at: 'end' },
  },
];
