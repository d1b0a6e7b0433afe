import { describe, expect, it } from 'vitest';
import { withoutSite } from './title-pieces.ts';

const NOTHING = { siteNames: new Set<string>(), seen: new Set<string>() };

describe('withoutSite', () => {
  it.each([
    ['渡船昨夜停航 码头灯火通明-渡口新闻网', '渡船昨夜停航 码头灯火通明'],
    ['渡船昨夜停航 码头灯火通明_社会_渡口网', '渡船昨夜停航 码头灯火通明'],
    ['渡船昨夜停航　碼頭燈火通明│渡船│碼頭│渡口新聞網', '渡船昨夜停航　碼頭燈火通明'],
    ['渡船昨夜停航 碼頭燈火通明 - 社會 - 渡口時報', '渡船昨夜停航 碼頭燈火通明'],
    ['渡船昨夜停航 碼頭燈火通明--渡口日報', '渡船昨夜停航 碼頭燈火通明'],
    ['渡船昨夜停航 碼頭燈火通明｜即時｜渡口', '渡船昨夜停航 碼頭燈火通明'],
    ['Ferry stops for the night | Harbour Daily', 'Ferry stops for the night'],
    ['Ferry stops for the night - harbour.news', 'Ferry stops for the night'],
  ])('takes the site off %s', (whole, title) => {
    expect(withoutSite(whole, NOTHING)).toBe(title);
  });

  it.each([
    ['渡船停航——码头灯火通明'],
    ['1-10月渡口客流稳中有升'],
    ['给计算机系学生的建议 - 第一部分'],
    ['The ferry - and what comes after'],
    ['Il a dit « la barque attend »'],
    ['Route 66-A: the long way'],
  ])('leaves the dashes of %s', (title) => {
    expect(withoutSite(title, NOTHING)).toBe(title);
  });

  it('cuts at a name that the page gives its site', () => {
    expect(withoutSite('Ferry stops for the night - Example', NOTHING)).toBe(
      'Ferry stops for the night - Example',
    );
    expect(
      withoutSite('Ferry stops for the night - Example', { ...NOTHING, siteNames: new Set(['example']) }),
    ).toBe('Ferry stops for the night');
    expect(
      withoutSite('Example: x - Ferry stops for the night', { ...NOTHING, siteNames: new Set(['examplex']) }),
    ).toBe('Ferry stops for the night');
  });

  it('cuts where the page shows the rest as a line of its own', () => {
    const seen = new Set(['ferrystopsforthenight']);
    expect(withoutSite('Ferry stops for the night - Example', { ...NOTHING, seen })).toBe(
      'Ferry stops for the night',
    );
    expect(withoutSite('Example - Ferry stops for the night', { ...NOTHING, seen })).toBe(
      'Ferry stops for the night',
    );
  });
});
