import { findNextPage } from '../page/next-page.ts';
import { finish } from './body/finish.ts';
import { findOutline } from './outline/outline.ts';
import type { Step } from './workspace.ts';

/** What can be found while the text is already seen, in order; the first steps have run. */
export const LATER_STEPS = [
  {
    name: 'pages',
    run: ({ copy, address, draft }) => {
      const { next, page, pages } = findNextPage(copy, address);
      draft.nextPage = next;
      draft.pages = { number: page, count: pages };
    },
  },
  {
    name: 'outline',
    run: (workspace) => {
      workspace.draft.sections = findOutline(workspace);
    },
  },
  { name: 'finish', run: finish },
] as const satisfies readonly Step[];
