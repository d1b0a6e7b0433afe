import { withoutSigns } from '../../han/signs.ts';
import { informationOf } from '../information.ts';
import { findDates } from '../metadata/date-text.ts';
import { fold } from '../tidy/blocks.ts';
import type { Draft } from '../workspace.ts';
import type { Rule } from './rule.ts';

/** Words that go with a date, a source or a name in a header, and say nothing without it; as rules see them (folded). */
const HEADER_WORDS =
  /来源|出处|稿源|发布(?:时间|日期|于|者)?|发表(?:时间|于)?|刊登(?:时间)?|建立时间|更新(?:时间|于)?|出版(?:时间)?|时间|日期|作者|记者|撰文|编译|特约|通讯员|综合报[道导]|综合|即时报[道导]|报[道导]|整理|文字|摄影|编辑|责编|原创|转载|本站|浏览(?:次数|量)?|阅读(?:量|数|时间|时长)?|点击(?:数|量)?|人气|字号|评论|分享|星期[一二三四五六日天]|周[一二三四五六日]|上午|下午|凌晨|晚间?|北京时间|分钟|小时|\d+ ?(?:分钟|小时|天|秒)前|(?<![\p{L}])(?:by|from|published|posted|updated|last|modified|on|at|in|and|of|the|date|written|author|story|article|first|created|edited|min|mins|minute|minutes|hour|hours|ago|day|days|read|reading|time|staff|writer|reporter|correspondent|editor|senior|special|am|pm|a\.m|p\.m|e[sd]?t|gmt|bst|utc|ist|p[sd]t|cest|cet|jst|kst|edt|est|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|von|vom|uhr|aktualisiert|veröffentlicht|stand|lesezeit|minuten|par|publié|le|à|mis|jour|mise|por|publicado|actualizado|el|di|pubblicato|aggiornato|il|alle|ore|em|às|atualizado|опубликовано|автор|обновлено)(?![\p{L}])|公開|更新|配信|掲載|文[/:]|図[/:]|입력|수정|기자|승인/gu;

/** What of a line is left without dates, known names and the words around them. */
function residueOf(text: string, draft: Draft): string {
  let rest = text.normalize('NFKC');
  for (const { index, end } of findDates(rest, { year: 2000, monthFirst: true }).reverse()) {
    rest = `${rest.slice(0, index)} ${rest.slice(end)}`;
  }
  rest = ` ${fold(rest)} `;
  const names = [...(draft.authors ?? []), ...(draft.editors ?? []), draft.source ?? '', draft.siteName ?? '']
    .map(fold)
    .filter((name) => name.length > 1)
    .sort((one, other) => other.length - one.length);
  for (const name of names) rest = rest.replaceAll(name, ' ');
  return withoutSigns(rest.replace(/\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/g, ' ').replace(HEADER_WORDS, ' '));
}

/** Longest name of a person, desk or place beside a date, in Latin letters: 15 Chinese characters. */
const NAME = 45;

/** Dates, sources and bylines above and below the text; the metadata keeps what they say. */
export const DATELINE_RULES: readonly Rule[] = [
  {
    id: 'dateline',
    kind: 'dateline',
    why: 'Nothing but date, source and authors, which are kept with the article’s data',
    place: 'edges',
    takes: 'block',
    test: ({ text, information, folded, isHeading }, { draft }) => {
      // "— Name (@name) date" signs a quoted post.
      if (information === 0 || information > 330 || /^[—–-]|@\w/.test(text)) return false;
      const rest = residueOf(text, draft);
      // Digits that stay are counters ("浏览：33"); they need a word beside them.
      if (rest === '' || (/^\d{1,6}$/.test(rest) && /\p{L}/u.test(folded))) return true;
      // A short line with a date and no sentence: what is left is a name that the metadata did not read.
      const hasDate = findDates(text).length > 0;
      return hasDate && !isHeading && informationOf(rest) <= NAME && !/[。，、；!?！？]/.test(text);
    },
    example: { html: '<div>2021年3月21日 08:15　來源：河岸日報</div>', at: 'start' },
    nearMiss: { html: '<p>2021年3月21日，渡口停了最后一班船。</p>', at: 'start' },
  },
  {
    id: 'source-line',
    kind: 'dateline',
    why: 'Says where the text comes from; the name is kept with the article’s data',
    place: 'edges',
    takes: 'block',
    longest: 130,
    text: /^(?:本文|文章|稿件|信息|新闻|资料|内容|消息|转载)?(?:来源|转自|转载自|稿源|出处|摘自|来自|引自)(?:于)?[:：|丨/ ](?!.*[。!?]).{0,40}$/,
    example: { html: '<p>本文來源：河岸日報</p>', at: 'end' },
    nearMiss: { html: '<p>来源不明的木料，他一根也不收，宁可让船台空着。</p>', at: 'end' },
  },
  {
    id: 'byline-han',
    kind: 'byline',
    why: 'Says who wrote the text; the names are kept with the article’s data',
    place: 'start',
    takes: 'block',
    longest: 150,
    text: /^(?:(?:本报|本刊|本网|特约|实习|首席|驻.{1,6}|见习|中央社|[^\s:：]{2,8}(?:报|社|网|台|新闻)) ?)?(?:记者|作者|撰文|编译|撰稿|文字|采访|翻译|译者|图|文|口述|采写|整理|编辑|通讯员|特约撰稿人?|专栏)[:：/|丨╱ ]?[^。!?,，]{1,36}(?:(?:综合|即时|专题|外电|台北|电)?(?:报[道导]|摄影|电|整理|摄))?$/,
    example: { html: '<p>文／沈小滿　圖／江一帆</p>', at: 'start' },
    nearMiss: { html: '<p>记者来的那天，渡口的雾很大，连对岸的灯塔也看不见。</p>', at: 'start' },
  },
  {
    id: 'byline-post',
    kind: 'byline',
    why: 'Names the post of the author below the name',
    place: 'start',
    takes: 'block',
    longest: 60,
    text: /^(?:[a-z]{2,10}|[\p{Script=Han}]{1,8}(?:报|社|台|新闻|周刊|杂志|通讯))(?: ?中文网?| ?新闻)?(?: ?(?:特约|资深|实习|首席|驻[\p{Script=Han}]{1,6}))?(?:记者|特派员|编辑|撰稿人)$/u,
    example: { html: '<p>河岸日報駐渡口記者</p>', at: 'start' },
    nearMiss: { html: '<p>船上只有一位记者</p>', at: 'start' },
  },
  {
    id: 'byline-latin',
    kind: 'byline',
    why: 'Says who wrote the text; the names are kept with the article’s data',
    place: 'start',
    takes: 'block',
    longest: 110,
    text: /^(?:(?:written |posted |reported |story |text |words |photos? |reviewed |edited )?by|von|par|por|di|door|av|af|автор:?) [^\s,;:!?\d]+(?: [^\s,;:!?\d]+){0,4}(?:(?:,| and| und| et| y| e| \||,? for) [^,;:!?]{2,60})*$/,
    example: { html: '<p>By Ann Lee and Tom Hale</p>', at: 'start' },
    nearMiss: { html: '<p>By noon the ferry had stopped; nobody knew why.</p>', at: 'start' },
  },
];
