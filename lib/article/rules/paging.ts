import type { TidyBlock } from '../tidy/blocks.ts';
import type { Rule } from './rule.ts';

function isNumbers({ text }: TidyBlock): boolean {
  return /^[\s[(|/]*\d{1,4}(?:[\s[\]()|/…,.-]+\d{1,4})*[\s\])|/…>»]*$/.test(text);
}

/** Ways on to other pages. */
export const PAGING_RULES: readonly Rule[] = [
  {
    id: 'previous-next',
    kind: 'paging',
    why: 'Leads to the previous or the next page, or back to the top',
    place: 'anywhere',
    takes: 'block',
    longest: 260,
    text: /^(?:(?:阅读|查看|继续阅读)?(?:上|下|前|后|次)(?:一|の)?(?:篇|页|则|章|条|节|张)(?:文章|新闻)?(?:[:： ].{0,80})?|(?:\d+|\.\.\.| |\||\/|-|<+|>+)*(?:首页|尾页|末页|上一页|下一页|第\d+页|共\d+页)(?:首页|尾页|末页|上一页|下一页|\d+|第\d+页|共\d+页|\.\.\.| |\||\/|-|<+|>+)*|(?:返回|回到?)(?:首页|顶部|页首|列表|目录|上一页|.{0,8}首页|上页|本页顶端|页面顶部)|回首页|回上页|(?:previous|next|prev|older|newer)(?: (?:article|post|story|page|entry|posts|chapter)(?:[:： ].{0,120})?|[:：].{0,120})?|back to (?:top|home|.{2,30})|(?:return|go) to (?:top|home(?:page)?|.{2,20} homepage)|page \d+(?: of \d+)?|nach oben|zurück(?: zur startseite)?|zur startseite|haut de page|volver arriba|次のページ(?:へ)?|前のページ(?:へ)?|トップ(?:へ|に)戻る|続きを読む|下一篇|上一篇)$/,
    example: { html: '<p><a href="/2">下一篇：渡口的船</a></p>', at: 'end' },
    nearMiss: { html: '<p>第二页写着一个地址。</p>', at: 'middle' },
  },
  {
    id: 'page-numbers',
    kind: 'paging',
    why: 'The numbers of the pages of which this is one',
    place: 'anywhere',
    takes: 'block',
    // A number alone is the heading of a section, or a year beside its row; those of pages are links, but for this one's.
    test: (block, { blocks, indexOf }) => {
      if (!isNumbers(block)) return false;
      const index = indexOf(block);
      return [blocks[index - 1], block, blocks[index + 1]].some(
        (line) => line && isNumbers(line) && line.linked > 0,
      );
    },
    example: {
      html: '<ul><li>1</li><li><a href="/?p=2">2</a></li><li><a href="/?p=3">3</a></li></ul>',
      at: 'end',
    },
    nearMiss: { html: '<p>1</p>', at: 'middle' },
  },
  {
    id: 'unfold',
    kind: 'low-content',
    why: 'A button that unfolds, plays, closes or reloads something',
    place: 'anywhere',
    takes: 'block',
    longest: 100,
    text: /^(?:(?:点击)?(?:展开|收起|阅读|查看|显示|浏览|加载|看)(?:全文|全部|更多|原文|大图|余下全文|剩余.{0,8}|完整内容|更多内容)?(?:内容)?|更多|查看原图|阅读原文|原文链接|知道了|确定|取消|关闭|重新播放|自动播放|正在播放|播放(?:视频)?|加载中|正在加载|点击图片进入下一页|点击(?:图片)?(?:查看|看)?(?:大图|原图)|show more|show less|read more|see more|view more|load more|more|expand|collapse|close|loading|play(?: video)?|watch(?: now)?|view (?:gallery|image|larger image|comments|all)|open in (?:new window|gallery|image gallery)|image \d+ of \d+|see all|learn more|mehr(?: lesen| anzeigen)?|weiterlesen|bild(?:er)?(?:galerie)? öffnen|lire la suite|lire plus|voir plus|leer más|ver más|leggi (?:tutto|di più)|leia mais|читать (?:далее|полностью)|もっと(?:见る|读む|読む)|더보기|media playback is (?:un|not )supported.{0,40}|this (?:slideshow|video|page|content) requires javascript.{0,40}|please enable javascript.{0,60}|image(?: caption| copyright| source)?|caption|video caption|hide caption|toggle caption|enlarge(?: this)? image|view photos?|photos?|slideshow|skip to .{3,30}|the end|end|完|全文完|本文完)$/,
    example: { html: '<div><a href="#all">展開全文</a></div>', at: 'middle' },
    nearMiss: { html: '<p>关闭的三家厂里，有一家重新开了。</p>', at: 'middle' },
  },
];
