// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { inOneGo } from '../../page/steps.ts';
import { undoTypesetting } from './typesetting.ts';

function plain(html: string): string {
  const copy = document.implementation.createHTMLDocument('');
  const root = copy.createElement('article');
  root.innerHTML = html;
  inOneGo(undoTypesetting(root));
  return root.innerHTML;
}

describe('undoTypesetting', () => {
  it.each([
    ['an indent of two characters', '<p>　　渡口在镇子的西边。</p>', '<p>渡口在镇子的西边。</p>'],
    ['an indent of entities', '<p>\n&nbsp;&nbsp;&nbsp; 渡口。</p>', '<p>渡口。</p>'],
    ['an indent around a bold heading', '<h2>　<b>　渡口</b></h2>', '<h2><b>渡口</b></h2>'],
    ['the indent of every line', '<p>　　船来了。<br>　　船走了。</p>', '<p>船来了。<br>船走了。</p>'],
    [
      'the indent that lines have in common',
      '<p>　　船来了，<br>　　　　船走了。</p>',
      '<p>船来了，<br>　　船走了。</p>',
    ],
  ])('takes %s', (_, html, expected) => {
    expect(plain(html)).toBe(expected);
  });

  it.each([
    ['the lines of a poem', '<p>船来了，<br>　　船走了。</p>'],
    ['space within a line', '<p>渡口　西边　两棵树</p>'],
    ['code', '<pre>\u3000let a;</pre><p><code>\u3000a</code> b</p>'],
    ['space behind a picture', '<p><img src="a.png">　渡口</p>'],
    ['cells of a table', '<table><tbody><tr><td>船</td></tr></tbody></table>'],
    ['breaks within a line', '<p>船来了，<br>船走了。</p>'],
    ['a break in loose text', '<div>船来了，<br>船走了。</div>'],
    ['blank lines of a poem', '<p>船来了，<br><br>船走了。</p>'],
  ])('leaves %s', (_, html) => {
    expect(plain(html)).toBe(html);
  });

  it('makes boxes of cells without a table', () => {
    const copy = document.implementation.createHTMLDocument('');
    const root = copy.createElement('article');
    const row = copy.createElement('tr');
    const cell = copy.createElement('td');
    cell.innerHTML = '<p>渡口。</p><table><tbody><tr><td>船</td></tr></tbody></table>';
    row.append(cell);
    root.append(row);
    inOneGo(undoTypesetting(root));
    expect(root.innerHTML).toBe(
      '<div><div><p>渡口。</p><table><tbody><tr><td>船</td></tr></tbody></table></div></div>',
    );
  });

  it('takes blank lines between blocks', () => {
    expect(plain('<br><p>船来了。</p><br> <br><p>船走了。</p><br>')).toBe('<p>船来了。</p> <p>船走了。</p>');
    expect(plain('<p><br><font>&nbsp; 船来了。</font></p>')).toBe('<p><font>船来了。</font></p>');
    expect(plain('<div><p>船来了。</p><br>船走了。</div>')).toBe('<div><p>船来了。</p>船走了。</div>');
  });

  it('parts the sentences of a caption', () => {
    expect(plain('<figcaption><i>The ferry on July 25.</i><i>Ann Ford</i></figcaption>')).toBe(
      '<figcaption><i>The ferry on July 25.</i> <i>Ann Ford</i></figcaption>',
    );
    const whole = '<figcaption><i>The ferry of U.S</i><i>.</i><i>A. Ford</i></figcaption>';
    expect(plain(whole)).toBe(whole);
  });
});
