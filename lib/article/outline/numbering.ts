/** How a heading counts; in the order in which the schemes nest when a text uses several. */
export const SCHEMES = [
  'part',
  'chapter',
  'section',
  'formal',
  'roman',
  'bare',
  'label',
  'han',
  'han-brackets',
  'arabic',
  'arabic-brackets',
  'circled',
  'letter',
] as const;

/** Name of one way to count. */
export type Scheme = (typeof SCHEMES)[number];

/** The number that a line begins with. */
export interface Numbering {
  readonly scheme: Scheme;
  readonly ordinal: number;
  /** Deeper for `1.2.3`: the number of its parts; 1 for all others. */
  readonly depth: number;
  /** The word before the number (`方案`, `Step`), or what else keeps two series apart. */
  readonly label: string;
  /** What stands after the number. */
  readonly rest: string;
}

const HAN = '[一二三四五六七八九十百〇零]';
const HAN_DIGITS = '〇一二三四五六七八九';
const FORMAL_DIGITS = [
  ['零'],
  ['壹'],
  ['贰', '貳', '弐'],
  ['叁', '參', '参'],
  ['肆'],
  ['伍'],
  ['陆', '陸'],
  ['柒'],
  ['捌'],
  ['玖'],
  ['拾'],
];

interface Pattern {
  readonly scheme: Scheme;
  /** What a line must begin with; null for any letter. A pattern is made ready at its first use, which takes most of its time. */
  readonly start: string | null;
  /** First group: label or nothing; second group: the number. */
  readonly pattern: RegExp;
}

const HAN_START = '一二三四五六七八九十百〇零';
const DIGITS = '0123456789';

/** First match wins. Text is NFKC by then: full-width digits and brackets are plain, ① is 1 and ⑴ is (1). */
const PATTERNS: readonly Pattern[] = [
  {
    scheme: 'part',
    start: '第',
    pattern: new RegExp(`^()第\\s*(${HAN}+|\\d{1,3})\\s*[编編部篇卷](?!分)[\\s:、.]?`, 'u'),
  },
  {
    scheme: 'chapter',
    start: '第',
    pattern: new RegExp(`^()第\\s*(${HAN}+|\\d{1,3})\\s*[章讲講回课課集][\\s:、.]?`, 'u'),
  },
  {
    scheme: 'section',
    start: '第',
    pattern: new RegExp(`^()第\\s*(${HAN}+|\\d{1,3})\\s*[节節][\\s:、.]?`, 'u'),
  },
  { scheme: 'chapter', start: '제', pattern: /^()제\s*(\d{1,3})\s*[장절과][\s:.]?/u },
  {
    scheme: 'chapter',
    start: 'cCkKгГ',
    pattern: /^()(?:chapter|kapitel|chapitre|capítulo|capitolo|глава)\s+(\d{1,3}|[IVXL]{1,6})\b[\s:.]*/iu,
  },
  {
    scheme: 'part',
    start: 'pPtTчЧ',
    pattern: /^()(?:part|teil|partie|parte|часть)\s+(\d{1,3}|[IVXL]{1,6})\b[\s:.]*/iu,
  },
  {
    scheme: 'formal',
    start: '壹贰貳弐叁參参肆伍陆陸柒捌玖拾',
    pattern: /^()([壹贰貳弐叁參参肆伍陆陸柒捌玖拾])\s*(?:[、.,:]|\s|$)/u,
  },
  {
    scheme: 'bare',
    start: `${HAN_START}${DIGITS}IVX`,
    pattern: new RegExp(`^()(${HAN}{1,3}|0?\\d{1,2}|[IVX]{1,5})\\s*[.、]?$`, 'u'),
  },
  {
    scheme: 'han-brackets',
    start: '(〔',
    pattern: new RegExp(`^()[(〔]\\s*(${HAN}{1,3})\\s*[)〕]\\s*[、,.]?`, 'u'),
  },
  { scheme: 'han', start: HAN_START, pattern: new RegExp(`^()(${HAN}{1,3})\\s*[、.,:]`, 'u') },
  { scheme: 'han', start: HAN_START, pattern: new RegExp(`^()(${HAN}{1,2})\\s+(?=\\S)`, 'u') },
  { scheme: 'arabic-brackets', start: '(', pattern: /^()\(\s*(\d{1,2})\s*\)\s*[、,.]?/u },
  { scheme: 'arabic', start: DIGITS, pattern: /^()(\d{1,2}(?:\.\d{1,2}){1,4})(?:\.?\s|[、:])/u },
  { scheme: 'arabic', start: `${DIGITS}#`, pattern: /^()#?(\d{1,2})\s*[、.):](?![\d.])/u },
  { scheme: 'arabic', start: '0', pattern: /^()(0\d)\s+(?=\S)/u },
  { scheme: 'roman', start: 'IVXL', pattern: /^()([IVXL]{1,6})\s*[.、):]\s*(?=\S)/u },
  { scheme: 'letter', start: 'ABCDEFGH', pattern: /^()([A-H])\s*[.、)]\s*(?=\S)/u },
  { scheme: 'letter', start: '가나다라마바사아', pattern: /^()([가나다라마바사아])\s*[.)]\s*(?=\S)/u },
  {
    scheme: 'label',
    start: null,
    pattern: new RegExp(
      `^((?!(?:第|附?[图圖表]|[图圖]表)\\s*[\\d一二三四五六七八九十])\\p{Script=Han}{1,4}?)\\s*(${HAN}{1,2}|\\d{1,2})\\s*(?:[、.:]|\\s|$)`,
      'u',
    ),
  },
  {
    scheme: 'label',
    start: null,
    pattern: /^((?!page\b|fig(?:ure)?\b|table\b|abb\b)\p{L}{2,12}\.?)\s*#?(\d{1,2})\s*(?:[.:)–—-]|$)/iu,
  },
];

