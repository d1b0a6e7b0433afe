import type { ArticleDate } from '../article.ts';
import { monthOf } from './month-names.ts';

/** A date found in a text. */
export interface FoundDate {
  readonly date: ArticleDate;
  /** Place in the text, in UTF-16 units. */
  readonly index: number;
  readonly end: number;
}

/** What helps to read dates that do not say everything. */
export interface DateContext {
  /** Supplies the year of `01-14 10:59`; null leaves such dates unread. */
  readonly year: number | null;
  /** True where 1/2/2019 is the second of January (United States), false where it is the first of February. */
  readonly monthFirst: boolean;
}

const NO_CONTEXT: DateContext = { year: null, monthFirst: false };

/** The first pages of the Web; and next year, for papers dated ahead. */
const EARLIEST_YEAR = 1990;

const TIME = String.raw`(?:(?<half>上午|下午|中午|凌晨|清晨|早上|傍晚|晚上|午前|午後|오전|오후)\s*)?(?<hour>\d{1,2})\s*(?:[:：﹕hH]|时|時|点|點|시|(?<=\d)\.(?=\d\d(?!\d|\.)))\s*(?<minute>\d{2}|\d(?=\s?[分분]))?\s*(?:分|분)?(?:\s*[:：]?\s*(?<second>\d{2})\s*(?:秒|초)?(?:\.\d+)?)?(?:\s*(?<meridiem>[ap]\.?\s?m\b\.?))?(?:\s*\(?(?<zone>Z\b|UTC|GMT(?:[+-]\d{1,2})?|[+-]\d{2}:?\d{2}\b|E[SD]?T\b|C[SD]T\b|M[SD]T\b|P[SD]?T\b|BST\b|CES?T\b|HKT\b|JST\b|KST\b|IST\b))?`;
const WEEKDAY = String.raw`(?:\s*[（(]?\s*(?:星期|周|週|礼拜|禮拜)?[一二三四五六日天月火水木金土월화수목금토일](?:曜日|요일)?\s*[)）]?)?`;
const TIME_AFTER = String.raw`(?:\s*[,，T|｜·•/・–—-]?\s*(?:at|um|à|a las|alle|às|kl\.?|о|в|saat|om|klo)?\s*${TIME})?`;

/** English also writes the time first: “10:59 a.m. ET, January 14, 2019”. */
const TIME_BEFORE = new RegExp(`${TIME}\\s*(?:,|on|-|–|—|\\|)?\\s*(?:\\p{L}{3,9}\\.?,?\\s+)?$`, 'iu');

interface Pattern {
  readonly id: string;
  /** What every date of this form looks like, roughly: asked first, since making `expression` ready costs a millisecond. */
  readonly shape: RegExp;
  readonly expression: RegExp;
}

/**
 * From the most to the least telling; a later one never reads what an earlier one has read. The mode for all planes only where a letter
 * of any script is asked for: without it, a browser makes one of these ready sooner (0.5 ms, where it took 0.6 to 0.8).
 */
const PATTERNS: readonly Pattern[] = [
  {
    id: 'iso',
    shape: /\d{4}-\d{1,2}-\d{1,2}(?:T|\s)/i,
    expression: new RegExp(
      String.raw`(?<![\d.])(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:T|\s+)${TIME}`,
      'gi',
    ),
  },
  {
    id: 'cjk',
    shape: /[年년]/,
    expression: new RegExp(
      String.raw`(?<roc>(?:中華)?民[國国]\s*)?(?<era>令和|平成)?(?<![\d.])(?<year>\d{2,4}|元)\s*[年년]\s*(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日号號일]?${WEEKDAY}${TIME_AFTER}`,
      'gi',
    ),
  },
  {
    id: 'han-digits',
    shape: /[一二][〇○零一二三四五六七八九]{3}年/,
    expression:
      /(?<hanYear>[一二][〇○零一二三四五六七八九]{3})年(?<hanMonth>[一二三四五六七八九十]{1,2})月(?<hanDay>[一二三四五六七八九十]{1,3})日/gu,
  },
  {
    id: 'numeric',
    shape: /(?:19|20)\d\d\s?[-/.－∕]\s?\d/,
    expression: new RegExp(
      String.raw`(?<![\d.:/-])(?<year>(?:19|20)\d{2})\s?(?<mark>[-/.－∕])\s?(?<month>\d{1,2})\s?\k<mark>\s?(?<day>\d{1,2})(?![\d]|[./]\d)\.?${WEEKDAY}${TIME_AFTER}`,
      'gi',
    ),
  },
  {
    id: 'day-month-name',
    shape: /[^\s\d]{3}\.?,?[\s-](?:del?\s)?\d{4}/i,
    expression: new RegExp(
      String.raw`(?<![\d.:])(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º|°)?[\s\-\u2013](?:de\s|of\s)?(?<name>\p{L}[\p{L}\p{M}]{2,12}\.?),?[\s\-](?:de\s|del\s)?(?<year>\d{4})(?!\d)(?:\s*(?:г\.|года|р\.))?${TIME_AFTER}`,
      'giu',
    ),
  },
  {
    id: 'month-name-day',
    shape: /[^\s\d]{3}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}/i,
    expression: new RegExp(
      String.raw`(?<![\p{L}])(?<name>\p{L}[\p{L}\p{M}]{2,12}\.?)\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})(?!\d)${TIME_AFTER}`,
      'giu',
    ),
  },
  {
    id: 'european',
    shape: /\d\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:19|20)\d\d/,
    expression: new RegExp(
      String.raw`(?<![\d.:/-])(?<first>\d{1,2})\s?(?<mark>[./-])\s?(?<second2>\d{1,2})\s?\k<mark>\s?(?<year>(?:19|20)\d{2})(?!\d)${TIME_AFTER}`,
      'gi',
    ),
  },
  {
    id: 'no-year',
    shape: /\d{1,2}\s+\d{1,2}[:：]\d\d|日\s+\d{1,2}[:：]\d\d/,
    expression: new RegExp(
      String.raw`(?<![\d.:/年-])(?<month>\d{1,2})(?:-|/|\s*月\s*)(?<day>\d{1,2})(?:\s*日)?\s+(?=\d{1,2}[:：]\d\d)${TIME}`,
      'gi',
    ),
  },
];

