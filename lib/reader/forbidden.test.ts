import { describe, expect, test } from 'vitest';
import { forbiddenReason, refusalReason } from './forbidden.ts';

describe('forbiddenReason', () => {
  test.each([
    ['https://example.com/a.html', null],
    ['http://localhost:8080/', null],
    ['about:blank', null],
    [undefined, null],
    ['chrome://settings/', 'browser-page'],
    ['about:addons', 'browser-page'],
    ['chrome-extension://abc/options.html', 'extension-page'],
    ['moz-extension://abc/options.html', 'extension-page'],
    ['view-source:https://example.com/', 'source-view'],
  ])('%s: %s', (address, reason) => {
    expect(forbiddenReason(address)).toBe(reason);
  });
});

describe('refusalReason', () => {
  test.each([
    [undefined, 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://addons.mozilla.org/zh-TW/firefox/', 'store'],
    ['https://chrome.google.com/intl/zh-TW/', 'unknown'],
    ['file:///home/a.html', 'file'],
    ['https://example.com/paper.PDF', 'pdf'],
    ['https://example.com/', 'unknown'],
  ])('%s: %s', (address, reason) => {
    expect(refusalReason(address)).toBe(reason);
  });
});
