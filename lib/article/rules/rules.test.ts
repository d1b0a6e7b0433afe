// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { foldHan } from '../../han/characters.ts';
import type { Removal } from '../article.ts';
import { tidyLines, tidySections } from '../tidy/tidy.ts';
import type { Workspace } from '../workspace.ts';
import { RULES } from './all.ts';
import type { RuleSample } from './rule.ts';

const STORY = [
  '春分那天，河边的老柳树发了新芽，修船的人把木板一块块翻过来晒，孩子们蹲在旁边数钉子，一直数到太阳落下去。',
  '渡口的船老大今年七十三岁，他说这条河他走了六十年，哪一块石头在哪里，闭着眼睛都知道，从来没有碰过一次。',
  '桥修好以后，坐船的人越来越少，去年冬天最冷的那个月，他一共只收了四十二块钱的船费，还不够买两桶油。',
];

function workspaceOf({ html, at }: RuleSample, withoutRule?: string): Workspace {
  const copy = document.implementation.createHTMLDocument('');
  const body = copy.createElement('article');
  const story = STORY.map((text) => `<p class="story">${text}</p>`);
  story.splice(at === 'start' ? 0 : at === 'middle' ? 2 : 3, 0, `<section id="sample">${html}</section>`);
  body.innerHTML = story.join('');
  return {
    copy,
    address: 'https://example.com/',
    measures: new Map(),
    removals: [],
    body,
    draft: { title: '渡口的最后一班船', source: '河岸日報', authors: [] },
    chosenByHand: null,
    disabledRules: new Set(withoutRule ? [withoutRule] : []),
  };
}

function sampleText(workspace: Workspace): string {
  return workspace.body.querySelector('#sample')?.textContent?.trim() ?? '';
}

function tidy(workspace: Workspace): void {
  tidySections(workspace);
  tidyLines(workspace);
}

describe.each(RULES)('rule $id', (rule) => {
  it('takes its example, on record', () => {
    const workspace = workspaceOf(rule.example);
    tidy(workspace);
    expect(sampleText(workspace)).toBe(rule.example.leaves ?? '');
    expect(workspace.removals.map((removal: Removal) => removal.rule)).toContain(rule.id);
    expect(workspace.body.querySelectorAll('.story')).toHaveLength(STORY.length);
  });

  it('leaves its near miss', () => {
    const workspace = workspaceOf(rule.nearMiss);
    const before = workspace.body.innerHTML;
    tidy(workspace);
    expect(workspace.body.innerHTML).toBe(before);
  });

  it('leaves its example when it is switched off, and putting back equals that', () => {
    const workspace = workspaceOf(rule.example);
    tidy(workspace);
    for (const removal of workspace.removals.toReversed()) removal.putBack();
    const without = workspaceOf(rule.example);
    const marks = /<!--limpid-removed:\d+-->/g;
    expect(workspace.body.innerHTML.replace(marks, '')).toBe(without.body.innerHTML);
  });
});

it('gives every rule an id of its own', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});

it.each(RULES.filter((rule) => 'text' in rule))(
  'writes the words of $id as they are when it is tried',
  ({ text }) => {
    // Characters that folding changes would never be met.
    const words = text.source.match(/[\p{Script=Han}]+/gu)?.join('') ?? '';
    expect(words).toBe(foldHan(words));
  },
);
