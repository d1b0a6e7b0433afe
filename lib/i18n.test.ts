import { afterEach, describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({
  browser: {
    i18n: { getMessage: (key: string, values: string[]) => `browser ${key} ${values.join(' ')}`.trim() },
  },
}));
const { counted, message, onTextUse, useTexts } = await import('./i18n.ts');

describe('texts', () => {
  afterEach(() => {
    useTexts(null);
    onTextUse(() => {});
    vi.restoreAllMocks();
  });

  test('are the browser’s, until others are taken, and again afterwards', () => {
    expect(message('command_close')).toBe('browser command_close');
    useTexts({ command_close: '關閉' });
    expect(message('command_close')).toBe('關閉');
    useTexts(null);
    expect(message('command_close')).toBe('browser command_close');
  });

  test('are filled as browsers fill them', () => {
    useTexts({ tooltip: '$2 / $1 $$1 $3' });
    expect(message('tooltip', 'a', '$2')).toBe('$2 / a $1 ');
  });

  test('that a file lacks come from the browser', () => {
    useTexts({});
    expect(message('tooltip', 'a', 'b')).toBe('browser tooltip a b');
  });

  test('count in the language that was taken', () => {
    useTexts({ interface_language: 'en', minutes_one: '$1 minute', minutes_other: '$1 minutes' });
    expect(counted('minutes', 1)).toBe('1 minute');
    expect(counted('minutes', 1200)).toBe('1,200 minutes');
    useTexts({ interface_language: 'zh-Hant-TW', minutes_other: '約 $1 分鐘' });
    expect(counted('minutes', 1)).toBe('約 1 分鐘');
  });

  test('count small numbers without asking the browser for forms and digits', () => {
    const asked = [vi.spyOn(Intl, 'PluralRules'), vi.spyOn(Intl, 'NumberFormat')];
    useTexts({ interface_language: 'en', minutes_one: '$1 minute', minutes_other: '$1 minutes' });
    expect([0, 1, 2, 999].map((count) => counted('minutes', count))).toEqual([
      '0 minutes',
      '1 minute',
      '2 minutes',
      '999 minutes',
    ]);
    for (const one of asked) expect(one).not.toHaveBeenCalled();
  });

  test('tell of their use, so that they can be drawn anew', () => {
    let uses = 0;
    onTextUse(() => (uses += 1));
    message('command_close');
    expect(uses).toBe(1);
  });
});