/** Whether a number stands among the first characters of a line, as it does behind a label. */
const NUMBER_SOON = /^.{1,16}?[\d一二三四五六七八九十百〇零]/;

/** Reads the number at the start of a line, or null where it has none. Fullwidth and circled forms count as the plain ones. */
export function readNumbering(line: string): Numbering | null {
  const first = line.codePointAt(0) ?? 0;
  const isCircled = (first >= 0x2460 && first <= 0x2473) || (first >= 0x2776 && first <= 0x277f);
  if (isCircled) {
    const ordinal = first >= 0x2776 ? first - 0x2775 : first - 0x245f;
    return {
      scheme: 'circled',
      ordinal,
      depth: 1,
      label: '',
      rest: line.slice(1).replace(/^[\s、.．]+/u, ''),
    };
  }
  const text = line.normalize('NFKC');
  const begin = text.charAt(0);
  for (const { scheme, start, pattern } of PATTERNS) {
    if (start === null ? !NUMBER_SOON.test(text) : !start.includes(begin)) continue;
    const match = pattern.exec(text);
    if (!match) continue;
    const number = match[2] ?? '';
    const parts = number.split('.');
    const ordinal = readOrdinal(parts[parts.length - 1] ?? '');
    if (ordinal === null) continue;
    const label = scheme === 'bare' ? (/\d/.test(number) ? '1' : 'i') : (match[1] ?? '').toLowerCase();
    return { scheme, ordinal, depth: parts.length, label, rest: text.slice(match[0].length).trim() };
  }
  return null;
}

/** Value of a number in Arabic, Chinese (plain or formal), Roman, Latin-letter or Hangul-letter form; null for anything else. */
function readOrdinal(number: string): number | null {
  if (/^\d+$/.test(number)) return Number(number);
  const formal = FORMAL_DIGITS.findIndex((forms) => forms.includes(number));
  if (formal > 0) return formal;
  if (/^[IVXL]+$/.test(number)) return readRoman(number);
  if (/^[A-H]$/.test(number)) return number.charCodeAt(0) - 64;
  const hangul = '가나다라마바사아'.indexOf(number);
  if (hangul >= 0 && number.length === 1) return hangul + 1;
  return readHan(number);
}

function readHan(number: string): number | null {
  let total = 0;
  let digit = 0;
  for (const character of number.replaceAll('零', '〇')) {
    if (character === '十' || character === '百') {
      total += (digit || 1) * (character === '十' ? 10 : 100);
      digit = 0;
      continue;
    }
    const value = HAN_DIGITS.indexOf(character);
    if (value < 0) return null;
    digit = value;
  }
  return total + digit || null;
}

function readRoman(number: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };
  let total = 0;
  for (let index = 0; index < number.length; index += 1) {
    const value = values[number[index] ?? ''] ?? 0;
    const next = values[number[index + 1] ?? ''] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}
