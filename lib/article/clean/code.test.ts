// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cleanCode } from './code.ts';

function cleaned(html: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = html;
  cleanCode(body);
  return body;
}

describe('cleanCode', () => {
  it.each([
    ['beside each line', '<pre><span class="ln">1</span>let a;\n<span class="ln">2</span>let b;</pre>'],
    ['in a column', '<div class="highlight"><div class="gutter">1\n2</div><pre>let a;\nlet b;</pre></div>'],
    [
      'in a cell',
      '<div class="highlight"><table><tr><td><pre>1\n2</pre></td><td><pre>let a;\nlet b;</pre></td></tr></table></div>',
    ],
    [
      'in a cell of a table that is the code',
      '<pre><table class="rouge-table"><tr><td class="rouge-gutter"><pre>1\n2</pre></td><td><pre>let a;\nlet b;</pre></td></tr></table></pre>',
    ],
  ])('takes line numbers out that stand %s', (_, html) => {
    const body = cleaned(html);
    expect(body.textContent?.trim()).toBe('let a;\nlet b;');
    expect(body.querySelector('table')).toBeNull();
  });

  it('takes the button that copies', () => {
    expect(cleaned('<pre>let a;<button class="copy-btn">Copy</button></pre>').textContent).toBe('let a;');
  });

  it.each([
    ['text in an element of that name', '<pre><span class="ln">one</span></pre>'],
    ['numbers outside of code', '<p><span class="ln">1</span></p>'],
    [
      'a table of data in a box for code',
      '<div class="highlight"><table><tr><td>1</td><td>2</td></tr></table></div>',
    ],
  ])('leaves %s', (_, html) => {
    const plain = document.createElement('div');
    plain.innerHTML = html;
    expect(cleaned(html).innerHTML).toBe(plain.innerHTML);
  });
});
