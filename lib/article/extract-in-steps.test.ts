// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { completeExtraction, completeInSteps } from './extract.ts';
import { startExtraction } from './start-extraction.ts';

const SENTENCE = '渡口的水位在第三天漲了十七公分，擺渡的人把數字寫在門板上，給後來的人看。';

/** Large in many ways: text, headings by markup and by looks, links, tables, breaks, pictures with captions. */
function page(days: number): Document {
  const day = (index: number): string =>
    `<h2>第${index}天 <a href="#d${index}">¶</a></h2><p><b>水位</b></p><p>　　${SENTENCE}<a href="/a${index}#b">數字</a>${SENTENCE}<br></p>` +
    `<table><tr><th>日</th><td>${index}</td></tr></table><p><img src="/p${index}.jpg" width="600"></p><p>▲渡船靠岸。</p><p><span> </span></p>`;
  const copy = document.implementation.createHTMLDocument('渡口的鐘');
  copy.body.innerHTML = `<article><h1>渡口的鐘</h1>${Array.from({ length: days }, (_, index) => day(index)).join('')}</article>`;
  return copy;
}

describe('completeInSteps', () => {
  it('gives what is given in one go', () => {
    const whole = completeExtraction(startExtraction(page(12)));
    const steps = completeInSteps(startExtraction(page(12)));
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value.body.outerHTML).toBe(whole.body.outerHTML);
    expect(step.value.sections).toEqual(whole.sections);
    expect(whole.sections.length).toBe(12);
  });

  it('gives way the oftener, the larger the page is', () => {
    const count = (days: number): number => [...completeInSteps(startExtraction(page(days)))].length;
    const few = count(8);
    expect(few).toBeGreaterThan(5);
    expect(count(32)).toBeGreaterThan(3 * few);
  });
});
