// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { setNumbersUpright, typesetRuns } from './upright-digits.ts';

/** Combined numbers in round brackets, stacked ones in square brackets. */
function shown(text: string): string {
  return typesetRuns(text)
    .map(({ text: part, kind }) => (kind === 'combine' ? `(${part})` : kind === 'stack' ? `[${part}]` : part))
    .join('');
}

describe('numbers in a column', () => {
  it.each([
    ['一至三位並排', '五月3日、12人、180條', '五月(3)日、(12)人、(180)條'],
    ['四位直疊', '2019年', '[2019]年'],
    ['五位以上橫臥', '共12345人', '共12345人'],
    ['小數不拆', '約3.5公里', '約3.5公里'],
    ['時刻不拆', '上午10:59出發', '上午10:59出發'],
    ['百分數不拆', '佔98%', '佔98%'],
    ['拉丁字母旁不動', '5G與B2及第3 class', '5G與B2及第3 class'],
    ['空格後是漢字', '於 2019 年', '於 [2019] 年'],
    ['千位分節不拆', '共1,200元', '共1,200元'],
    ['整段只是數字', '12', '(12)'],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('knows what stands on the other side of an inline element', () => {
    expect(typesetRuns('3', '約', '.5')).toEqual([{ text: '3', kind: null }]);
    expect(typesetRuns('19', '20', '年')).toEqual([{ text: '19', kind: null }]);
    expect(typesetRuns('3', '第', '次')).toEqual([{ text: '3', kind: 'combine' }]);
  });
});

describe('setNumbersUpright', () => {
  const body = document.createElement('div');
  const build = (): void => {
    body.innerHTML =
      '<p>2019年5月，<b>12</b>人走了3.5公里。</p><pre>10 行</pre><table><tr><td>7 月</td></tr></table>';
  };

  it('wraps numbers and changes no text', () => {
    build();
    const text = body.textContent;
    setNumbersUpright(body);
    expect(body.textContent).toBe(text);
    expect([...body.querySelectorAll('span')].map((span) => span.textContent)).toEqual(['2019', '5', '12']);
    expect(body.querySelectorAll('pre span, table span')).toHaveLength(0);
  });

  it('leads back to the same nodes and the same markup', () => {
    build();
    const first = body.querySelector('p')?.firstChild;
    const markup = body.innerHTML;
    const undo = setNumbersUpright(body);
    expect(body.innerHTML).not.toBe(markup);
    undo();
    expect(body.innerHTML).toBe(markup);
    expect(body.querySelector('p')?.firstChild).toBe(first);
    expect(body.querySelector('p')?.childNodes).toHaveLength(3);
  });
});
