import { describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { formatArticleDate } = await import('./article-date-text.ts');

describe('formatArticleDate', () => {
  test.each([
    ['zh-Hant-TW', { iso: '2019-01-14T10:59', precision: 'minute', zone: null }, '2019年1月14日 10:59'],
    ['zh-Hans-CN', { iso: '2019-01-14', precision: 'day', zone: null }, '2019年1月14日'],
    ['en', { iso: '2019-01-14', precision: 'day', zone: null }, 'January 14, 2019'],
    [
      'zh-Hans-CN',
      { iso: '2019-01-14T23:30:00', precision: 'second', zone: '+08:00' },
      '2019年1月14日 23:30',
    ],
    ['en', { iso: 'soon', precision: 'day', zone: null }, 'soon'],
  ] as const)('%s', (language, date, expected) => {
    expect(formatArticleDate(date, language).replace(/\s/g, ' ')).toBe(expected);
  });
});
