import { describe, expect, it } from 'vitest';
import { foldHan, isSimplifiedOnly, isTraditionalOnly, scriptWeight } from './characters.ts';

describe('foldHan', () => {
  it.each([
    ['traditional to simplified', '產業與圖書', '产业与图书'],
    ['Taiwan and Hong Kong forms', '為裡説衞綫', '为里说卫线'],
    ['keeps simplified text', '产业与图书', '产业与图书'],
    ['keeps what has no other form, and other scripts', '人山 abc かな', '人山 abc かな'],
    ['keeps characters of other planes', '𠀀產𠀀', '𠀀产𠀀'],
  ])('%s', (_description, text, expected) => {
    expect(foldHan(text)).toBe(expected);
  });
});

describe('character sets', () => {
  it.each([...'產為裡說説衞麼於'])('%s is traditional only', (character) => {
    expect(isTraditionalOnly(character)).toBe(true);
    expect(isSimplifiedOnly(character)).toBe(false);
  });
  it.each([...'产为说卫么这'])('%s is simplified only', (character) => {
    expect(isSimplifiedOnly(character)).toBe(true);
    expect(isTraditionalOnly(character)).toBe(false);
  });
  it.each([...'后台乾著着里吃群温人'])('%s is written in both', (character) => {
    expect(isTraditionalOnly(character) || isSimplifiedOnly(character)).toBe(false);
  });
  it('leans where a shared character is far more common on one side', () => {
    expect(scriptWeight('于'.charCodeAt(0))).toBe(-1);
    expect(scriptWeight('乾'.charCodeAt(0))).toBe(1);
    expect(scriptWeight('面'.charCodeAt(0))).toBe(0);
  });
});
