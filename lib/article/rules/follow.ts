import type { Rule } from './rule.ts';

/** "Follow us". */
export const FOLLOW_RULES: readonly Rule[] = [
  {
    id: 'follow-account',
    kind: 'follow',
    why: 'Asks to follow an account, a fan page, a channel or a group',
    place: 'anywhere',
    takes: 'block',
    longest: 300,
    text: /^(?:(?!.*(?:说|表示|指出|记者了解)).{0,50}(?:关注|加入|追踪|订阅|按赞|点赞|添加|搜索|搜|收看|锁定|follow).{0,26}(?:公众号|公众平台|微信(?:号)?|粉丝(?:团|专页|页)|粉专|脸书|facebook|fb|line(?:@|好友| ?官方| today)?|telegram|频道|专页|官方账号|官微|微博|instagram|ig|youtube|twitter|抖音|小红书|视频号|头条号|社群|群组|twitter).{0,60}|.{0,20}(?:官方)?(?:微信)?公众号.{0,30}|(?:微信|公众号)(?:号|id)?[:：].{0,40}|(?:follow|like|join|find) (?:us|me|our .{0,30}|@?\w+|the .{0,30}) (?:on|at|via) .{0,70}|follow (?:us|me)|(?:you can )?follow .{3,60} on (?:twitter|x|instagram|facebook|linkedin|bluesky|mastodon|threads).{0,40}|(?:on twitter|twitter)[:：]? ?@\w+|folgen sie uns.{0,60}|suivez[- ]nous.{0,60}|síguenos.{0,60}|(?:ya sabías|sabías que|mira|visita|entra|conoce)(?! a ).{0,70}(?:nuestro canal|tenemos canal|nuestro grupo|nuestra página).{0,110}|únete (?:a|desde).{0,90}|seguici.{0,60}|siga-nos.{0,60}|подпис(?:ывайтесь|аться).{0,60}|フォロー(?:する|はこちら)?.{0,20}|.{0,20}(?:公式)?(?:twitter|x|line|アカウント)をフォロー.{0,20})$/,
    example: { html: '<p>看更多！請加入河岸日報粉絲團</p>', at: 'end' },
    nearMiss: {
      html: '<p>她说，关注公众号的人多了以后，订单也跟着多了起来，乡亲们第一次知道桃子可以这样卖。</p>',
      at: 'middle',
    },
  },
  {
    id: 'more-inside',
    kind: 'follow',
    why: 'Sends the reader to another channel of the same house for more',
    place: 'edges',
    takes: 'block',
    longest: 220,
    text: /^(?:(?:想|还想|欲|如欲|若想)?(?:看|读|知道|了解|收看|获取|查看|观看|阅读)(?:更多|最新|完整|全部|精彩).{0,40}(?:新闻|内容|文章|报道|报导|资讯|影片|详情|故事|请)|(?:更多|最新)(?:精彩|详细|详情|即时|相关)?(?:新闻|内容|资讯|文章|报道|报导|影片|消息)?(?:请|尽在|就在|看|请看|见|,请|请关注|请浏览).{0,40}|(?:每日|24小时)?(?:滚动|推送|播报).{0,40}(?:资讯|新闻|粉丝福利).{0,40}|专注.{2,30}报道.{0,60}|.{0,30}上手机.{1,12}频道.{0,24})$/,
    example: { html: '<p>更多精彩內容請看河岸新聞網</p>', at: 'end' },
    nearMiss: {
      html: '<p>想看更多更大的世界，是他十六岁离开村子的唯一理由，那年春天他坐上了去省城的车，车费是母亲卖鸡蛋攒下来的。</p>',
      at: 'start',
    },
  },
  {
    id: 'stay-tuned',
    kind: 'follow',
    why: 'Announces a programme or coverage of the house and asks to stay tuned',
    place: 'edges',
    takes: 'block',
    longest: 420,
    text: /^.{0,130}(?:敬请|请|欢迎|记得)(?:继续|持续|准时|密切)?(?:锁定|收看|收听|守候|期待)(?:本台|本频道|本节目|直播|我们|.{2,16}(?:新闻网|新闻台|频道|电视台|直播))?$/,
    example: {
      html: '<p>河岸新聞網春分三天，每天16:00到22:00都有特別報導，陪您掌握渡口最新動態，敬請鎖定。</p>',
      at: 'end',
    },
    nearMiss: {
      html: '<p>他在日记的最后写道，那天夜里全船的人都请他锁定舱门，因为风浪已经打到了船头，谁也不敢再到外面去了。</p>',
      at: 'end',
    },
  },
];
