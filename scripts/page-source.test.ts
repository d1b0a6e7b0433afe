import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findPageSource } from './page-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'limpid-page-source-'));
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe('findPageSource', () => {
  it('opens the sample page at its own address, its picture beside it', () => {
    const { address, respond, network } = findPageSource(undefined);
    expect(new URL(address).hostname).toMatch(/\.example$/u);
    expect(String(respond(address)?.body)).toContain('<!DOCTYPE html>');
    expect(respond(new URL('map.svg', address).href)?.type).toBe('image/svg+xml; charset=utf-8');
    expect(network).toBe(false);
  });

  it('opens an address live', () => {
    expect(findPageSource('https://example.com/a')).toMatchObject({
      address: 'https://example.com/a',
      network: true,
    });
  });

  it.each([
    [
      'canonical link',
      '<link href="https://a.example/x?b=1&amp;c=2" rel=canonical>',
      'https://a.example/x?b=1&c=2',
    ],
    ['Open Graph address', "<meta property='og:url' content='http://b.example/y'>", 'http://b.example/y'],
    ['saving note', '<!-- saved from url=(0021)https://c.example/z/w -->', 'https://c.example/z/w'],
    ['relative canonical link', '<link rel="canonical" href="/x">', 'https://page.example/own.html'],
    ['no address', '<p>text', 'https://page.example/own.html'],
  ])('finds the address of a saved page with a %s', (_, html, address) => {
    expect(findPageSource(save('own.html', html)).address).toBe(address);
  });

  it('opens a saved page at the address it is told', () => {
    const file = save('told.html', '<link rel=canonical href="https://a.example/x">');
    expect(findPageSource(file, 'https://told.example/').address).toBe('https://told.example/');
  });

  it('serves what was saved beside the page, and nothing outside its folder', () => {
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    writeFileSync(join(inner, 'page.html'), '<p>text');
    writeFileSync(join(inner, 'look at.css'), 'p { color: red }');
    const { address, respond } = findPageSource(join(inner, 'page.html'), 'https://a.example/x/page.html');
    const beside = (path: string) => respond(new URL(path, address).href);
    expect(beside('look%20at.css?v=2')?.type).toBe('text/css; charset=utf-8');
    expect(beside('missing.css')).toBeUndefined();
    expect(respond('https://a.example/x/..%2Fown.html')).toBeUndefined();
    expect(respond('https://other.example/page.html')).toBeUndefined();
  });

  it('leaves the encoding of a page that is not UTF-8 to the browser', () => {
    const big5 = save('big5.html', Uint8Array.of(0x3c, 0x70, 0x3e, 0xa4, 0xa4, 0xa4, 0xe5));
    const { address, respond } = findPageSource(big5);
    expect(respond(address)?.type).toBe('text/html');
  });

  it('keeps the scripts of a saved page from running', () => {
    const { address, respond } = findPageSource(save('scripts.html', '<script>1</script>'));
    expect(respond(address)?.headers).toEqual({ 'content-security-policy': "script-src 'none'" });
  });

  it('says plainly that a file is missing', () => {
    expect(() => findPageSource(join(folder, 'nothing.html'))).toThrow(/neither a file nor an address/u);
  });
});
