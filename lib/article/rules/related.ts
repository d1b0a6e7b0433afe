import type { Rule } from './rule.ts';

/** Leads to other articles. */
export const RELATED_RULES: readonly Rule[] = [
  {
    id: 'related-section',
    kind: 'related',
    why: 'The heading of a list of other articles, and that list',
    place: 'anywhere',
    takes: 'section',
    longest: 75,
    text: /^(?:(?:更多|其他|延伸|相关|相关|推荐|热门|精彩|猜你喜欢的?|本日|今日|最新|即时|精选|编辑|热点|好文|为您|为你|图集|同类|近期|点击|人气|本类|频道|网友|站内|本站|往期|实时|社会|国际|财经|体育|娱乐|政治|科技|大陆|地方)(?:精彩|的|热门|最新|相关|今日|即时)*(?:新闻|阅读|报道|报导|文章|链接|连结|内容|推荐|资讯|专题|影片|视频|话题|排行(?:榜)?|热门|热点|图集|主题|回顾|关注|精选|好文|点击|条目|产品)(?:推荐|排行(?:榜)?|一览)?|推荐|排行榜?|新闻排行(?:榜)?|(?:24|48)小时(?:新闻|阅读|热门|点击)?排行(?:榜)?|热门排行|点击排行(?:榜)?|猜你(?:喜欢|爱看|想看|感兴趣).{0,6}|(?:你|您)(?:可能|也许|或许)(?:还|也|会|对)*(?:喜欢|感兴趣|想看|有兴趣).{0,10}|(?:也许|或许|可能)(?:你|您)(?:还|也|会|对)*(?:喜欢|感兴趣|想看|有兴趣).{0,8}|大家(?:都)?在看|看了(?:本文|又看|这篇).{0,10}|(?:看|读)更多|同场加映|延伸(?:观看|收听)|观察员|related(?: (?:articles?|stories|posts?|news|content|links?|coverage|reading|topics|videos?|items))?|(?:you )?(?:might|may) (?:also )?(?:be interested in|like|enjoy).{0,12}|you(?:'d| might| may)? (?:also )?like.{0,12}|recommended(?: (?:for you|reading|stories|articles|posts|videos))?|read (?:next|more|also|this next)|more (?:(?:great |top |from |of |on |\w+ )?(?:stories|news|articles|posts|reading|headlines|coverage)|like this|for you|from .{2,40}|on this (?:story|topic)|in .{2,24}|to read|great .{2,20} stories)|most (?:read|popular|viewed|shared|commented|recent)(?: (?:articles|stories|news|posts|in .{2,20}))?|trending(?: (?:now|stories|articles|topics))?|popular (?:posts|stories|articles|now)|latest (?:news|stories|articles|posts|videos|headlines|from .{2,30})|recent (?:posts|articles|stories|news)|top stories|don't miss|see also|also read|editor'?s'? (?:picks|choice)|what to read next|up next|around the web|from (?:the|around) (?:web|our partners)|keep reading|further reading on .{2,30}|in other news|promoted stories|sponsored stories|das könnte (?:sie|dich|dir|euch|ihnen) auch (?:interessieren|gefallen)|ähnliche (?:beiträge|artikel|themen|posts)|weiterführende (?:links|artikel)|dernières (?:news|actualités) sur.{0,30}|articles? récents?|vea también|lea también|mehr (?:zum thema|aus .{2,24}|artikel|nachrichten)|weitere (?:artikel|themen|meldungen|nachrichten).{0,20}|lesen sie auch|auch interessant|meistgelesen.{0,14}|verwandte (?:artikel|themen)|empfohlen(?:e artikel)?|à lire aussi|lire aussi|sur le même sujet|articles (?:liés|similaires)|les plus lus|te puede interesar|lee también|noticias relacionadas|artículos relacionados|más (?:noticias|leídas?|información)|lo más (?:leído|visto)|leggi anche|articoli correlati|potrebbe interessarti|leia (?:também|mais)|veja também|notícias relacionadas|mais lidas|читайте также|по теме|похожие (?:статьи|новости)|lees ook|läs (?:också|även|mer)|les også|læs også|[関关]连(?:记事|ニュース|リンク|商品|动画)(?:はこちら)?|(?:おすすめ|人気|新着|注目|最新)(?:の)?(?:记事|ニュース|ランキング)?|(?:アクセス)?ランキング|あわせて[読读]みたい|こちらも(?:おすすめ)?|관련\s?(?:기사|뉴스)|인기\s?(?:기사|뉴스)|많이 본 (?:뉴스|기사)|추천\s?(?:기사|뉴스))$/,
    example: {
      html: '<div><h3>延伸閱讀</h3><ul><li><a href="/1">渡口的第二個春天</a></li><li><a href="/2">木船與鐵船</a></li></ul></div>',
      at: 'end',
    },
    nearMiss: { html: '<p>相关新闻见报的第二天，渡口就恢复了。</p>', at: 'middle' },
  },
  {
    id: 'related-line',
    kind: 'related',
    why: 'A line that leads to another article',
    place: 'anywhere',
    takes: 'block',
    longest: 420,
    links: 'some',
    text: /^(?:(?:更多|延伸|相关|推荐|同场|参考|前情|往期|深度|精彩)(?:新闻|阅读|报道|报导|文章|链接|连结|加映|回顾|专题|提要|视频|影片)[:： ]|(?:点击|戳|请看|详见|另见|参见|阅读原文|新闻来源|原文出处|原文链接|看更多|读更多|更多|影片|视频)[:：]|(?:read (?:more|also|next|the full .{2,20})|see also|also read|also see|related(?: (?:article|story|stories|news|coverage))?|more(?: (?:on this|from .{2,30}|news|stories|coverage|here))?|watch(?: (?:more|also|now))?|listen|don'?t miss|recommended|must[- ]read|click here|check out|lesen sie auch|mehr(?: dazu| zum thema)?|lesetipp|lire aussi|à lire(?: aussi)?|voir aussi|lee también|lea también|vea también|ve también|mira también|te puede interesar|leer más|le puede interesar|leggi anche|leia (?:também|mais)|veja também|читайте также|lees ook|läs (?:också|även|mer)|les også|læs også|[関关]连(?:记事|リンク)?】?)[:：»>|–—])/,
    example: { html: '<p>延伸閱讀：<a href="/1">渡口的第二個春天</a></p>', at: 'middle' },
    nearMiss: { html: '<p>Read more poems, she told the <a href="/class">class</a>.</p>', at: 'middle' },
  },
];
