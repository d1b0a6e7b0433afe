import { describe, expect, it } from 'vitest';
import { findDates, parseDate } from './date-text.ts';

describe('findDates', () => {
  it.each([
    ['2019年01月14日10:59　来源：', '2019-01-14T10:59', null],
    ['2019年1月14日 10时59分03秒', '2019-01-14T10:59:03', null],
    ['民國108年1月14日', '2019-01-14', null],
    ['發布時間：2019/01/14 下午 3:05', '2019-01-14T15:05', null],
    ['二〇一九年一月十四日', '2019-01-14', null],
    ['令和元年5月1日 午後3時5分', '2019-05-01T15:05', null],
    ['2019년 1월 14일 오후 3시 5분', '2019-01-14T15:05', null],
    ['2019. 1. 14. 오전 10:59', '2019-01-14T10:59', null],
    ['January 14, 2019 at 10:59 a.m.', '2019-01-14T10:59', null],
    ['Published 5:24 PM EST, Mon January 14, 2019', '2019-01-14T17:24', '-05:00'],
    ['14th Jan 2019', '2019-01-14', null],
    ['14. Januar 2019, 10:59 Uhr', '2019-01-14T10:59', null],
    ['14 janvier 2019 à 10h59', '2019-01-14T10:59', null],
    ['14 de enero de 2019', '2019-01-14', null],
    ['14 января 2019, 10:59', '2019-01-14T10:59', null],
    ['14 maart 2019', '2019-03-14', null],
    ['14.01.2019 10:59', '2019-01-14T10:59', null],
    ['2019-01-14T10:59:03+0800', '2019-01-14T10:59:03', '+08:00'],
  ])('reads %s', (text, iso, zone) => {
    expect(findDates(text).map(({ date }) => [date.iso, date.zone])).toEqual([[iso, zone]]);
  });

  it.each([
    '2019-13-14',
    '2019-02-30',
    'version 2.19.3.14',
    'doi 10.1145/2019.3.4',
    '1月14日 10:59',
    'the 14 markets 2019',
    '3 days ago',
  ])('leaves %s', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it('takes the year of a short date from elsewhere', () => {
    expect(findDates('01-14 10:59', { year: 2019, monthFirst: false })[0]?.date.iso).toBe('2019-01-14T10:59');
  });

  it('reads 1/2/2019 by the reader’s country', () => {
    expect(findDates('1/2/2019', { year: null, monthFirst: true })[0]?.date.iso).toBe('2019-01-02');
    expect(findDates('1/2/2019', { year: null, monthFirst: false })[0]?.date.iso).toBe('2019-02-01');
  });

  it('finds two dates in order', () => {
    expect(findDates('发布：2019-01-14 更新：2019-01-15').map(({ date }) => date.iso)).toEqual([
      '2019-01-14',
      '2019-01-15',
    ]);
  });
});

describe('parseDate', () => {
  it.each([
    ['20190114105903', '2019-01-14T10:59:03', null],
    ['1547434743', '2019-01-14T02:59:03', 'Z'],
    ['Mon, 14 Jan 2019 10:59:00 GMT', '2019-01-14T10:59:00', 'Z'],
  ])('reads %s', (text, iso, zone) => {
    expect(parseDate(text)).toMatchObject({ iso, zone });
  });
});
