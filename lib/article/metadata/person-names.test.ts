import { describe, expect, it } from 'vitest';
import {
  isHanName,
  isWesternName,
  splitEastAsianNames,
  splitHanNames,
  splitWesternNames,
} from './person-names.ts';

describe('splitHanNames', () => {
  it.each([
    ['the list comma', '陈小舟、林青', ['陈小舟', '林青']],
    ['spaces', '張玉潔 付瑜', ['張玉潔', '付瑜']],
    ['names of two characters set wide', '林 青 陈小舟', ['林青', '陈小舟']],
    ['和 between names', '陈小舟和林青青', ['陈小舟', '林青青']],
    ['roles between names', '陈小舟 通讯员 林青', ['陈小舟', '林青']],
    ['a photographer behind', '陈小舟 摄影 林青', ['陈小舟']],
    ['a place behind', '陈小舟 报道', ['陈小舟']],
    ['a name of other peoples', '阿依古丽·买买提、林青', ['阿依古丽·买买提', '林青']],
    ['nothing but a paper', '本报讯', []],
    ['a word that looks like a name', '综合', []],
  ])('splits at %s', (_, value, names) => {
    expect(splitHanNames(value, { surname: true })).toEqual(names);
  });

  it('takes a pen name where the page states an author', () => {
    expect(splitHanNames('沐舟', { surname: false })).toEqual(['沐舟']);
    expect(splitHanNames('沐舟', { surname: true })).toEqual([]);
  });
});

describe('isHanName', () => {
  it.each(['陈小舟', '林青', '欧阳小舟', '陳小舟', '范姜小舟'])('%s is a name', (name) => {
    expect(isHanName(name, true)).toBe(true);
  });
  it.each(['渡口日报', '记者', '来源', '高兴地说道', '石家庄市'])('%s is none', (name) => {
    expect(isHanName(name, true)).toBe(false);
  });
});

describe('splitWesternNames', () => {
  it.each([
    ['and', 'Anna Lindqvist and Tom Okafor', ['Anna Lindqvist', 'Tom Okafor']],
    [
      'commas, with a trade behind',
      'Anna Lindqvist, Senior Reporter',
      ['Anna Lindqvist', 'Senior Reporter'].slice(0, 1),
    ],
    ['an address', 'Anna Lindqvist anna@example.org', ['Anna Lindqvist']],
    ['a particle', 'Ludwig van der Meer', ['Ludwig van der Meer']],
    ['von in front', 'Von Jana Hoffmann', ['Jana Hoffmann']],
    ['a staff', 'Staff Reporter', []],
    ['a sentence', 'the ferry is late', []],
  ])('reads %s', (_, value, names) => {
    expect(splitWesternNames(value)).toEqual(names);
  });
});

describe('isWesternName', () => {
  it.each(['Anna Lindqvist', 'María R. Soto', "Conor O'Neill", 'Анна Линдквист', 'Jean-Luc d’Arc'])(
    '%s is a name',
    (name) => {
      expect(isWesternName(name)).toBe(true);
    },
  );
  it.each(['Anna', 'Breaking News', 'The Ferry Times', 'anna lindqvist', 'Read More'])(
    '%s is none',
    (name) => {
      expect(isWesternName(name)).toBe(false);
    },
  );
});

describe('splitEastAsianNames', () => {
  it('takes off the word for reporter', () => {
    expect(splitEastAsianNames('홍길동 기자, 김하나 기자')).toEqual(['홍길동', '김하나']);
    expect(splitEastAsianNames('山本はるか記者')).toEqual(['山本はるか']);
  });
});
