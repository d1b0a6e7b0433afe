import type { Rule } from './rule.ts';

/** Least that a line says for its repetition to be a fault of the page, in Latin letters; refrains are shorter. */
const LONG = 60;

/** What the page has twice: captions for small and large screens, the text behind "read more". */
export const DUPLICATE_RULES: readonly Rule[] = [
  {
    id: 'repeated-line',
    kind: 'duplicate',
    why: 'The same long line stands in the article before',
    place: 'anywhere',
    takes: 'block',
    test: (block, { blocks, indexOf }) => {
      if (block.information < LONG || block.role === 'quote') return false;
      const first = blocks.find(({ text }) => text === block.text);
      return first !== undefined && indexOf(first) < indexOf(block);
    },
    example: {
      html: '<p>春分那天，河边的老柳树发了新芽，修船的人把木板一块块翻过来晒，孩子们蹲在旁边数钉子，一直数到太阳落下去。</p>',
      at: 'middle',
    },
    nearMiss: { html: '<p>渡口还在。</p><p>渡口还在。</p>', at: 'middle' },
  },
];
