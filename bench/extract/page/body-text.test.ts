// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { bodyText } from './body-text.ts';

function textOf(html: string): string {
  const root = document.implementation.createHTMLDocument().createElement('article');
  root.innerHTML = html;
  return bodyText(root);
}

describe('bodyText', () => {
  it.each([
    ['gives a paragraph a line', '<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
    ['keeps inline elements in their line', '<p>頭<b>髮</b>很<a href="#">長</a>。</p>', '頭髮很長。'],
    ['breaks at br', 'One.<br>Two.<br><br>Three.', 'One.\nTwo.\nThree.'],
    ['breaks where loose text meets a block', 'Loose<div>Block</div>tail', 'Loose\nBlock\ntail'],
    ['breaks around an empty block', 'One<div></div>Two', 'One\nTwo'],
    ['keeps the cells of a row apart, in one line', '<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    [
      'leaves out what is never shown',
      '<p>a<script>b</script><style>c</style><svg><text>d</text></svg>e</p>',
      'ae',
    ],
    ['collapses white space', '<p>  a \n b\u00a0c </p>', 'a b\u00a0c'],
    ['gives nothing for nothing', '<div><p> </p></div>', ''],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });
});
