// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { IDENTITY_ATTRIBUTE } from '../../page/measure.ts';
import type { Removal } from '../article.ts';
import type { Workspace } from '../workspace.ts';
import { removeUndrawn } from './undrawn.ts';

const STORY =
  '春分那天，河边的老柳树发了新芽，修船的人把木板一块块翻过来晒，孩子们蹲在旁边数钉子，一直数到太阳落下去。';

/** `unseen` is the class of elements whose text cannot be seen; layout itself is tried in real browsers. */
function workspaceOf(html: string): Workspace {
  const copy = document.implementation.createHTMLDocument('');
  const body = copy.createElement('article');
  body.innerHTML = html;
  const elements = [...body.querySelectorAll('*')];
  for (const [index, element] of elements.entries()) element.setAttribute(IDENTITY_ATTRIBUTE, String(index));
  return {
    copy,
    address: 'https://example.com/',
    measures: {
      get: () => undefined,
      isDrawn: (identity) => !elements[Number(identity)]?.classList.contains('unseen'),
    },
    removals: [],
    body,
    draft: {},
    chosenByHand: null,
    disabledRules: new Set(),
  };
}

describe('removeUndrawn', () => {
  it('takes a box of text that no one can see, as one, and puts it back', () => {
    const workspace = workspaceOf(
      `<p>${STORY}</p><div><p class="unseen">买药</p><p class="unseen">彩票</p></div><p>${STORY}</p>`,
    );
    removeUndrawn(workspace);
    expect(workspace.body.textContent).toBe(STORY + STORY);
    expect(workspace.removals.map(({ rule, kind }: Removal) => [rule, kind])).toEqual([
      ['undrawn-text', 'hidden'],
    ]);
    for (const removal of workspace.removals) removal.putBack();
    expect(workspace.body.textContent).toBe(`${STORY}买药彩票${STORY}`);
  });

  it('leaves what can be seen inside of it, and pictures', () => {
    const workspace = workspaceOf(
      `<p>${STORY}</p><div class="unseen">买药<span>渡口</span><img src="/a.png" alt=""></div>`,
    );
    removeUndrawn(workspace);
    expect(workspace.body.textContent).toBe(`${STORY}渡口`);
    expect(workspace.body.querySelector('img')).not.toBeNull();
  });

  it('does nothing where most of the text would go: the style of such a page says nothing', () => {
    const workspace = workspaceOf(`<p class="unseen">${STORY}</p><p class="unseen">${STORY}</p><p>渡口</p>`);
    removeUndrawn(workspace);
    expect(workspace.removals).toEqual([]);
  });
});
