import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { formatArticleDate } = await import('./article-date-text.ts');
const { useTexts } = await import('../lib/i18n.ts');

function speak(locale: string): void {
  const file = new URL(`../public/_locales/${locale}/messages.json`, import.meta.url);
  const entries = Object.entries(
    JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>,
  );
  useTexts(Object.fromEntries(entries.map(([key, { message }]) => [key, message])));
}

describe('formatArticleDate', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    useTexts(null);
  });

  test.each([
    ['zh_TW', { iso: '2019-01-14T10:59', precision: 'minute', zone: null }, '2019年1月14日 10:59'],
    ['zh_CN', { iso: '2019-12-04', precision: 'day', zone: null }, '2019年12月4日'],
    ['en', { iso: '2019-01-14', precision: 'day', zone: null }, 'January 14, 2019'],
    ['en', { iso: '2019-12-14T09:05', precision: 'minute', zone: null }, 'December 14, 2019 at 09:05'],
    ['zh_CN', { iso: '2019-01-14T23:30:00', precision: 'second', zone: '+08:00' }, '2019年1月14日 23:30'],
    ['en', { iso: 'soon', precision: 'day', zone: null }, 'soon'],
    ['en', { iso: '2019-13-14', precision: 'day', zone: null }, '2019-13-14'],
  ] as const)('%s, %o', (locale, date, expected) => {
    speak(locale);
    expect(formatArticleDate(date)).toBe(expected);
  });

  test.each(['en', 'zh_CN', 'zh_TW'])('has the months of %s as browsers write them', (locale) => {
    speak(locale);
    const browsers = new Intl.DateTimeFormat(locale.replace('_', '-'), {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    for (let month = 0; month < 12; month++) {
      const iso = new Date(Date.UTC(2024, month, 5)).toISOString().slice(0, 10);
      const written = formatArticleDate({ iso, precision: 'day', zone: null });
      expect(written).toBe(browsers.format(new Date(iso)));
    }
  });

  test('asks the browser for no format, which would cost the first click of a process its time', () => {
    speak('en');
    const asked = vi.spyOn(Intl, 'DateTimeFormat');
    formatArticleDate({ iso: '2019-01-14T10:59', precision: 'minute', zone: null });
    expect(asked).not.toHaveBeenCalled();
  });
});
