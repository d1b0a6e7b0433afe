import type { Rule } from './rule.ts';

const NETWORKS =
  '微信(?:朋友圈|好友)?|微博|新浪微博|腾讯微博|qq(?:空间|好友)?|朋友圈|好友|朋友|豆瓣|人人网?|开心网|百度贴吧|facebook|fb|line|twitter|x|weibo|wechat|google ?\\+?|plurk|噗浪|telegram|whatsapp|threads|linkedin|instagram|pinterest|pocket|reddit|flipboard|tumblr|messenger|viber|xing|vk|bluesky|mastodon|email|e-mail|mail|sms|邮件|手机|复制(?:链接|网址|连结)?|复制本文链接|链接|连结|はてな(?:ブックマーク)?|카카오톡|카카오스토리|네이버';
const AND = '[\\s、,/|·&和与及或:+\'"()【】\\[\\]]*';

/** Share bars and the small tools beside them. */
export const SHARE_RULES: readonly Rule[] = [
  {
    id: 'share-bar',
    kind: 'share',
    why: 'A row of buttons for sharing, read as text',
    place: 'anywhere',
    takes: 'block',
    longest: 160,
    text: new RegExp(
      `^(?:(?:一键|点击|点此|立即|欢迎)?(?:分享|转发|转寄|推荐)(?:到|至|给|本文|文章|新闻|此文|这篇文章|按钮|链接)*|シェア(?:する)?|ツイート(?:する)?|共有(?:する)?|공유(?:하기)?|share|tweet|pin(?: it)?|teilen|partager|compartir|condividi|compartilhar|поделиться|delen|dela|udostępnij)?${AND}(?:(?:on|via|to|with|this|the|article|story|post|page|in|by|auf|sur|en|su|em|в|bei|per|:)${AND})*(?:(?:${NETWORKS}|分享到|分享至|分享|share|tweet|print|打印|列印)${AND}(?:(?:上|で|に|에)?(?:分享|シェア|共有|공유)?${AND}))*$`,
    ),
    example: { html: '<div><a href="#s">分享至Facebook</a> <a href="#l">分享至LINE</a></div>', at: 'start' },
    nearMiss: { html: '<p>她把照片分享至Facebook后，三天里有两万人转发。</p>', at: 'middle' },
  },
  {
    id: 'share-count',
    kind: 'share',
    why: 'How often the page was shared, liked or read',
    place: 'anywhere',
    takes: 'block',
    longest: 90,
    text: /^(?:[\d,.]+k? ?(?:shares?|likes?|views?|comments?|次?(?:阅读|浏览|点赞|转发|收藏|评论|分享)|人(?:点赞|喜欢|收藏|浏览)|个?赞)|(?:点赞|赞|喜欢|收藏|阅读量?|阅读数|浏览(?:量|数|次数)?|人气|点击(?:量|数|率)?|热度|评论数?|share count|views?|likes?)[:： ]*(?:[\d,.]+(?:万|k|次|人)?)?)(?: ?(?:次|人))?$/,
    example: { html: '<p>阅读量：10293</p>', at: 'end' },
    nearMiss: { html: '<p>这段视频的阅读量三天里超过了两百万次。</p>', at: 'middle' },
  },
  {
    id: 'reading-tools',
    kind: 'share',
    why: 'Buttons for font size, printing, saving, listening or reporting',
    place: 'anywhere',
    takes: 'block',
    longest: 130,
    text: /^(?:(?:调整|选择)?(?:字号|字体|字型|文字)(?:大小)?[:： ]*(?:[特超]?[大中小+-]+[ 、|/]*)*|[大中小特]字(?:型|体|号)?|(?:[大中小][ |/、]*){2,3}|(?:友善|打印|列印|我要|一键|本文|全文)?(?:打印|列印|收藏|朗读|听新闻|收听|举报|纠错|转寄|关闭|放大|缩小)(?:本页|本文|此页|本文章|窗口|新闻|文章|字体)?(?:[ |/、]+(?:打印|列印|收藏|关闭|推荐|投稿|分享|转寄|举报|纠错|放大|缩小)(?:本页|本文|此页|窗口)?)*|听新闻(?: ?test)?(?: ?[\d:/ ]+)?|语音播报|语音播报|(?:\d{1,2}:\d{2}[ /]*){1,2}|your browser does not support.{0,60}|print(?: this)?(?: (?:article|page|story))?|save(?: (?:article|story|for later))?|listen(?: to (?:this )?(?:article|story))?(?:[ (]*\d+ ?min(?:ute)?s?\)?)?|text size|font size|resize text|印刷(?:する)?|文字サイズ.{0,10}|글자 ?크기.{0,12}|인쇄(?:하기)?|스크랩|drucken|merken|vorlesen|imprimer|enregistrer|imprimir|stampa|salva|artikel anhören|écouter(?: cet article| l'article)?)$/,
    example: { html: '<div>字號：大 中 小</div>', at: 'start' },
    nearMiss: { html: '<p>他把字號調到最大，才看清楚藥盒上的說明。</p>', at: 'middle' },
  },
  {
    id: 'player-controls',
    kind: 'share',
    why: 'Labels of a video player’s buttons, read as text',
    place: 'anywhere',
    takes: 'block',
    longest: 90,
    text: /^(?:(?:自动播放|连续播放|立即播放|重新播放|重播|播放|暂停|静音|全屏|退出全屏|倍速|清晰度|高清|标清|超清|流畅|画中画|弹幕)[ |/、]*){1,6}$/,
    example: { html: '<div>自動播放 全屏</div>', at: 'middle' },
    nearMiss: { html: '<p>自动播放的广播每天六点响起。</p>', at: 'middle' },
  },
];
