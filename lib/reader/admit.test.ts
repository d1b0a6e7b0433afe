// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { inOneGo } from '../page/steps.ts';
import { admit, admitInSteps } from './admit.ts';
import { sanitise } from './sanitise.ts';

function inert(html: string): HTMLElement {
  const copy = document.implementation.createHTMLDocument();
  const article = copy.createElement('article');
  article.innerHTML = html;
  copy.body.append(article);
  return article;
}

const HOSTILE =
  '<img src="a.jpg" onerror="alert(1)"><iframe srcdoc="x"></iframe><a href="javascript:x">讀</a>';

function paragraphs(count: number): string {
  return Array.from({ length: count }, (_, index) => `<p class="x">第${index}<b>天</b>${HOSTILE}</p>`).join(
    '',
  );
}

/** Pages whose large parts stand in something else each time. */
const PAGES: readonly (readonly [name: string, html: string])[] = [
  ['paragraphs', paragraphs(300)],
  [
    'paragraphs in boxes',
    `<p>一</p><div><section lang="zh">${paragraphs(300)}</section><p>二</p></div><p>三</p>`,
  ],
  ['the whole in a form', `<form>${paragraphs(200)}</form>末`],
  ['the whole in an element of its own', `<x-story>${paragraphs(200)}<x-end>末</x-end></x-story>`],
  [
    'a long table',
    `<table><tbody>${'<tr><th>日</th><td onclick="x">水位漲了十七公分</td></tr>'.repeat(300)}</tbody></table>`,
  ],
  [
    'a large drawing',
    `<p>一</p><svg>${'<g><path d="M0 0"></path><script>1</script></g>'.repeat(200)}</svg><p>二</p>`,
  ],
];

describe('admitInSteps', () => {
  it.each(PAGES)('lets the same pass as all at once, in order: %s', (_name, html) => {
    const whole = sanitise(inert(html)).innerHTML;
    const tree = inert(html);
    const nodes = new Set(tree.querySelectorAll('*'));
    admit(tree);
    // What it writes on tables and pictures comes after the sanitiser.
    const written = / (?:role|data-cell|data-alone|aria-haspopup|tabindex)="[^"]*"/g;
    expect(tree.innerHTML.replace(written, '')).toBe(whole.replace(written, ''));
    expect(tree.innerHTML).not.toMatch(/onerror|onclick|iframe|javascript|script/);
    expect(tree.ownerDocument).toBe(document);
    for (const element of tree.querySelectorAll('*')) {
      expect(element.ownerDocument).toBe(document);
      expect(nodes.has(element)).toBe(true);
    }
  });

  it('takes parts that do not grow with the page, wherever its parts stand', () => {
    for (const [name, html] of PAGES) {
      if (name === 'a large drawing') continue;
      const tree = inert(html);
      const all = tree.querySelectorAll('*').length;
      let most = 0;
      let before = 0;
      for (const _step of admitInSteps(tree)) {
        const passed = tree.querySelectorAll('*').length;
        most = Math.max(most, passed - before);
        before = passed;
      }
      expect(all, name).toBeGreaterThan(600);
      expect(most, name).toBeLessThan(300);
    }
  });

  it('shows nothing to the document that has not passed', () => {
    const tree = inert(paragraphs(300));
    for (const _step of admitInSteps(tree))
      expect(tree.querySelector('iframe, [onerror], [href^="javascript"]')).toBeNull();
    expect(tree.querySelectorAll('p').length).toBe(300);
  });

  it('keeps what stands behind the mark of a removal with it', () => {
    const film = '<!--limpid-removed:1--><video src="a.mp4"></video>';
    const tree = inert(`${'<p>一</p>'.repeat(200)}${film}<p>二</p>`);
    const before = tree.querySelector('video');
    inOneGo(admitInSteps(tree));
    expect(tree.querySelector('video')).toBe(before);
  });
});
