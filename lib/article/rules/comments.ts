import type { Rule } from './rule.ts';

/** Comments, and the rules for commenting. */
export const COMMENT_RULES: readonly Rule[] = [
  {
    id: 'comments-section',
    kind: 'comments',
    why: 'The heading of the readers’ comments, and all that stands under it',
    place: 'edges',
    takes: 'section',
    longest: 110,
    text: /^(?:(?:网友|读者|用户|全部|最新|热门|精彩|发表|我要|查看|参与|写|我有话|相关|文章|添加|新增|更多|所有)?(?:评论|留言|回应|跟帖|发言|意见|回复)(?:区|板|列表|规则|规范|须知|发言|管理|一下)?(?: ?[(:：]? ?\d*[\d,]* ?(?:条|则|篇|人参与)?\)?)|发表(?:您的|你的)?(?:意见|看法|观点)|(?:共|已有) ?\d+ ?(?:条|则|人|位)(?:网友)?(?:评论|留言|参与|发表|回应).{0,12}|(?:评论|留言)\(\d+\)|我来说两句.{0,8}|文明上网.{0,24}|(?:\d+ |view |all |post |show |add |read |reader |leave |join |write |your |no |0 )*(?:a |the )?(?:comments?|repl(?:y|ies)|conversation|discussion|responses?)(?: (?:on|to) .{2,80})?(?: ?\(\d+\))?(?: here| below| now| yet| policy| section| rules| are closed)?|leave a (?:comment|reply).{0,40}|what do you think.{0,12}|kommentare?(?: \(\d+\))?|kommentar (?:schreiben|verfassen)|commentaires?(?: \(\d+\))?|(?:laisser|écrire) un commentaire|comentarios?(?: \(\d+\))?|deja (?:un|tu) comentario|commenti?(?: \(\d+\))?|lascia un commento|comentários?|комментари[ий](?: \(\d+\))?|reacties|コメント(?:を(?:する|書く|残す))?(?: ?\(?\d*\)?)?|みんなの(?:コメント|感想)|댓글(?: ?\d*)?(?:쓰기|달기)?|전체 댓글)$/u,
    example: {
      html: '<div><h4>網友回應</h4><div>等了三十年，終於等到這座橋。</div><div>船老大還好嗎？</div></div>',
      at: 'end',
    },
    nearMiss: { html: '<p>留言写在纸条上，贴满了渡口的墙。</p>', at: 'end' },
  },
];
