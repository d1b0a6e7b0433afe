/** What the choice needs to know of a voice; `SpeechSynthesisVoice` has it. */
export interface VoiceTraits {
  readonly lang: string;
  readonly name: string;
  /** False where the text is sent to a server to be spoken. */
  readonly localService: boolean;
  readonly default: boolean;
  readonly voiceURI: string;
}

interface Tongue {
  /** `cmn` and `yue` for Chinese, the primary language otherwise. */
  readonly speech: string;
  readonly region: string | null;
}

/**
 * Reads a language tag as what is spoken. Engines write Chinese in many ways: `zh-CN`, `zh_TW`, `cmn-Hans-CN`, `zh-HK` (which is
 * Cantonese), `yue`, `zh-yue`. Null for romanised Chinese, which speaks letters.
 */
function tongueOf(tag: string): Tongue | null {
  const parts = tag.toLowerCase().split(/[-_]/);
  const primary = parts[0] ?? '';
  if (parts.includes('latn')) return null;
  const region = parts.slice(1).find((part) => /^([a-z]{2}|\d{3})$/.test(part)) ?? null;
  const script = parts.find((part) => /^han[st]$/.test(part));
  if (primary === 'yue' || (primary === 'zh' && parts.includes('yue')))
    return { speech: 'yue', region: region ?? 'hk' };
  if (primary === 'zh' && (region === 'hk' || region === 'mo')) return { speech: 'yue', region };
  if (primary === 'zh' || primary === 'cmn') {
    return { speech: 'cmn', region: region ?? (script === 'hant' ? 'tw' : script === 'hans' ? 'cn' : null) };
  }
  return { speech: primary, region };
}

/** How well a voice suits a language: higher is better, null not at all. */
function suitability(voice: VoiceTraits, wanted: Tongue): number | null {
  const offered = tongueOf(voice.lang);
  if (!offered) return null;
  let score: number;
  if (offered.speech === wanted.speech) {
    score =
      offered.region === wanted.region ? 40 : offered.region === null || wanted.region === null ? 30 : 20;
  } else if (wanted.speech === 'yue' && offered.speech === 'cmn') {
    // Written Chinese is read aloud in either; better in the other one than not at all.
    score = offered.region === 'tw' ? 11 : 10;
  } else if (wanted.speech === 'cmn' && offered.speech === 'yue') {
    score = 5;
  } else {
    return null;
  }
  // Among equals: what the person's system prefers, and the better-made voices of the systems.
  if (voice.default) score += 2;
  if (/premium|enhanced|natural|neural|siri/i.test(voice.name)) score += 3;
  if (/eloquence|compact|espeak/i.test(voice.name)) score -= 1;
  return score;
}

/** Lists the voices that can read a language, the most suitable first; those on this computer before all others. */
export function voicesFor<Voice extends VoiceTraits>(voices: readonly Voice[], language: string): Voice[] {
  const wanted = tongueOf(language);
  if (!wanted) return [];
  return voices
    .flatMap((voice) => {
      const score = suitability(voice, wanted);
      return score === null ? [] : [{ voice, score: score + (voice.localService ? 100 : 0) }];
    })
    .sort((one, other) => other.score - one.score)
    .map(({ voice }) => voice);
}
