// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findOutline } from './outline.ts';
import { englishParagraph, paragraph, workspaceOf } from './workspace-for-tests.ts';

function titles(html: string): string[] {
  return findOutline(workspaceOf(html)).map(({ title }) => title);
}

describe('interviews', () => {
  const interview = (ask: string, answer: string): string =>
    [1, 2, 3].map((n) => `<p>${ask}：第${n}座橋為什麼拆了？</p><p>${answer}：${paragraph(n)}</p>`).join('');

  it.each([
    ['问', '答'],
    ['問', '答'],
    ['記者', '李守橋'],
    ['本刊', '张三'],
  ])('takes the questions of %s', (ask, answer) => {
    expect(titles(interview(ask, answer))).toEqual([1, 2, 3].map((n) => `${ask}：第${n}座橋為什麼拆了？`));
  });

  it('takes Q and A in English', () => {
    const html = [1, 2, 3]
      .map((n) => `<p>Q: Why did lock ${n} close?</p><p>A: ${englishParagraph(n)}</p>`)
      .join('');
    expect(titles(html)).toEqual([1, 2, 3].map((n) => `Q: Why did lock ${n} close?`));
  });

  it('leaves two questions, and speakers who do not ask', () => {
    const two = [1, 2].map((n) => `<p>問：第${n}座橋呢？</p><p>答：${paragraph(n)}</p>`).join('');
    expect(titles(two)).toEqual([]);
    const talk = [1, 2, 3].map((n) => `<p>老王：我走過第${n}座橋。</p><p>老李：${paragraph(n)}</p>`).join('');
    expect(titles(talk)).toEqual([]);
  });

  it('leaves an interview whose questions are speeches', () => {
    const long = [1, 2, 3].map(
      (n) => `<p>問：${paragraph(n)}${paragraph(n + 1)}是不是？</p><p>答：${paragraph(n)}</p>`,
    );
    expect(titles(long.join(''))).toEqual([]);
  });
});

describe('definition lists', () => {
  const glossary = (terms: string[], explain: (n: number) => string): string =>
    `<p>${paragraph(9)}</p><dl>${terms.map((term, n) => `<dt>${term}</dt><dd>${explain(n)}</dd>`).join('')}</dl>`;

  it('makes headings of the terms of a glossary, and a list again', () => {
    const workspace = workspaceOf(glossary(['水閘', '船閘', '量水尺'], (n) => paragraph(n)));
    const before = workspace.body.innerHTML;
    expect(findOutline(workspace).map(({ title }) => title)).toEqual(['水閘', '船閘', '量水尺']);
    expect([...workspace.body.querySelectorAll('h2')].map((h) => h.nextElementSibling?.textContent)).toEqual(
      [0, 1, 2].map((n) => paragraph(n)),
    );
    expect(workspace.body.querySelector('dl, dt, dd')).toBeNull();
    workspace.removals[0]?.putBack();
    expect(workspace.body.innerHTML).toBe(before);
  });

  it('leaves a list of facts', () => {
    expect(titles(glossary(['長度', '寬度', '深度'], (n) => `${n} 米`))).toEqual([]);
  });
});
