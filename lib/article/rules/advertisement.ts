import type { Rule } from './rule.ts';

/** Fewest other sites in one line of links that no writer would set side by side without a word. */
const FARM_HOSTS = 6;

/** Markers of advertisements; the advertisements themselves are frames and scripts, which are not there any more. */
export const ADVERTISEMENT_RULES: readonly Rule[] = [
  {
    id: 'advertisement-marker',
    kind: 'advertisement',
    why: 'Says that an advertisement stands here, or that the text goes on after it',
    place: 'anywhere',
    takes: 'block',
    longest: 110,
    text: /^(?:广告|advert|推广|赞助(?:商)?内容|业配|广编特辑|advertorial|赞助商广告|商业推广|.{0,12}广告.{0,8}(?:请继续(?:往下)?阅读|继续阅读|下方|下滑|之后|看更多|关闭).{0,20}|请?继续(?:往下|向下)阅读.{0,12}|(?:文章|内容|故事|新闻)(?:未完|往下看|继续).{0,20}|往下看更多.{0,12}|请往下(?:继续)?(?:阅读|滑|看).{0,10}|skip ad(?:vertisement)?|(?:story |article )?continues? (?:below|after|reading)(?: (?:this |the )?(?:ad(?:vertisement)?|below|story|main story))?|continue reading(?: the main story)?|(?:story continues below )?ad(?:vertisement|vertising)?s?(?: ?[-–] ?(?:continue|scroll|story|article) .{0,40})?|sponsored(?: (?:content|by .{1,30}|post|links?))?|paid (?:post|content)|promoted|scroll to continue.{0,20}|anzeige|werbung|publicité|publicite|la suite après cette publicité|publicidad|publicidade|pubblicità|реклама|advertentie|annons|annonse|reklame|reklama|広告|スポンサーリンク|pr|【?pr】?|광고)$/,
    example: { html: '<p>[廣告]請繼續往下閱讀...</p>', at: 'middle' },
    nearMiss: { html: '<p>广告牌倒了，压住了两辆车。</p>', at: 'middle' },
  },
  {
    id: 'link-farm',
    kind: 'advertisement',
    why: 'A row of links to many other sites and nothing else',
    place: 'anywhere',
    takes: 'block',
    test: ({ information, linked, nodes }) => {
      if (information === 0 || linked < 0.95 * information) return false;
      const hosts = new Set<string>();
      for (const node of nodes) {
        if (node.nodeType !== 1) continue;
        const element = node as Element;
        for (const link of element.localName === 'a' ? [element] : element.getElementsByTagName('a')) {
          const host = /^https?:\/\/([^/?#:]+)/i.exec(link.getAttribute('href') ?? '')?.[1];
          if (host) hosts.add(host.toLowerCase());
        }
      }
      return hosts.size >= FARM_HOSTS;
    },
    example: {
      html: '<div><a href="https://one.example/">木船批发</a> <a href="https://two.example/">渡口彩票</a> <a href="https://three.example/">铁船租赁</a> <a href="https://four.example/">夜钓网</a> <a href="https://five.example/">船票代购</a> <a href="https://six.example/">河鲜直播</a></div>',
      at: 'middle',
    },
    nearMiss: {
      html: '<p>照片来自<a href="https://one.example/">县档案馆</a>、<a href="https://two.example/">渡口博物馆</a>和<a href="https://three.example/">河务局</a>。</p>',
      at: 'middle',
    },
  },
  {
    id: 'promotion-line',
    kind: 'advertisement',
    why: 'Promotes an event, a sale, a vote or a broadcast of the house',
    place: 'edges',
    takes: 'block',
    longest: 420,
    text: /(?:【?点(?:击|我|此|选)(?:投票|报名|购买|抢购|领取|进入直播|参加|进入专题|进入)】?|(?:火热|正在)(?:进行中|报名|招募|热卖)|免费(?:试玩|试用|领取|体验)|限时(?:优惠|特价|抢购|折扣)|(?:抽奖|中奖机会|抢好礼|天天中奖|送好礼)|优惠(?:码|等你|券)|直播(?:连结|链接|地址)[:： ]|(?:保证|天天)(?:中奖|抽)|use (?:the )?(?:promo |discount )?code |(?:buy|shop|order) (?:it )?now)/,
    example: { html: '<p>年度好物票選火熱進行中！【點擊投票】選出你的最愛</p>', at: 'start' },
    nearMiss: { html: '<p>报名的人排到了桥上，摊主说从来没有这么热闹过。</p>', at: 'start' },
  },
  {
    id: 'affiliate-notice',
    kind: 'advertisement',
    why: 'Says that the site earns by links or sponsors',
    place: 'anywhere',
    takes: 'block',
    longest: 420,
    text: /^(?:.{0,120}(?:affiliate|referral) (?:links?|commissions?|partners?).{0,200}|.{0,80}(?:earn|receive|get) (?:an? |a small )?(?:affiliate )?commission.{0,160}|.{0,60}(?:sponsored|brought to you) by .{2,80}|als amazon-partner.{0,120}|.{0,80}(?:返利|佣金链接|推广链接).{0,80}|.{0,60}(?:アフィリエイト|広告)(?:リンク)?を(?:含|利用).{0,60}|.{0,60}アフィリエイト.{0,80})$/,
    example: { html: '<p>This post may contain affiliate links; see the disclosure.</p>', at: 'start' },
    nearMiss: { html: '<p>The affiliates voted against the merger.</p>', at: 'start' },
  },
];
