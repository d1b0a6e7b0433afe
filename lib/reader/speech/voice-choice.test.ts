import { describe, expect, it } from 'vitest';
import { type VoiceTraits, voicesFor } from './voice-choice.ts';

const voice = (lang: string, changes: Partial<VoiceTraits> = {}): VoiceTraits => ({
  lang,
  name: lang,
  voiceURI: lang,
  localService: true,
  default: false,
  ...changes,
});

describe('voicesFor', () => {
  it.each([
    ['simplified: Mandarin of the mainland', 'zh-Hans-CN', ['zh-TW', 'zh-CN', 'zh-HK'], 'zh-CN'],
    ['Taiwan: Mandarin of Taiwan', 'zh-Hant-TW', ['zh-CN', 'zh-HK', 'zh-TW'], 'zh-TW'],
    ['Hong Kong: Cantonese', 'zh-Hant-HK', ['zh-CN', 'zh-TW', 'zh-HK'], 'zh-HK'],
    ['Hong Kong: Cantonese under its own code', 'zh-Hant-HK', ['zh-TW', 'yue'], 'yue'],
    ['Hong Kong without Cantonese: Mandarin of Taiwan', 'zh-HK', ['en-US', 'zh-CN', 'zh-TW'], 'zh-TW'],
    ['Taiwan without its own: any Mandarin before Cantonese', 'zh-Hant', ['zh-HK', 'zh-CN'], 'zh-CN'],
    ['only Cantonese', 'zh-CN', ['en-GB', 'yue-HK'], 'yue-HK'],
    ['Android writes underscores', 'zh-TW', ['zh_CN', 'zh_TW'], 'zh_TW'],
    ['engines with ISO 639-3', 'zh-Hans', ['cmn-Hant-TW', 'cmn-Hans-CN'], 'cmn-Hans-CN'],
    ['never romanised Chinese', 'zh-CN', ['cmn-latn-pinyin', 'cmn'], 'cmn'],
    ['other languages by region', 'en-GB', ['en-US', 'en-GB'], 'en-GB'],
    ['other languages without a region', 'pt', ['es-ES', 'pt-BR'], 'pt-BR'],
  ])('%s', (_, language, offered, expected) => {
    expect(
      voicesFor(
        offered.map((lang) => voice(lang)),
        language,
      )[0]?.lang,
    ).toBe(expected);
  });

  it('offers nothing for a language without a voice', () => {
    expect(voicesFor([voice('en-US'), voice('ja-JP')], 'zh-TW')).toEqual([]);
  });

  it('prefers a voice on this computer to a better fit on a server', () => {
    const voices = [voice('zh-TW', { localService: false }), voice('zh-CN')];
    expect(voicesFor(voices, 'zh-TW').map(({ lang }) => lang)).toEqual(['zh-CN', 'zh-TW']);
  });

  it('prefers the better-made voice among equals', () => {
    const voices = [voice('zh-TW', { name: 'Meijia' }), voice('zh-TW', { name: 'Meijia (Premium)' })];
    expect(voicesFor(voices, 'zh-TW')[0]?.name).toBe('Meijia (Premium)');
  });
});