/** Finds the dates in a text, in its order. Impossible ones (month 13, year 1200) are not dates. */
export function findDates(text: string, context: DateContext = NO_CONTEXT): FoundDate[] {
  const found: FoundDate[] = [];
  if (!/\d|[〇○零]/.test(text)) return found;
  for (const { shape, expression } of PATTERNS) {
    if (!shape.test(text)) continue;
    for (const match of text.matchAll(expression)) {
      const end = match.index + match[0].length;
      if (found.some((other) => match.index < other.end && end > other.index)) continue;
      const date = toDate(
        match.groups ?? {},
        context,
        text.slice(Math.max(0, match.index - 24), match.index),
      );
      if (date) found.push({ date, index: match.index, end });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Reads a machine-written date: ISO 8601, RFC 2822, a Unix time in seconds or milliseconds, or any form that people write. */
export function parseDate(text: string, context: DateContext = NO_CONTEXT): ArticleDate | null {
  const trimmed = text.trim();
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(trimmed);
  if (compact) {
    const [, year, month, day, hour, minute, second, zone] = compact;
    return build(Number(year), Number(month), Number(day), hour, minute, second, zone);
  }
  if (/^\d{10}(?:\d{3})?$/.test(trimmed)) {
    const moment = new Date(Number(trimmed.length === 10 ? `${trimmed}000` : trimmed));
    return parseDate(moment.toISOString().replace(/\.\d+/, ''));
  }
  return findDates(trimmed, context)[0]?.date ?? null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function toDate(groups: Groups, context: DateContext, before: string): ArticleDate | null {
  let year = groups.year === '元' ? 1 : Number(groups.year ?? context.year ?? Number.NaN);
  let month = Number(groups.month);
  let day = Number(groups.day);
  if (groups.roc) year += 1911;
  else if (groups.era) year += groups.era === '令和' ? 2018 : 1988;
  else if (groups.year && groups.year.length === 3) year += 1911;
  else if (groups.year && groups.year.length === 2) year += 2000;
  if (groups.hanYear) {
    year = Number([...groups.hanYear].map(hanDigit).join(''));
    month = hanNumber(groups.hanMonth ?? '');
    day = hanNumber(groups.hanDay ?? '');
  }
  if (groups.name) month = monthOf(groups.name) ?? Number.NaN;
  if (groups.first && groups.second2) {
    const [first, second] = [Number(groups.first), Number(groups.second2)];
    const monthFirst = second > 12 || (context.monthFirst && groups.mark !== '.' && first <= 12);
    [month, day] = monthFirst ? [first, second] : [second, first];
  }
  let time: Groups = groups;
  if (groups.hour === undefined && /\d/.test(before)) {
    const match = TIME_BEFORE.exec(before);
    if (match?.groups?.minute) time = match.groups;
  }
  const pm = /^p/i.test(time.meridiem ?? '') || /下午|傍晚|晚上|午後|오후|中午/.test(time.half ?? '');
  const am = /^a/i.test(time.meridiem ?? '') || /上午|凌晨|午前|오전|清晨|早上/.test(time.half ?? '');
  let hour = time.hour === undefined ? undefined : Number(time.hour);
  if (hour !== undefined && pm && hour < 12 && !(time.half === '中午' && hour > 10)) hour += 12;
  if (hour !== undefined && am && hour === 12) hour = 0;
  const minute = time.minute?.padStart(2, '0') ?? (time.half || time.meridiem ? '00' : undefined);
  const hasTime = hour !== undefined && minute !== undefined;
  return build(year, month, day, hasTime ? String(hour) : undefined, minute, time.second, time.zone);
}

function build(
  year: number,
  month: number,
  day: number,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): ArticleDate | null {
  const latest = new Date().getFullYear() + 1;
  if (!(year >= EARLIEST_YEAR && year <= latest && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > new Date(year, month, 0).getDate()) return null;
  const two = (value: number | string) => String(value).padStart(2, '0');
  const calendar = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) {
    return { iso: calendar, precision: 'day', zone: null };
  }
  const offset = zoneOffset(zone);
  if (second === undefined)
    return { iso: `${calendar}T${two(hour)}:${minute}`, precision: 'minute', zone: offset };
  return { iso: `${calendar}T${two(hour)}:${minute}:${second}`, precision: 'second', zone: offset };
}

/** Abbreviations whose offset does not depend on who reads them; `EST` and the like are American in English news. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  HKT: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  IST: '+05:30',
};

function zoneOffset(zone: string | undefined): string | null {
  if (!zone) return null;
  const numeric = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone);
  if (numeric)
    return `${numeric[1]}${(numeric[2] ?? '').padStart(2, '0')}:${numeric[3] ?? '00'}`.replace(
      /^[+-]00:00$/,
      'Z',
    );
  return ZONES[zone.toUpperCase()] ?? null;
}

function hanDigit(character: string): number {
  return '零一二三四五六七八九'.indexOf(/[〇○]/.test(character) ? '零' : character);
}

function hanNumber(text: string): number {
  const [tens, units] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens ? hanDigit(tens) : 1) * 10 : 0;
  return ten + (units ? hanDigit(units) : 0);
}
