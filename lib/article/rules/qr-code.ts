import type { Rule } from './rule.ts';

/** Prompts to scan a QR code. */
export const QR_CODE_RULES: readonly Rule[] = [
  {
    id: 'qr-code-prompt',
    kind: 'qr-code',
    why: 'Asks to scan a QR code, which a reader on this screen cannot use',
    place: 'anywhere',
    takes: 'block',
    longest: 300,
    text: /^(?:(?!.*(?:说|表示|称|发现|介绍)).{0,70}(?:(?:扫描?|扫一扫|长按|识别|点击)(?:上方|下方|左侧|右侧|右方|左方|文末|图中|图片|以下|下面|上面|下图|本|这个|此|识别|图中|一下|页面|的)*(?:小程序)?(?:二维码|qr ?code|行动条码)|(?:微信|手机|请|打开|用)+.{0,8}扫一扫|扫码(?:关注|阅读|下载|加入|进群|加|观看|查看|参与|订阅|打开|看|立即|了解)|二维码.{0,6}(?:关注|下载|加入|阅读|添加|进群)).{0,60}|二维码|微信二维码|扫一扫(?:[,，、:： ].{0,20})?|手机扫码|微信扫码|scan (?:the|this) (?:qr )?code.{0,60}|qrコード.{0,40})$/,
    example: { html: '<p>長按下方二維碼，關注「河岸週刊」</p>', at: 'end' },
    nearMiss: {
      html: '<p>到了饭店门口，他拿出手机扫一扫，门上的锁应声而开，老板说这样每月能省下一个人工。</p>',
      at: 'middle',
    },
  },
];
