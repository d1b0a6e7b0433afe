import type { Rule } from './rule.ts';

/** Comments, and the rules for commenting. */
export const COMMENT_RULES: readonly Rule[] = [
  {
    id: 'comments-all',
    kind: 'comments',
    why: 'The heading of the readers’ comments or of the rules for them, and all that stands under it',
    place: 'after-first',
    takes: 'section',
    runsToEnd: true,
    longest: 110,
    text: /^(?:(?:网友|读者|用户)(?:评论|留言|回应|跟帖|发言)(?: ?[(:：]? ?[\d,]*(?:条|则|篇)?\)?)?|(?:发表|我要发表?|添加|新增|参与|查看|写|全部|所有|最新|热门|精彩)(?:您的|你的|全部|所有)?(?:评论|留言|回应|意见|看法)(?: ?[(:：]? ?[\d,]* ?(?:条|则|篇)?\)?)?|(?:评论|留言|发言|跟帖)(?:区|板|规则|规范|须知|守则|管理办法|列表)|(?:共|已有|所有)? ?\d+ ?(?:条|则|人|位)(?:网友)?(?:评论|留言|参与|发表|回应|跟帖).{0,8}|(?:评论|留言|回应) ?[(:：]? ?\d+ ?(?:条|则|篇)?\)?|我来说两句.{0,8}|文明上网.{0,24}|\d+ (?:comments?|replies|responses|thoughts on .{2,80})|(?:view|show|read|see|load) (?:all |more |the )*(?:\d+ )?comments?|(?:leave|post|add|write) (?:a |your )(?:comment|reply).{0,40}|join the (?:conversation|discussion).{0,20}|(?:comments?|discussion) ?\(\d+\)|be the first to comment.{0,10}|comments? (?:are|is) closed.{0,10}|kommentare? ?\(\d+\)|(?:einen |deinen |ihren )?kommentar (?:schreiben|verfassen|hinterlassen|abgeben)|(?:schreiben? |hinterlassen? )(?:sie )?(?:einen|deinen|ihren) kommentar|(?:dein|ihr) kommentar|deja (?:una respuesta|tu comentario)|laisser une réponse|deixe (?:um|seu) comentário|\d+ kommentare?|\d+ commentaires?|(?:laisser|écrire|ajouter) un commentaire|\d+ comentarios?|deja (?:un|tu) comentario|lascia un commento|комментари[ийев]+ ?\(\d+\)|コメント(?:を(?:する|书く|残す))? ?\(?\d*\)?|みんなの(?:コメント|感想)|댓글 ?(?:\d+|쓰기|달기)|전체 댓글)$/,
    example: {
      html: '<div><h4>網友回應</h4><div>等了三十年，終於等到這座橋，我們全家都要回去看看，走一走橋，再坐一次船，看看渡口的老人還在不在那裡。</div></div>',
      at: 'end',
    },
    nearMiss: { html: '<p>网友评论里最多的一句话，是问那条船还开不开。</p>', at: 'end' },
  },
  {
    id: 'comments-policy',
    kind: 'comments',
    why: 'Says how to comment, or what may be written in comments',
    place: 'edges',
    takes: 'block',
    longest: 600,
    text: /^(?:(?:to (?:post|leave|add|write) a comment|before (?:posting|commenting)|you must be (?:logged|signed) in to (?:post|leave|comment)|please (?:log|sign) in to (?:comment|leave|post)|(?:note: ?)?we (?:are|have) .{0,40}moderat(?:e|ing|ed) (?:all )?comments).*|(?:all |your )?comments (?:are|will be|may be) (?:moderated|reviewed|published|checked|approved|subject to).*|(?:atenção: ?)?(?:os )?coment[áa]rios (?:com|que|ofensivos|são).{0,60}(?:não serão|serão|aprovad|moderad|responsabilidade).*|los comentarios (?:son|serán|que|están).{0,160}(?:moderad|publicad|responsabilidad|opinion).*|les commentaires (?:sont|seront).{0,60}(?:modérés|publiés|soumis).*|(?:die )?kommentare (?:werden|sind) .{0,60}(?:moderiert|geprüft|freigeschaltet|freigegeben).*|(?:评论|留言|回复)(?:须知|需(?:要|先)?(?:登[录入]|审核|经)|前请(?:先)?(?:登[录入]|阅读)|内容(?:须|需|不得)).{0,120})$/s,
    example: {
      html: '<p>Comments are moderated and appear within a day. Please stay on topic, and be kind to the ferryman.</p>',
      at: 'end',
    },
    nearMiss: { html: '<p>Comments are rare on the river; people wave.</p>', at: 'end' },
  },
  {
    id: 'comments-section',
    kind: 'comments',
    why: 'The heading of the readers’ comments, and what stands under it',
    place: 'end',
    takes: 'section',
    longest: 60,
    text: /^(?:评论|留言|回应|跟帖|规范|意见|发言|(?:reader |user )?comments?|discussion|responses?|replies|kommentare?|commentaires?|comentarios?|commenti|comentários?|комментарии|reacties|reaktionen|댓글)$/,
    example: { html: '<div><h3>Comments</h3><p>Thirty years we waited.</p></div>', at: 'end' },
    nearMiss: { html: '<p>评论写得很短。</p>', at: 'end' },
  },
];
