import type { Rule } from './rule.ts';

/** "Read this in our app". */
export const APP_RULES: readonly Rule[] = [
  {
    id: 'app-download',
    kind: 'app-promotion',
    why: 'Asks to install or open an app',
    place: 'anywhere',
    takes: 'block',
    longest: 260,
    text: /^(?:(?!.*(?:说|表示|称|发现|调查|首先|其次|指出|介绍|分享了|[。!?].*[。!?].*[。!?]|。.{30}))(?:.{0,60})(?:下载|安装|打开|开启|载点|扫码|前往|上).{0,30}(?:app|客户端|手机版)(?![a-z]).{0,60}|(?!.*(?:说|表示|称|发现|调查|。.)).{0,24}(?:用|看)?(?:app|客户端)[^。，]{0,6}(?:下载|内打开|打开|看新闻|阅读|查看).{0,60}|(?:please )?(?:click here to )?(?:get|download|install|open|try|read (?:this|more) (?:in|on)|continue (?:in|on)|available (?:in|on)|use)(?: (?:the|our|in|on|it|this|free|now|new|official|on the|for free))* ?(?:[\w&'’.]+ ){0,4}apps?(?: (?:now|today|here|for|on|to)\b.{0,70})?|(?:get|read|receive) (?:the |all the |all |our )?(?:latest|breaking|top|more) (?:news|stories|headlines).{0,60}\bapp\b.{0,20}|.{0,30}(?:アプリ)(?:を|で|の|なら|版を)?(?:ダウンロード|インストール|开く|开く|読む|読み放题|入手).{0,30}|.{0,30}앱(?:을|에서|으로)? ?(?:다운로드|설치|열기|보기).{0,30}|.{0,30}\bapp\b.{0,16}(?:herunterladen|installieren|laden|télécharge[rz]|descarg(?:ar?|ue|uen)|scarica(?:re)?|baixe|baixar).{0,40}|(?:jetzt |hier )?(?:laden|téléchargez|descarga|scarica|baixe).{0,40}\bapp\b.{0,40})$/,
    example: { html: '<p>想讀更多好文？歡迎下載河岸日報APP，離線也能看！</p>', at: 'end' },
    nearMiss: {
      html: '<p>调查发现，诈骗者先让老人下载一款名叫“稳盈”的APP，再以内部消息为名要他们往里面充钱，前后一共骗走了十一万元，其中有七万元是他们准备给孙子交学费的。警方说，类似的案子今年已经有三起，骗子用的话术几乎一样：先嘘寒问暖，再谈投资理财，最后催着转账。</p>',
      at: 'middle',
    },
  },
  {
    id: 'app-store-link',
    kind: 'app-promotion',
    why: 'A link to an app store, or the terms of a prize draw in the app',
    place: 'anywhere',
    takes: 'block',
    longest: 140,
    text: /^(?:(?:ios|android|安卓|苹果|iphone|google play|app store)(?:版|用户|手机)?(?:载点|下载(?:点|链接|地址)?|连结|链接|version)?[:： ]*(?:https?:\/\/\S+)?|(?:点|按)我(?:下载|看|了解|查看).{0,12}|活动办法[:： ]*(?:https?:\/\/\S+)?|(?:available|download|get it) on (?:the )?(?:app store|google play)|app ?store|google ?play)$/,
    example: { html: '<p>活動辦法：https://river.example/draw</p>', at: 'end' },
    nearMiss: { html: '<p>Android手机的用户比两年前少了一成。</p>', at: 'middle' },
  },
];
