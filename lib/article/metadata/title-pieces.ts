import { foldHan } from '../../han/characters.ts';
import { letters } from './comparison.ts';
import { isSiteName } from './site-name.ts';

/** A title cut at everything that may separate it from channel and site. */
interface Pieces {
  readonly pieces: readonly string[];
  /** `marks[i]` stands between pieces `i` and `i + 1`. */
  readonly marks: readonly string[];
}

/**
 * Marks between title, channel and site. A hyphen or angle without spaces needs more evidence than the rest, and separates
 * only in texts with Han characters: titles have hyphens of their own.
 */
const marks = (angles: string): string =>
  `\\s*[|｜│┃丨¦‖]+\\s*|\\s*_+\\s*|\\s*-{2,}\\s*|\\s+[-–—−‐]{1,2}\\s+|\\s+[${angles}]\\s+|\\s+::?\\s+|\\s+[·•]\\s+|\\s+/\\s+|\\s+[<>]\\s+|\\s*[：](?=[^：]{2,14}$)`;
const MARK = new RegExp(`(${marks('»«›‹')})`, 'u');
const MARK_AMONG_HAN = new RegExp(`(${marks('»«›‹')}|\\s*[-－<>]\\s*)`, 'u');
const MARK_BESIDE_QUOTES = new RegExp(`(${marks('›')})`, 'u');
const HAN = /\p{Script=Han}/u;

/** Words with which sites and channels name themselves, in the languages of the Web; Han folded to simplified. */
const SITE_WORD =
  /(?:网|网站|日报|晚报|早报|时报|周报|商报|晨报|都市报|快报|周刊|杂志|频道|新闻|资讯|论坛|博客|门户|在线|传媒|电视台|社区|新闻云|电子报|通讯社|新闻社|ニュース|新聞|オンライン|뉴스|신문|일보|(?:^|\s)(?:news|times|post|journal|herald|tribune|gazette|magazine|blog|online|daily|tv|website|wiki|forum)|\w\.(?:[a-z]{2,4}|online|news))$/i;

/** Letters that a channel or a site has at most; Chinese channels are shorter still. */
const LONGEST_SITE = 40;
const LONGEST_HAN_SITE = 16;

/** Marks that hardly ever stand inside a title. */
const STRONG = /[|｜│┃丨¦‖_»›]|--/;

/** What helps to tell a title from what stands beside it. */
export interface TitleEvidence {
  /** Names of the site, as `letters` gives them. */
  readonly siteNames: ReadonlySet<string>;
  /** Texts that stand on the page as a heading or a line of their own, or are declared elsewhere, as `letters` gives them. */
  readonly seen: ReadonlySet<string>;
}

/** Takes channel and site off a title. What no evidence speaks against stays, dashes included. */
export function withoutSite(text: string, evidence: TitleEvidence): string {
  const { pieces, marks } = cut(text);
  if (pieces.length < 2) return text.trim();
  const join = (from: number, to: number) => {
    let joined = pieces[from] ?? '';
    for (let index = from + 1; index < to; index += 1)
      joined += (marks[index - 1] ?? '') + (pieces[index] ?? '');
    return joined.trim();
  };
  // The same text stands on the page without what follows: nothing is surer. The longest such stretch from the start.
  for (let to = pieces.length - 1; to >= 1; to -= 1) {
    const head = join(0, to);
    if (isLongEnough(head) && evidence.seen.has(letters(head)) && !isSiteName(head, evidence.siteNames))
      return head;
  }
  for (let from = 1; from < pieces.length; from += 1) {
    for (let to = pieces.length; to > from; to -= 1) {
      const middle = join(from, to);
      if (
        isLongEnough(middle) &&
        middle.length * 2 >= join(0, from).length &&
        evidence.seen.has(letters(middle)) &&
        !isSiteName(middle, evidence.siteNames)
      )
        return middle;
    }
  }
  let end = pieces.length;
  let peeled = false;
  while (end > 1) {
    const piece = pieces[end - 1] ?? '';
    const mark = marks[end - 2] ?? '';
    const head = join(0, end - 1);
    if (!isLongEnough(head) || !mayBeSite(piece)) break;
    const strong = STRONG.test(mark);
    const named = isSiteName(piece, evidence.siteNames) || SITE_WORD.test(foldHan(piece.trim()));
    // Behind a site stand its channels, with the same mark, each shorter than the title.
    const channel = peeled && marks[end - 1]?.trim() === mark.trim() && piece.length < head.length;
    if (!named && !channel && !(strong && piece.length * 2 <= head.length)) break;
    // A hyphen without spaces needs the site's own name or word behind it.
    if (!named && !/\s|[_|｜│]|--/.test(mark)) break;
    end -= 1;
    peeled = true;
  }
  let start = 0;
  while (
    start < end - 1 &&
    isSiteName(pieces[start] ?? '', evidence.siteNames) &&
    isLongEnough(join(start + 1, end))
  )
    start += 1;
  return join(start, end);
}

/** Han characters say about what three letters say: four of them, or ten letters, make a title. */
function isLongEnough(text: string): boolean {
  const han =
    text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return han >= 4 || letters(text).length >= 8;
}

function mayBeSite(piece: string): boolean {
  const han = piece.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 4 ? piece.length <= LONGEST_HAN_SITE : piece.length <= LONGEST_SITE;
}

function cut(text: string): Pieces {
  // Quoted words in guillemets are set with spaces in French.
  const quoting = /«[^»]*»|‹[^›]*›/.test(text);
  const parts = text.trim().split(HAN.test(text) ? MARK_AMONG_HAN : quoting ? MARK_BESIDE_QUOTES : MARK);
  const pieces: string[] = [];
  const marks: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) pieces.push(part);
    else marks.push(part);
  }
  // Two marks in a row (`__`, `- |`) leave an empty piece between them.
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    if ((pieces[index] ?? '').trim()) continue;
    pieces.splice(index, 1);
    if (marks.length > 0) marks.splice(Math.max(0, index - 1), 1);
  }
  return { pieces, marks };
}
