import { findNextPage } from '../page/next-page.ts';
import { finishInSteps } from './body/finish.ts';
import { outlineInSteps } from './outline/outline.ts';
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
    *inSteps(workspace) {
      workspace.draft.sections = yield* outlineInSteps(workspace);
    },
  },
  { name: 'finish', inSteps: finishInSteps },
] as const satisfies readonly Step[];
