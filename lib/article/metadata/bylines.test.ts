import { describe, expect, it } from 'vitest';
import { BYLINE_RULES } from './byline-rules.ts';
import { applyRule } from './bylines.ts';

describe.each(BYLINE_RULES)('byline rule $id', (rule) => {
  it('takes its example', () => {
    expect(applyRule(rule, rule.example.text)).toEqual(rule.example.gives);
  });

  it('leaves its near miss', () => {
    expect(applyRule(rule, rule.nearMiss)).toEqual([]);
  });
});

function rule(id: string) {
  const found = BYLINE_RULES.find((each) => each.id === id);
  if (!found) throw new Error(`There is no rule ${id}.`);
  return found;
}

describe('applyRule', () => {
  it.each([
    ['zh-bracketed-reporter', '渡船昨天停航。（記者 張玉潔 付瑜）', ['張玉潔', '付瑜']],
    ['zh-bracketed-reporter', '某某社北京1月14日电（记者陈小舟、林青）渡船昨天停航。', ['陈小舟', '林青']],
    ['zh-bracketed-reporter', '渡船停在岸边。（圖／記者林小青攝）', []],
    ['zh-labelled-author', '文／林小青', ['林小青']],
    ['zh-labelled-author', '撰文：林小青 攝影：陳舟', ['林小青']],
    ['zh-labelled-author', '作者：渡口日报编辑部', ['渡口日报编辑部']],
    ['zh-reporter-and-place', '〔記者林小青／台北報導〕渡船停航。', ['林小青']],
    ['zh-labelled-editor', '責任編輯：謝小青　UN993', ['謝小青']],
    ['zh-labelled-editor', '渡船停航。(責編:謝小青、黃舟)', ['謝小青', '黃舟']],
    ['zh-source', '來源：渡口晚報　分享到', ['渡口晚報']],
    ['zh-source', '2019-01-14 10:59　稿源：《渡口日报》', ['渡口日报']],
    ['zh-source', '来源：https://example.org/a', []],
    ['en-by', 'BY ANNA LINDQVIST', ['ANNA LINDQVIST']],
    ['en-by', 'By signing up you agree to the terms of the ferry', []],
    ['european-by', 'Por Lucía Fernández y Marta Soto', ['Lucía Fernández', 'Marta Soto']],
  ])('%s reads “%s”', (id, text, names) => {
    expect(applyRule(rule(id), text)).toEqual(names);
  });
});
