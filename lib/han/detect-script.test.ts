import { describe, expect, it } from 'vitest';
import { detectScript } from './detect-script.ts';

describe('detectScript', () => {
  it.each([
    ['simplified prose', '图书馆的灯还亮着，管理员正把还回来的书一本本放回书架。', 'Hans'],
    ['Taiwan prose', '圖書館的燈還亮著，管理員正把還回來的書一本本放回書架。', 'Hant'],
    ['Hong Kong forms', '衞生署説明溫室內的綫路由專人檢查，毋須擔心。', 'Hant'],
    ['Taiwan prose with 台 and 群', '台北的人群裡，周杰走到月台上吃早餐。', 'Hant'],
    ['one slip among traditional characters', '圖書館的灯還亮著，管理員正把還回來的書放回書架。', 'Hant'],
    ['a mirror of both kinds', '图书馆的灯还亮着，管理员在里面。圖書館的燈還亮著，管理員在裡面。', 'mixed'],
    ['Japanese', '図書館の明かりはまだついていて、係の人が本を棚に戻している。', 'Jpan'],
    [
      'Chinese with a Japanese brand',
      '他在東京開了一家叫「の屋」的麵館，每天早上六點就開門，客人總是排到街角。',
      'Hant',
    ],
    ['Korean', '도서관의 불은 아직 켜져 있었다.', 'Kore'],
    ['English', 'The lights of the library are still on.', 'other'],
    [
      'English with a Chinese name',
      'The director of the library, 陳, said the lights are still on tonight.',
      'other',
    ],
    ['digits only', '2019-01-14 10:59', 'other'],
    ['neutral Chinese falls to the default', '人人有心', 'Hans'],
  ] as const)('%s', (_description, text, expected) => {
    expect(detectScript(text)).toBe(expected);
  });

  it('takes the given answer for Chinese that speaks for neither side', () => {
    expect(detectScript('人人有心', 'Hant')).toBe('Hant');
  });
});
