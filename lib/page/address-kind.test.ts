import { describe, expect, it } from 'vitest';
import { addressKind } from './address-kind.ts';

describe('addressKind', () => {
  it.each([
    ['/', 'front-page'],
    ['/index.html', 'front-page'],
    ['/zh-hant/', 'front-page'],
    ['/?utm_source=a', 'front-page'],
    ['/?p=4711', 'article'],
    ['/search?q=ferry', 'search'],
    ['/so/?kw=x', 'search'],
    ['/?s=ferry', 'search'],
    ['/tag/ferry/', 'listing'],
    ['/category/news', 'listing'],
    ['/collections/lamps', 'listing'],
    ['/forums/', 'listing'],
    ['/login', 'listing'],
    ['/2019/0114/c1-4711.html', 'article'],
    ['/2019/01/14/ferry', 'article'],
    ['/news/30525412.html', 'article'],
    ['/the-ferry-that-stopped-at-night', 'article'],
    ['/news.php?id=4711', 'article'],
    ['/topics/30525412', 'article'],
    ['/about', 'unknown'],
    ['/lamp-keeper', 'unknown'],
  ])('reads %s as %s', (path, kind) => {
    expect(addressKind(`https://example.org${path}`)).toBe(kind);
  });

  it('gives no kind to what is no address', () => {
    expect(addressKind('no address')).toBe('unknown');
  });
});
