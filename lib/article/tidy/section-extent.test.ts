// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../workspace.ts';
import { tidySections } from './tidy.ts';

const STORY =
  '春分那天，河边的老柳树发了新芽，修船的人把木板一块块翻过来晒，孩子们蹲在旁边数钉子，一直数到太阳落下去。';
const SUMMARY =
  '三十年後，渡口又有了新的船老大，他的第一個乘客是一位放學回家的孩子，兩個人在船上說了很多話，說到對岸才停。';

function tidied(html: string): string[] {
  const copy = document.implementation.createHTMLDocument('');
  const body = copy.createElement('article');
  body.innerHTML = html;
  const workspace: Workspace = {
    copy,
    address: 'https://example.com/',
    measures: new Map(),
    removals: [],
    body,
    draft: {},
    chosenByHand: null,
    disabledRules: new Set(),
  };
  tidySections(workspace);
  return [...body.children].map(({ textContent }) => textContent ?? '');
}

describe('a heading of other articles among the paragraphs', () => {
  const heading = '<p>相關新聞</p>';
  const title = (n: number) => `<p><a href="/${n}">木船與鐵船${n}</a></p>`;

  it('goes with the titles and summaries that follow to the end', () => {
    const teasers = [1, 2, 3].map((n) => `${title(n)}<p>${SUMMARY}</p>`).join('');
    expect(tidied(`<p>${STORY}</p><p>${STORY}</p>${heading}${teasers}`)).toEqual([STORY, STORY]);
  });

  it('leaves the story that goes on behind its links', () => {
    expect(tidied(`<p>${STORY}</p>${heading}${title(1)}${title(2)}<p>${STORY}</p><p>${STORY}</p>`)).toEqual([
      STORY,
      STORY,
      STORY,
    ]);
  });
});
