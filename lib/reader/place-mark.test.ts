// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { anchorAt, isPlaceMark, markOf } from './place-mark.ts';

function bodyOf(...paragraphs: string[]): HTMLElement {
  const body = document.createElement('article');
  for (const text of paragraphs) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    body.append(paragraph, '\n');
  }
  return body;
}

function anchorIn(body: HTMLElement, paragraph: number, offset: number) {
  const node = body.querySelectorAll('p')[paragraph]?.firstChild as Text;
  return { node, offset, length: node.data.length, start: 72 };
}

describe('place marks', () => {
  test('lead back to the same character of an unchanged page', () => {
    const mark = markOf(
      bodyOf('第一段。', '第二段，話很長。', '第三段。'),
      anchorIn(bodyOf('第一段。'), 0, 0),
    );
    expect(mark).toBeNull();
    const body = bodyOf('第一段。', '第二段，話很長。', '第三段。');
    const written = markOf(body, anchorIn(body, 1, 4));
    const again = bodyOf('第一段。', '第二段，話很長。', '第三段。');
    const anchor = written && anchorAt(again, JSON.parse(JSON.stringify(written)), 72);
    expect(anchor).toEqual({ ...anchorIn(again, 1, 4) });
  });

  test('lead to the paragraph that stands as far in, where the page has changed', () => {
    const body = bodyOf('甲'.repeat(100), '乙'.repeat(100), '丙'.repeat(100));
    const mark = markOf(body, anchorIn(body, 1, 50));
    const changed = bodyOf('甲'.repeat(100), '乙'.repeat(100), '丙'.repeat(50), '丁'.repeat(50));
    expect(mark && anchorAt(changed, mark, 0)?.node.textContent).toBe('乙'.repeat(100));
  });

  test('an empty body has no place', () => {
    expect(anchorAt(bodyOf(), { node: 3, within: 0.5, nodes: 9, share: 0.4 }, 0)).toBeNull();
  });

  test.each([
    [{ node: 1, within: 0.5, nodes: 3, share: 0.2 }, true],
    [{ node: 1.5, within: 0.5, nodes: 3, share: 0.2 }, false],
    [{ node: 1, within: 7, nodes: 3, share: 0.2 }, false],
    [{ node: 1 }, false],
    [null, false],
    ['x', false],
  ])('%j is a mark: %s', (value, expected) => {
    expect(isPlaceMark(value)).toBe(expected);
  });
});
