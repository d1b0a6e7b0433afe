// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readStructuredData } from './json-ld.ts';

function read(...scripts: string[]) {
  const document = new DOMParser().parseFromString('<head></head>', 'text/html');
  for (const text of scripts) {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = text;
    document.head.append(script);
  }
  return readStructuredData(document);
}

describe('readStructuredData', () => {
  it.each([
    ['plain', '{"@type":"NewsArticle","headline":"Ferry stops"}'],
    ['a list', '[{"@type":"WebPage","name":"x"},{"@type":"NewsArticle","headline":"Ferry stops"}]'],
    [
      'a graph',
      '{"@graph":[{"@type":"Organization","name":"x"},{"@type":["Article","BlogPosting"],"headline":"Ferry stops"}]}',
    ],
    ['a type as an address', '{"@type":"http://schema.org/NewsArticle","headline":"Ferry stops"}'],
    ['an HTML comment around', '<!-- {"@type":"Article","headline":"Ferry stops"} -->'],
    ['CDATA around', '//<![CDATA[\n{"@type":"Article","headline":"Ferry stops"}\n//]]>'],
    ['a raw line break in a text', '{"@type":"Article","headline":"Ferry stops","description":"a\nb"}'],
    ['a trailing comma and semicolon', '{"@type":"Article","headline":"Ferry stops",};'],
    [
      'two objects without a list',
      '{"@type":"WebSite","name":"x"}{"@type":"Article","headline":"Ferry stops"}',
    ],
    ['a wrong escape', '{"@type":"Article","headline":"Ferry stops","description":"a\\xb"}'],
  ])('reads %s', (_, text) => {
    expect(read(text).article?.headline).toBe('Ferry stops');
  });

  it('gives nothing for what is no JSON', () => {
    expect(read('{"@type":"Article","headline":').article).toBeNull();
  });

  it('outlives deep nesting', () => {
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    expect(read(deep).article).toBeNull();
  });

  it('takes authors from names, lists and references', () => {
    const graph =
      '{"@graph":[{"@type":"Article","headline":"x","author":[{"@id":"#a"},{"@type":"Person","name":"Tom Okafor"},"Lu Chen"]},{"@id":"#a","@type":"Person","name":"Anna Lindqvist"}]}';
    expect(read(graph).article?.authors).toEqual(['Anna Lindqvist', 'Tom Okafor', 'Lu Chen']);
  });

  it('prefers the story to what surrounds it', () => {
    const other = '{"@type":"ItemList","itemListElement":[{"@type":"Article","headline":"Another"}]}';
    const own = '{"@type":"NewsArticle","headline":"Ferry stops","datePublished":"2019-01-14"}';
    expect(read(other, own).article?.headline).toBe('Ferry stops');
  });

  it('tells what the page is about from what it contains', () => {
    const data = read('{"@type":"Product","name":"Lamp","review":{"@type":"Review","name":"x"}}');
    expect([...data.mainTypes]).toEqual(['Product']);
    expect(data.types.has('Review')).toBe(true);
  });
});
