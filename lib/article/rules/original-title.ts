import type { Rule } from './rule.ts';

/** "Original title: …" */
export const ORIGINAL_TITLE_RULES: readonly Rule[] = [
  {
    id: 'original-title',
    kind: 'original-title',
    why: 'Repeats the title that the text had where it was first published',
    place: 'anywhere',
    takes: 'block',
    longest: 330,
    text: /^(?:原标题|原题目?|原文标题|原题为|原文题为|本文原标题)(?:为)?[:：为 ].{0,120}$/,
    example: { html: '<p>(原標題：春分那天的渡口)</p>', at: 'start' },
    nearMiss: { html: '<p>原标题太长，他改成了两个字。</p>', at: 'middle' },
  },
];
