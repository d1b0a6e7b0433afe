// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { keepFormulas } from './formulas.ts';

const MATH = '<math><mi>x</mi><mo>=</mo><mn>2</mn></math>';

function cleaned(html: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = html;
  keepFormulas(body);
  return body;
}

describe('keepFormulas', () => {
  it.each([
    [
      'KaTeX',
      `<span class="katex"><span class="katex-mathml">${MATH}</span><span class="katex-html" aria-hidden="true">x=2</span></span>`,
    ],
    [
      'MathJax 2',
      `<span class="MathJax_Preview">x=2</span><span class="MathJax"><nobr>x=2</nobr><span class="MJX_Assistive_MathML">${MATH}</span></span>`,
    ],
    [
      'MathJax 3',
      `<mjx-container><mjx-math>x=2</mjx-math><mjx-assistive-mml>${MATH}</mjx-assistive-mml></mjx-container>`,
    ],
  ])('keeps a formula of %s once, as MathML', (_, html) => {
    const body = cleaned(`<p>设${html}。</p>`);
    expect(body.querySelectorAll('math')).toHaveLength(1);
    expect(body.textContent).toBe('设x=2。');
  });

  it.each([
    ['KaTeX', `<span class="katex-display"><span class="katex">${MATH}</span></span>`],
    ['MathJax 3', `<mjx-container display="true">${MATH}</mjx-container>`],
  ])('keeps a displayed formula of %s displayed', (_, html) => {
    expect(cleaned(html).querySelector('math')?.getAttribute('display')).toBe('block');
  });

  it('keeps the source for copying, out of the text', () => {
    const body = cleaned(
      '<math><semantics><mi>x</mi><annotation encoding="application/x-tex"> x^2 </annotation></semantics></math>',
    );
    expect(body.querySelector('math')?.getAttribute('alttext')).toBe('x^2');
    expect(body.textContent).toBe('x');
  });

  it('leaves what is called so and holds no formula', () => {
    const html = '<span class="katex">x=2</span>';
    expect(cleaned(html).innerHTML).toBe(html);
  });
});
