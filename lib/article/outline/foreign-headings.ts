import { whyNotHeading } from './not-headings.ts';

/** A heading of the page's own that heads something else than a part of the article. */
export interface ForeignHeading {
  readonly id: string;
  readonly why: string;
  /** A heading that the rule takes. */
  readonly example: string;
  /** A heading of an article that comes close, and that the rule leaves. */
  readonly nearMiss: string;
  readonly matches: RegExp;
}

/** What pages put around or between the parts of an article. The whole heading must say so, but for a number or a name. */
export const FOREIGN_HEADINGS: readonly ForeignHeading[] = [
  {
    id: 'comments',
    why: 'Readers’ comments.',
    example: '網友評論（12）',
    nearMiss: '評論家怎麼說',
    matches:
      /^(?:[\d.,]+\s*)?(?:(?:网友|網友|最新|热门|熱門|精彩|发表|發表|讀者|读者)?(?:评论|評論|留言|回應|回应|跟[贴帖])|コメント|댓글|comments?|kommentare?|commentaires?|comentarios?|coment[áa]rios?|commenti|reacties|комментарии|leave\s+a\s+(?:comment|reply)|join\s+the\s+(?:conversation|discussion)|(?:schreibe\s+)?eine?n?\s+kommentar(?:\s+schreiben)?|\d+\s+(?:thoughts?|responses?|comments?)\s+(?:on|to)\s.*)\s*[（(]?[\d.,]*[）)]?$/iu,
  },
  {
    id: 'related',
    why: 'Other articles.',
    example: 'Related articles',
    nearMiss: 'Related risks of the new dam',
    matches:
      /^(?:(?:相[关關]|推[荐薦]|[热熱][门門点點]|最新|更多|延伸|精[选選彩]|[编編][辑輯]推[荐薦]|猜你喜[欢歡]|[你您]可能.{0,4}喜[欢歡]|大家都在看|其他人也在看|人[气氣])(?:[阅閱][读讀]|[新消]?[闻聞息]|文章|[报報][导導道]|[链鏈連][接結]|[内內]容|推[荐薦]|[话話][题題]|排行榜?|[资資][讯訊]|\s*)|関連(?:記事|ニュース)|関連リンク|おすすめ(?:記事)?|관련\s*(?:기사|뉴스)|(?:related|recommended|popular|latest|trending|top|featured|recent|similar|further|suggested)(?:\s+(?:articles?|stories|story|posts?|news|reading|content|links?|topics?|videos?|coverage|searches))?|most\s+(?:read|popular|viewed|shared)|(?:read\s+(?:more|also|next)|you\s+(?:may|might)\s+(?:also\s+)?(?:like|enjoy)|more\s+(?:on|from|in|for\s+you))\b.{0,30}|(?:das\s+könnte|mehr\s+(?:zum\s+thema|aus|von)|auch\s+interessant|lesen\s+sie\s+auch|meistgelesen|verwandte\s+artikel|ähnliche\s+artikel|weitere\s+(?:artikel|themen|meldungen)).{0,30}|(?:articles?\s+(?:similaires|liés|recommandés)|à\s+lire\s+(?:aussi|également)|sur\s+le\s+même\s+sujet|les\s+plus\s+lus)|(?:artículos|noticias|contenidos?)\s+relacionad[oa]s|(?:leia|lea|leggi)\s+(?:também|mais|también|más|anche).{0,30}|(?:articoli\s+)?correlati|(?:читайте|смотрите)\s+также|похожие\s+(?:статьи|новости))\s*[:：»>]?$/iu,
  },
  {
    id: 'sharing',
    why: 'Sharing, following, subscribing, signing in.',
    example: 'Share this article',
    nearMiss: 'Share prices fall',
    matches:
      /^(?:(?:分享|转发|轉發)(?:到|至|本文|文章)?.{0,6}|[关關]注我[们們].{0,6}|(?:掃|扫)[码碼描].{0,10}|订阅|訂閱|登[录錄入]|注册|註冊|share(?:\s+(?:this|on|via|the)\b.*)?|follow\s+(?:us|me|on)\b.*|subscribe\b.{0,40}|sign\s+(?:in|up)\b.{0,40}|log\s?in\b.{0,40}|(?:our\s+|the\s+)?newsletters?\b.{0,30}|.{0,30}\bnewsletters?|get\s+our\s+.{0,40}|support\s+(?:us|our\s+(?:work|journalism))\b.{0,30}|teilen|(?:diesen\s+)?artikel\s+teilen|folgen\s+sie\s+uns.*|partager(?:\s+(?:cet\s+)?article)?|compartir|condividi|compartilhe|поделиться)\s*[:：!！]?$/iu,
  },
  {
    id: 'about-author',
    why: 'Who wrote the article.',
    example: 'About the author',
    nearMiss: 'About the harbour',
    matches:
      /^(?:(?:[关關][于於]|本文)?作者(?:[简簡]介|介[绍紹])?|about\s+the\s+authors?|written\s+by|über\s+de[nr]\s+auto(?:r|ren)(?:in)?|zur\s+person|à\s+propos\s+de\s+l[’']auteure?|sobre\s+(?:el|la|o|a)\s+autora?|об\s+авторе)\s*[:：]?$/iu,
  },
  {
    id: 'contents',
    why: 'The list of the article’s sections, or the name that a page gives its text.',
    example: '本文目錄',
    nearMiss: 'Contents of the box',
    matches:
      /^(?:(?:本文|文章|[内內]容)?目[录錄次]|(?:table\s+of\s+)?contents|(?:in|on)\s+this\s+(?:article|page|story)|inhalt(?:sverzeichnis)?|sommaire|table\s+des\s+matières|índice|indice|sumário|spis\s+treści|inhoud(?:sopgave)?|оглавление|содержание|目次|목차)\s*[:：]?$/iu,
  },
  {
    id: 'labels',
    why: 'Tags, topics and filing.',
    example: 'Tags',
    nearMiss: 'Topics of the day',
    matches:
      /^(?:(?:热门|熱門|文章)?[标標][签籤簽]|[关關][键鍵][词詞字]|tags?|topics?|themen|filed\s+under|schlagw[oö]rte?r?|mots[- ]clés|etiquetas|temas|categor(?:y|ies))\s*[:：]?$/iu,
  },
];

/** Rules for short lines that hold for headings as well. */
const SHARED_RULES = new Set(['end-mark', 'copyright', 'byline']);

/** Id of the rule by which a heading of the page's own heads something else than a part of the article, or null. */
export function whyForeign(text: string): string | null {
  const foreign = FOREIGN_HEADINGS.find(({ matches }) => matches.test(text));
  if (foreign) return foreign.id;
  const rule = whyNotHeading(text);
  return rule !== null && SHARED_RULES.has(rule) ? rule : null;
}
