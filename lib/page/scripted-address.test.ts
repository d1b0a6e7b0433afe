import { describe, expect, it } from 'vitest';
import { scriptedAddress } from './scripted-address.ts';

describe('scriptedAddress', () => {
  it.each([
    ["location.href='/2019/ferry_2.shtml'", '/2019/ferry_2.shtml'],
    ["javascript:location.href='ferry_2.shtml';", 'ferry_2.shtml'],
    [
      'window.location = "https://example.org/ferry_2.html"; return false;',
      'https://example.org/ferry_2.html',
    ],
    ["document.location.href='?page=2'", '?page=2'],
    ["location.assign('b.html')", 'b.html'],
    ["self.location.replace('b.html');", 'b.html'],
    ["window.open('b.html', '_blank')", 'b.html'],
  ])('reads %s', (handler, address) => {
    expect(scriptedAddress(handler)).toBe(address);
  });

  it.each([
    "goTo('b.html')",
    "location.href='b.html?from=' + name",
    'location.href=next',
    "location.href='javascript:run()'",
    "location.href='data:text/html,x'",
    "count(); location.href='b.html'",
    "if (ok) location.href='b.html'",
    '',
  ])('leaves %s', (handler) => {
    expect(scriptedAddress(handler)).toBeNull();
  });
});
