import type { Rule } from './rule.ts';

/** Membership, newsletters, age gates, podcasts. */
export const SUBSCRIPTION_RULES: readonly Rule[] = [
  {
    id: 'newsletter',
    kind: 'subscription',
    why: 'Asks to subscribe, to sign up or to log in',
    place: 'anywhere',
    takes: 'block',
    longest: 300,
    text: /^(?:(?:please )?(?:sign up|subscribe|register|log ?in|sign in|join)(?: here| now| today| free)?(?:(?: to| for| and| with)(?! the (?:war|army|party)).{0,160})?|.{0,60}(?:sign up|subscribe) (?:to|for) (?:our|the|his|her|my|your|this|.{2,20}'s) .{0,60}(?:newsletter|updates|channel|podcast|alerts?|briefing|emails?|list).{0,60}|(?:get|want|receive|let|have) .{0,90}(?:in|to|meet) your (?:inbox|email).{0,80}|(?:every|each) (?:day|week|morning|evening) we (?:send|deliver|email).{0,120}|want more stories like this|.{0,60}delivered (?:to|through|straight to) your (?:inbox|door|letterbox|email).{0,90}|breaking news emails?|need more .{2,30}\? .{0,120}subscri.{0,60}|.{0,40}newsletter.{0,20}(?:sign up|subscribe|inbox|anmelden|abonnieren).{0,60}|already (?:a )?(?:subscribed|subscriber|member|registered).{0,60}|(?:this article is|you have read).{0,60}(?:subscribers|members|free articles).{0,60}|support (?:our|independent|quality) journalism.{0,80}|enter your email.{0,40}|thank you for (?:subscribing|signing up|registering).{0,80}|jetzt (?:abonnieren|anmelden|registrieren).{0,60}|(?:hier )?(?:den )?newsletter abonnieren.{0,60}|inscrivez-vous.{0,90}|abonnez-vous.{0,90}|suscríbete.{0,80}|iscriviti.{0,80}|assine.{0,60}|.{0,20}(?:加入会员|成为会员|立即订阅|免费订阅|订阅电子报|订阅(?:本刊|本报|我们|全文)|会员登[入录]|登[入录]会员|付费(?:阅读|订阅|会员)|开通会员|会员专享|已是会员|注册会员|登录后(?:查看|阅读|可)).{0,40}|(?:立即|马上|请|免费)?(?:登录|注册|登入)(?:[ /|或、](?:登录|注册|登入))?|(?:有料)?会员(?:登录|限定|になる|の方).{0,80}|(?:この|本)记事は.{0,12}会员(?:限定|の方|专用).{0,80}|続きを?(?:お読み|読む)(?:いただく|になる|)?には.{0,60}|(?:この|本)(?:记事の)?続きは.{0,60}|残り ?[\d,]+ ?文字.{0,60}|ログイン(?:して|すると)?.{0,40}|구독(?:하기|신청)?.{0,20}|로그인.{0,20}|회원가입.{0,20})$/,
    example: { html: '<p>Sign up for our newsletter and get the river in your inbox.</p>', at: 'middle' },
    nearMiss: {
      html: '<p>Subscribers left the paper in their thousands when the bridge was built.</p>',
      at: 'middle',
    },
  },
  {
    id: 'age-gate',
    kind: 'subscription',
    why: 'Asks how old the reader is',
    place: 'edges',
    takes: 'block',
    longest: 700,
    text: /^(?:限制级|.{0,30}(?:未满|需满|须满|已满|年满)(?:18|十八)岁.{0,90}|根据.{0,20}(?:电脑网络内容)?分级(?:处理)?办法.{0,220}|.{0,30}分级推广基金会.{0,60}|(?:i am|are you) (?:over )?(?:18|21).{0,40})$/,
    example: { html: '<div>您即將進入之內容需滿18歲方可瀏覽</div>', at: 'start' },
    nearMiss: { html: '<p>他刚满十八岁，就在码头上有了自己的船。</p>', at: 'start' },
  },
  {
    id: 'podcast',
    kind: 'subscription',
    why: 'Leads to a podcast or a video channel of the house',
    place: 'edges',
    takes: 'block',
    longest: 300,
    text: /^(?:(?:点击|点此|立即)?(?:收听|收看|观看)(?:本期|更多|完整|节目|播客|podcast).{0,60}|.{0,30}podcast.{0,20}(?:收听|上线|订阅|节目|apple|spotify).{0,60}|(?:listen|subscribe) (?:to .{2,40} )?on (?:apple podcasts|spotify|google podcasts|youtube).{0,80}|watch[:：] .{3,120}|listen[:：] .{3,120}|(?:play|watch) (?:the )?(?:video|episode).{0,60})$/,
    example: { html: '<p>收聽更多《河岸夜話》：Apple、Spotify</p>', at: 'end' },
    nearMiss: { html: '<p>收听广播的老人每天都来，风雨无阻，一坐就是一个上午。</p>', at: 'end' },
  },
];
