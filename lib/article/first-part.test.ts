// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { firstPart } from './first-part.ts';
import type { Workspace } from './workspace.ts';

const STORY =
  '春分那天，河边的老柳树发了新芽，修船的人把木板一块块翻过来晒，孩子们蹲在旁边数钉子，一直数到太阳落下去，才一个接一个地跑回家吃饭。';

function workspaceOf(html: string): Workspace {
  const copy = document.implementation.createHTMLDocument('');
  const body = copy.createElement('article');
  body.innerHTML = html;
  return {
    copy,
    address: 'https://example.com/story.html',
    measures: new Map(),
    removals: [],
    body,
    draft: {},
    chosenByHand: null,
    disabledRules: new Set(),
  };
}

/** Texts of the blocks that the first picture shows. */
function shown(html: string): string[] {
  return [...firstPart(workspaceOf(html)).querySelectorAll('p, h2')].map(
    ({ textContent }) => textContent ?? '',
  );
}

const paragraphs = (count: number): string => `<p>${STORY}</p>`.repeat(count);

describe('firstPart', () => {
  it('ends before the first heading behind enough text', () => {
    expect(shown(`<div>${paragraphs(3)}<h2>木船</h2>${paragraphs(3)}</div>`)).toEqual([STORY, STORY, STORY]);
  });

  it('ends before a short line that the outline may make a heading', () => {
    expect(shown(`${paragraphs(3)}<p><b>木船的故事</b></p>${paragraphs(3)}`)).toEqual([STORY, STORY, STORY]);
  });

  it('goes on behind a short sentence', () => {
    expect(shown(`${paragraphs(3)}<p>他走了。</p><p>${STORY}</p>`)).toHaveLength(5);
  });

  it('has a heading with which the text opens', () => {
    expect(shown(`<h2>木船</h2>${paragraphs(2)}`)).toEqual(['木船', STORY, STORY]);
  });

  it('ends where no window has more room', () => {
    const count = shown(paragraphs(1_000)).length;
    expect(count).toBeGreaterThan(50);
    expect(count).toBeLessThan(200);
  });

  it('is finished, and a copy: the body stays as it was', () => {
    const workspace = workspaceOf(`<p class="a" onclick="b()">${STORY}<a href="/c">渡口</a></p>`);
    const before = workspace.body.outerHTML;
    expect(firstPart(workspace).innerHTML).toMatch(/^<p>春分.*<a href="/);
    expect(workspace.body.outerHTML).toBe(before);
  });
});
