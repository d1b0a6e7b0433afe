import { describe, expect, test } from 'vitest';
import { trimSigns, withoutSigns } from './signs.ts';

const TEXTS = [
  '',
  '。',
  '  渡口，「木船」。',
  '《河岸日報》（記者 林小青）',
  '© 2021 Ann & Tom — “the ferry”…',
  'naïve café: 50 % off!!',
  '🚢 渡口 🚢',
  '𠮷田（𠮷）',
  '나루터·배',
  'ー・フェリー・ー',
  'नदी। पार?',
  '¿Qué? ¡Sí! ª º µ ² ½',
  '12:30—13:45',
  'x\u200by\ufeff',
  '↑↑ Ⅳ ① ™',
];

describe('signs', () => {
  test.each(TEXTS)('are left out of “%s” as the Unicode classes say', (text) => {
    // Joiners without width are no signs to Unicode, and none of a text's letters either.
    const expected = text.replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, '');
    expect(withoutSigns(text)).toBe(expected);
  });

  test.each(TEXTS)('are trimmed off “%s” as the Unicode classes say', (text) => {
    expect(trimSigns(text)).toBe(text.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, ''));
  });

  test('letters, digits and marks of many scripts are none', () => {
    const words = 'aÀžΩяאبकख้あア한渡〇𠮷٣๓Ⅷ'.normalize('NFC');
    expect(withoutSigns(words)).toBe(words);
  });
});
