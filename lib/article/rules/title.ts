import { withoutSigns } from '../../han/signs.ts';
import { fold } from '../tidy/blocks.ts';
import type { Rule } from './rule.ts';

const bare = (text: string): string => withoutSigns(fold(text));

/** The title, which the reader shows above the article. */
export const TITLE_RULES: readonly Rule[] = [
  {
    id: 'title-repeated',
    kind: 'title',
    why: 'Repeats the title, which stands above the article already',
    place: 'start',
    takes: 'block',
    test: ({ text, information }, { draft }) => {
      const line = bare(text);
      const title = bare(draft.title ?? '');
      return information > 0 && line.length > 0 && line === title;
    },
    example: { html: '<h2>渡口的最后一班船</h2>', at: 'start' },
    nearMiss: { html: '<h2>渡口的最后一班船之后</h2>', at: 'start' },
  },
];
