// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { formParagraphs } from '../body/paragraphs.ts';
import { FIRST_STEPS } from '../steps.ts';
import type { Workspace } from '../workspace.ts';
import { blocksOf } from './blocks-of.ts';

const STORY = '<p>渡口的船老大今年七十三岁，他说这条河他走了六十年，哪一块石头在哪里，闭着眼睛都知道。</p>';

it('tidying sees the paragraphs that were made since the lines were last read', () => {
  const copy = document.implementation.createHTMLDocument('渡口');
  const body = copy.createElement('article');
  body.innerHTML = `${STORY.repeat(8)}<div class="author-bio">林小青写河上的人和事，住在渡口边上。</div>`;
  const workspace: Workspace = {
    copy,
    address: 'https://example.com/ferry.html',
    measures: new Map(),
    removals: [],
    body,
    draft: {},
    chosenByHand: null,
    disabledRules: new Set(),
  };
  expect(blocksOf(workspace)).toHaveLength(9);
  formParagraphs(workspace);
  FIRST_STEPS.find(({ name }) => name === 'tidy')?.run(workspace);
  expect(workspace.removals.map(({ rule }) => rule)).toEqual(['marked-by-page']);
  expect(body.textContent).not.toContain('林小青');
});
