import type { ScriptEvidence } from '../han/detect-script.ts';
import { countScriptEvidence, judgeScript } from '../han/detect-script.ts';
import type { TextScript } from '../han/text-script.ts';

/** What is known of a whole text before its blocks are looked at one by one. */
export interface PageProfile {
  readonly script: TextScript;
  /** Whose forms the traditional characters are; Hong Kong stands for OpenCC's standard as well. */
  readonly region: 'Hant-TW' | 'Hant-HK';
}

// What a writer of Hong Kong (or of OpenCC's standard) types and one of Taiwan does not, and the other way round.
const HONG_KONG_FORMS = /[裏着爲羣説衞綫麪啓]/g;
const TAIWAN_FORMS = /[裡著]/g;
// A block of this many Han characters speaks for itself; a shorter one only where its evidence is all of one kind.
const TELLING_LENGTH = 20;
// On a Japanese page a list of names has no kana at all: it takes a whole paragraph to be believed to be Chinese.
const TELLING_LENGTH_AMONG_JAPANESE = 60;
const DECISIVE = 8;
// A block longer than a long article is judged by its beginning: counting a million characters would take a frame.
const JUDGED_LENGTH = 20_000;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Profiles a string that stands alone. */
export function profileText(text: string, script?: TextScript): PageProfile {
  return profileBlocks([text], script);
}

/**
 * Profiles a page from its blocks, all or the first many. A quoted paragraph of Japanese makes no Japanese page: the language is
 * that of the blocks with most characters, and the script that of all Chinese blocks together.
 */
export function profileBlocks(texts: readonly string[], script?: TextScript): PageProfile {
  const amounts = new Map<TextScript, number>();
  const chinese: ScriptEvidence = {
    han: 0,
    kana: 0,
    hangul: 0,
    otherWords: 0,
    traditional: 0,
    simplified: 0,
  };
  let hongKong = 0;
  let taiwan = 0;
  for (const text of texts) {
    const evidence = countScriptEvidence(text);
    const own = judgeScript(evidence);
    const language = isChinese(own) ? 'mixed' : own;
    amounts.set(language, (amounts.get(language) ?? 0) + evidence.han + evidence.kana + evidence.hangul);
    if (language !== 'mixed') continue;
    chinese.han += evidence.han;
    chinese.traditional += evidence.traditional;
    chinese.simplified += evidence.simplified;
    // Simplified writes 着, too: only traditional blocks tell whose forms the page has.
    if (own !== 'Hant') continue;
    hongKong += count(text, HONG_KONG_FORMS);
    taiwan += count(text, TAIWAN_FORMS);
  }
  const [language] = [...amounts].sort(([, a], [, b]) => b - a)[0] ?? (['other'] as const);
  return {
    script: script ?? (language === 'mixed' ? judgeScript(chinese) : language),
    region: hongKong > taiwan ? 'Hant-HK' : 'Hant-TW',
  };
}

function isChinese(script: TextScript): boolean {
  return script === 'Hans' || script === 'Hant' || script === 'mixed';
}

/** Judges the script of a block by its own characters, and where those are too few by the page's. */
export function judgeBlock(text: string, profile: PageProfile): TextScript {
  const evidence = countScriptEvidence(text.length > JUDGED_LENGTH ? text.slice(0, JUDGED_LENGTH) : text);
  if (evidence.han === 0) return 'other';
  const page = profile.script;
  const own = judgeScript(evidence, page === 'other' ? 'Hans' : page);
  if (page === 'Jpan' || page === 'Kore') {
    return isChinese(own) && evidence.han < TELLING_LENGTH_AMONG_JAPANESE ? page : own;
  }
  if (own === 'other') return isChinese(page) ? scriptOfFew(evidence, page) : 'other';
  if (evidence.han >= TELLING_LENGTH || !isChinese(own) || !isChinese(page)) return own;
  return scriptOfFew(evidence, page);
}

function scriptOfFew(evidence: ScriptEvidence, page: TextScript): TextScript {
  const { traditional, simplified } = evidence;
  if (traditional >= DECISIVE && simplified === 0) return 'Hant';
  if (simplified >= DECISIVE && traditional === 0) return 'Hans';
  if (traditional > 0 && simplified > 0) return 'mixed';
  // One telling character outweighs the page: a simplified word in a traditional page is simplified.
  if (traditional >= 4) return 'Hant';
  if (simplified >= 4) return 'Hans';
  return page;
}
