import { describe, expect, it } from 'vitest';
import type { StructuredData } from './json-ld.ts';
import { findSource } from './source.ts';

const NO_DATA: StructuredData = {
  article: null,
  types: new Set(),
  mainTypes: new Set(),
  siteName: null,
};

describe('findSource', () => {
  it.each([
    ['half a pair of brackets', '[ 河岸日报', '河岸日报'],
    ['the other half', '河岸日报】', '河岸日报'],
    ['the pair', '【河岸日报】', '河岸日报'],
  ])('takes %s off', (_, source, expected) => {
    expect(findSource({ authors: [], editors: [], source }, new Map(), NO_DATA, new Set())).toBe(expected);
    const tags = new Map([['source', [source]]]);
    expect(findSource({ authors: [], editors: [], source: null }, tags, NO_DATA, new Set())).toBe(expected);
  });

  it.each(['河岸日报（海外版）', '【河岸】日报', '河岸日报'])('leaves %s', (source) => {
    expect(findSource({ authors: [], editors: [], source }, new Map(), NO_DATA, new Set())).toBe(source);
  });
});
