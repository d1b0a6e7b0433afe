/** What MathJax (2 and 3) and KaTeX wrap a formula in; each holds the formula as MathML for screen readers. */
const RENDERED =
  'mjx-container, .MathJax, .MathJax_Display, .MathJax_SVG, .MathJax_CHTML, .katex-display, .katex';

/** What they leave beside it. */
const LEFTOVERS = '.MathJax_Preview, .MJX_Assistive_MathML > .semantics, mjx-speech';

/** Keeps each formula once, as MathML, which browsers draw by themselves. */
export function keepFormulas(body: Element): void {
  for (const rendered of body.querySelectorAll(RENDERED)) {
    if (!rendered.parentNode || !body.contains(rendered)) continue;
    const math = rendered.querySelector('math');
    if (!math) continue;
    const isDisplayed =
      rendered.getAttribute('display') === 'true' || rendered.matches('.MathJax_Display, .katex-display');
    if (isDisplayed) math.setAttribute('display', 'block');
    rendered.replaceWith(math);
  }
  for (const leftover of body.querySelectorAll(LEFTOVERS)) leftover.remove();
  // The source in TeX is for copying; browsers that draw MathML do not show it, others print it beside the formula.
  for (const annotation of body.querySelectorAll('math annotation, math annotation-xml')) {
    const owner = annotation.closest('math');
    const source = annotation.textContent?.trim();
    if (owner && source && !owner.hasAttribute('alttext')) owner.setAttribute('alttext', source);
    annotation.remove();
  }
}
