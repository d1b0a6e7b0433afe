import { expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { parseMessage } = await import('./messages.ts');

test.each([
  [{ type: 'opened' }, { type: 'opened' }],
  [{ type: 'reading' }, { type: 'reading' }],
  [{ type: 'article', tab: 3 }, { type: 'article' }],
  [
    { type: 'texts', locale: 'zh_TW' },
    { type: 'texts', locale: 'zh_TW' },
  ],
  [
    { type: 'unavailable', reason: 'pdf' },
    { type: 'unavailable', reason: 'pdf' },
  ],
  [
    { type: 'unavailable', reason: '__proto__' },
    { type: 'unavailable', reason: 'unknown' },
  ],
  [{ type: 'texts', locale: '../manifest' }, null],
  [{ type: 'texts' }, null],
  [{ type: 'toString' }, null],
  [{ type: ['opened'] }, null],
  ['opened', null],
  [null, null],
])('%j', (value, expected) => {
  expect(parseMessage(value)).toEqual(expected);
});
