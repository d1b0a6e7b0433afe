import type { Rule } from './rule.ts';

/** Keywords and topics. */
export const TAG_RULES: readonly Rule[] = [
  {
    id: 'tags-labelled',
    kind: 'tags',
    why: 'Lists the keywords under which the site files the article',
    place: 'edges',
    takes: 'block',
    longest: 360,
    text: /^(?:(?:文章|新闻|本文|相关|热门)?(?:标签|关键字|关键词|话题|主题|分类|所属分类|栏目|专题|主题词)[:：】 ].{0,120}|(?:文章|新闻|本文|相关)?(?:标签|关键字|关键词)|(?:tags?|tagged|topics?|filed under|posted in|categories|category|related topics|more on this|keywords?|labels?|in this article|schlagw[oö]rt(?:er|e)|themen|mehr zum thema|mots[- ]clés|etiquetas|temas|argomenti|теги|метки|タグ|キーワード|[関关]连(?:タグ|キーワード|トピックス)|태그)(?:[:： ].{0,220})?)$/,
    example: { html: '<p>文章關鍵詞：<a href="/t/1">渡口</a> <a href="/t/2">造船</a></p>', at: 'end' },
    nearMiss: { html: '<p>标签贴错了一张，整箱药都要退回去重新装。</p>', at: 'end' },
  },
  {
    id: 'hashtags',
    kind: 'tags',
    why: 'Nothing but hashtags',
    place: 'edges',
    takes: 'block',
    test: ({ text }) => /^(?:[#＃][^\s#＃。！？.!?]{1,30}[\s、，,]*){1,20}$/u.test(text),
    example: { html: '<p>#渡口 #造船 #春分</p>', at: 'end' },
    nearMiss: { html: '<p>#渡口这个词一夜之间到处都是。</p>', at: 'end' },
  },
];
