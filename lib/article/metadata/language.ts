import { detectScript } from '../../han/detect-script.ts';
import type { TextScript } from '../../han/text-script.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';

/** Language and script of the article. */
export interface FoundLanguage {
  /** BCP 47; `und` where nothing says. */
  readonly language: string;
  readonly script: TextScript;
  readonly direction: 'ltr' | 'rtl';
}

/** Scripts that one language alone, or nearly alone, is written in on the Web. */
const SCRIPT_LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
];
/** Languages that share a script with the one that stands for it above. */
const SAME_SCRIPT: Readonly<Record<string, readonly string[]>> = {
  ru: ['uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg', 'tt'],
  ar: ['fa', 'ur', 'ps', 'ckb', 'sd', 'ug'],
  hi: ['mr', 'ne', 'sa'],
  bn: ['as'],
  he: ['yi'],
};
/** Commonest little words of the languages in Latin script; two of them hardly share three. */
const LITTLE_WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|of|and|to|that|was|with|for|is)\b/gi,
  de: /\b(?:der|die|und|das|den|nicht|ist|mit|ein|eine|sich|auf)\b/gi,
  fr: /\b(?:le|les|des|et|est|une|dans|pour|qui|sur|pas|du)\b/gi,
  es: /\b(?:el|los|las|del|que|por|una|con|para|se|y)\b/gi,
  pt: /\b(?:os|das|dos|que|uma|com|para|não|em|um|foi|ao)\b/gi,
  it: /\b(?:il|gli|della|che|di|una|per|non|con|del|è|sono)\b/gi,
  nl: /\b(?:de|het|een|van|en|dat|niet|zijn|met|voor|op)\b/gi,
  sv: /\b(?:och|att|det|som|är|inte|på|för|med|av)\b/gi,
  da: /\b(?:og|at|det|som|ikke|på|til|med|af|er|for)\b/gi,
  pl: /\b(?:się|nie|na|że|jest|do|w|z|od|przez|jak)\b/gi,
  tr: /\b(?:ve|bir|bu|için|ile|olarak|da|de|çok|daha)\b/gi,
  id: /\b(?:yang|dan|di|dengan|untuk|dari|ini|itu|pada|tidak)\b/gi,
  vi: /\b(?:của|và|là|không|được|cho|các|một|người|trong)\b/gi,
};
/** Characters of the text that are looked at. */
const SAMPLE = 6000;
/** Little words per thousand characters below which a guess is none; running text has forty and more. */
const ENOUGH_LITTLE_WORDS = 12;

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|ps|yi|ckb|sd|ug|dv)\b/;

/** Finds the article's language: what the page declares, where its text does not speak against it. */
export function findLanguage(
  copy: Document,
  body: HTMLElement,
  tags: MetaTags,
  declaredByData: string | null,
): FoundLanguage {
  const text = (body.textContent || copy.body?.textContent || '')
    .slice(0, 8 * SAMPLE)
    .replace(/\s+/g, ' ')
    .slice(0, SAMPLE);
  const declared = [
    copy.documentElement.getAttribute('lang') || copy.documentElement.getAttribute('xml:lang'),
    copy.body?.getAttribute('lang'),
    declaredByData,
    firstMeta(tags, 'content-language', 'language', 'dc.language', 'dcterms.language'),
    firstMeta(tags, 'og:locale'),
  ]
    .map(normalise)
    .filter((tag) => tag !== null);
  const chinese = declared.find((tag) => /^(?:zh|yue)\b/.test(tag));
  const script = detectScript(text, /Hant|TW|HK|MO/.test(chinese ?? '') ? 'Hant' : 'Hans');
  const language = byScript(script, chinese) ?? byLetters(text, declared) ?? declared[0] ?? 'und';
  const direction = RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
  return { language, script, direction };
}

function byScript(script: TextScript, chinese: string | undefined): string | null {
  if (script === 'Jpan') return 'ja';
  if (script === 'Kore') return 'ko';
  if (script === 'other') return null;
  const written = script === 'mixed' ? (/Hant|TW|HK|MO/.test(chinese ?? '') ? 'Hant' : 'Hans') : script;
  const region = /-(CN|SG|MY|TW|HK|MO)\b/.exec(chinese ?? '')?.[1];
  const fits = region && (written === 'Hant') === /TW|HK|MO/.test(region);
  return `zh-${written}${fits ? `-${region}` : ''}`;
}

function byLetters(text: string, declared: readonly string[]): string | null {
  const size = text.match(/\p{L}/gu)?.length ?? 0;
  if (size < 40) return null;
  for (const [pattern, language] of SCRIPT_LANGUAGES) {
    if ((text.match(pattern)?.length ?? 0) * 2 < size) continue;
    const related = [language, ...(SAME_SCRIPT[language] ?? [])];
    if (language === 'ru' && !declared.some((tag) => related.includes(primary(tag))) && /[іїєґ]/i.test(text))
      return 'uk';
    if (language === 'ar' && !declared.some((tag) => related.includes(primary(tag))) && /[پچژگ]/.test(text))
      return 'fa';
    return declared.find((tag) => related.includes(primary(tag))) ?? language;
  }
  let best: string | null = null;
  let bestRate = ENOUGH_LITTLE_WORDS;
  for (const [language, pattern] of Object.entries(LITTLE_WORDS)) {
    const rate = ((text.match(pattern)?.length ?? 0) * 1000) / Math.max(text.length, 400);
    if (rate > bestRate) {
      best = language;
      bestRate = rate;
    }
  }
  // A declaration that the text's little words do not support at all is a template's.
  const first = declared[0];
  if (!best || !first || primary(first) === best) return first ?? best;
  const own = LITTLE_WORDS[primary(first)];
  if (!own) return first;
  const ownRate = ((text.match(own)?.length ?? 0) * 1000) / Math.max(text.length, 400);
  return bestRate > 2 * ownRate + 5 ? (declared.find((tag) => primary(tag) === best) ?? best) : first;
}

function primary(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

const IN_ORDER =
  /^(?:zh|en|ja|ko|de|fr|es|it|pt|nl|ru|uk|pl|sv|da|fi|cs|tr|vi|ar)(?:-Han[st])?(?:-(?:CN|TW|HK|MO|SG|US|GB|AU|CA|JP|KR|DE|AT|CH|FR|BE|ES|MX|IT|PT|BR|NL|RU|UA|PL|SE|DK|FI|CZ|TR|VN))?$/;

/** Brings a declared language to BCP 47: `zh_TW` to `zh-TW`, `zh-cn` to `zh-CN`, `english` to null. */
function normalise(value: string | null | undefined): string | null {
  const tag =
    (value ?? '')
      .trim()
      .split(/[,;\s]/)[0]
      ?.replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return null;
  // The browser's tables take milliseconds to be read; these tags are in order as they stand.
  if (IN_ORDER.test(tag)) return tag;
  try {
    return (
      Intl.getCanonicalLocales(
        tag.replace(/^cn\b/i, 'zh').replace(/^jp$/i, 'ja').replace(/^kr$/i, 'ko'),
      )[0] ?? null
    );
  } catch {
    return null; // Not a language: a page may declare anything.
  }
}
