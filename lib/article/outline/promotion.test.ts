// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findOutline } from './outline.ts';
import { paragraph, workspaceOf } from './workspace-for-tests.ts';

const P = (number: number): string => `<p>${paragraph(number)}</p>`;

const PAGES = [
  ['bold paragraphs', `${P(1)}<p><b>渡口</b></p>${P(2)}${P(3)}<p><b>郵路</b></p>${P(4)}`, 2],
  [
    'the first line of paragraphs',
    `${P(1)}<p><strong>渡口</strong><br>${paragraph(2)}</p>${P(3)}<p><strong>郵路</strong><br/>${paragraph(4)}</p>`,
    2,
  ],
  [
    'lines of one big block',
    `<div>${paragraph(1)}<br><br><b>渡口</b><br>${paragraph(2)}<br>${paragraph(3)}<br><b>郵路</b><br>${paragraph(4)}</div>`,
    2,
  ],
  [
    'lines deep in inline elements',
    `<div><span><font color="#333333">${paragraph(1)}<br><b>渡<i>口</i><br></b>${paragraph(2)}<br><b>郵路</b><br>${paragraph(4)}</font></span></div>`,
    2,
  ],
  ['a mixed block', `<div><b>渡口</b>${P(1)}<b>郵路</b>${P(2)}${P(3)}</div>`, 2],
  [
    'a picture before the line',
    `${P(1)}<p><img src="a.png"><b>渡口</b></p>${P(2)}<p><b>郵路</b></p>${P(4)}`,
    2,
  ],
] as const;

describe('promotion', () => {
  it.each(PAGES)('makes headings of %s and takes them back exactly', (_, html, count) => {
    const workspace = workspaceOf(html);
    const before = workspace.body.innerHTML;
    const sections = findOutline(workspace);
    expect(sections).toHaveLength(count);
    const promoted = workspace.body.innerHTML;
    expect([...workspace.body.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
      '渡口',
      '郵路',
    ]);
    expect(workspace.body.querySelector('p h2, h2 br')).toBeNull();
    expect(workspace.removals.map(({ kind, removed, count: pieces }) => [kind, removed, pieces])).toEqual([
      ['promoted-heading', true, 2],
    ]);
    for (const record of workspace.removals) record.putBack();
    expect(workspace.body.innerHTML).toBe(before);
    expect(workspace.removals[0]?.removed).toBe(false);
    for (const record of workspace.removals) record.takeOut();
    expect(workspace.body.innerHTML).toBe(promoted);
  });

  it('keeps the text, its order and the inline markup', () => {
    const workspace = workspaceOf(
      `<div>${paragraph(1)}<br><b>渡<i>口</i></b><br>${paragraph(2)}<br><b>郵路</b><br>${paragraph(3)}</div>`,
    );
    const text = workspace.body.textContent;
    findOutline(workspace);
    expect(workspace.body.textContent).toBe(text);
    expect(workspace.body.querySelector('h2')?.innerHTML).toBe('<b>渡<i>口</i></b>');
  });

  it('splits the paragraph whose first line is the heading', () => {
    const workspace = workspaceOf(
      `${P(1)}<p class="text"><b>渡口</b><br>${paragraph(2)}</p>${P(3)}<p><b>郵路</b><br>${paragraph(4)}</p>`,
    );
    findOutline(workspace);
    const heading = workspace.body.querySelector('h2');
    expect(heading?.parentElement).toBe(workspace.body);
    expect(heading?.nextElementSibling?.outerHTML).toBe(`<p class="text">${paragraph(2)}</p>`);
  });

  it('undoes groups that share a block in either order', () => {
    const html = `<div>${paragraph(1)}<br><b>一、渡口</b><br>${paragraph(2)}<br><b>水位</b><br>${paragraph(3)}<br><b>二、郵路</b><br>${paragraph(4)}<br><b>山道</b><br>${paragraph(5)}</div>`;
    const workspace = workspaceOf(html);
    const before = workspace.body.innerHTML;
    findOutline(workspace);
    const promoted = workspace.body.innerHTML;
    const [first, second] = workspace.removals;
    expect(workspace.removals).toHaveLength(2);
    first?.putBack();
    expect(workspace.body.querySelectorAll('h2, h3')).toHaveLength(2);
    second?.putBack();
    expect(workspace.body.innerHTML).toBe(before);
    second?.takeOut();
    first?.takeOut();
    expect(workspace.body.innerHTML).toBe(promoted);
    second?.putBack();
    first?.putBack();
    expect(workspace.body.innerHTML).toBe(before);
  });

  it('leaves what another step marked in the block where it was', () => {
    const workspace = workspaceOf(
      `<div>${paragraph(1)}<!--mark--><br><b>渡口</b><br>${paragraph(2)}<br><b>郵路</b><br>${paragraph(3)}</div>`,
    );
    const before = workspace.body.innerHTML;
    findOutline(workspace);
    expect(workspace.body.innerHTML).toContain(`${paragraph(1)}<!--mark-->`);
    workspace.removals[0]?.putBack();
    expect(workspace.body.innerHTML).toBe(before);
  });
});
