// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { removeNodes } from '../removal.ts';
import { EDITOR_RULES } from '../rules/editor.ts';
import { readBlocks } from './blocks.ts';
import { tailOf } from './tail.ts';

const STORY = '桥修好以后，坐船的人越来越少，去年冬天他一共只收了四十二块钱的船费，还不够买两桶油。';

function bodyOf(html: string): HTMLElement {
  const body = document.implementation.createHTMLDocument('').createElement('article');
  body.innerHTML = html;
  return body;
}

function tail(body: HTMLElement): readonly ChildNode[] {
  const rule = EDITOR_RULES.find(({ id }) => id === 'editor-note');
  const block = readBlocks(body).at(-1);
  if (!rule || !block) throw new Error('no rule or no block');
  return tailOf(rule, block);
}

describe('a note behind the last sentence', () => {
  it.each([
    ['in round brackets', `${STORY}（責編：沈小滿、江一帆）`],
    ['in lenticular brackets', `${STORY}【編輯：沈小滿】`],
    ['in square brackets', `${STORY}[责任编辑:沈小满]`],
    ['behind a space', `${STORY}　責編：沈小滿`],
    ['in an element of its own', `${STORY}<span>(責編:<b>沈小滿</b>)</span>`],
    ['behind the reporter', `${STORY}（记者 陆青）（责编：沈小满）`],
  ])('is found %s and can be put back', (_description, html) => {
    const body = bodyOf(`<p>${html}</p>`);
    const before = body.textContent;
    const removal = removeNodes([], tail(body), 'editor-note', 'editor');
    expect(body.textContent).toBe(html.includes('陆青') ? `${STORY}（记者 陆青）` : STORY);
    removal?.putBack();
    expect(body.textContent).toBe(before);
  });

  it.each([
    ['the reporter', `${STORY}（记者 沈小满）`],
    ['a remark', `${STORY}（編輯部的燈還亮著。）`],
    ['no sentence before it', '（責編：沈小滿）'],
  ])('is not %s', (_description, html) => {
    expect(tail(bodyOf(`<p>${html}</p>`))).toEqual([]);
  });
});
