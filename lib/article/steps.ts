import { forgetBlocks } from './beside/blocks-of.ts';
import { removeColumns } from './beside/columns.ts';
import { removeContents } from './beside/contents.ts';
import { removeMarked } from './beside/marked.ts';
import { removeOtherPosts } from './beside/other-posts.ts';
import { removePopups } from './beside/popups.ts';
import { removePromptImages } from './beside/prompt-images.ts';
import { removeTeasers } from './beside/teasers.ts';
import { removeUndeclared } from './beside/undeclared.ts';
import { formParagraphs } from './body/paragraphs.ts';
import { prune } from './body/prune.ts';
import { clean } from './clean/clean.ts';
import { judge } from './judge.ts';
import { readMetadata } from './metadata/metadata.ts';
import { findReadable } from './readable.ts';
import { tidyLines, tidySections } from './tidy/tidy.ts';
import type { Step } from './workspace.ts';

/** What the first picture of the article needs, in order. Each step can be left out by its name and is timed. */
export const FIRST_STEPS = [
  { name: 'clean', run: clean },
  { name: 'readable', run: findReadable },
  {
    name: 'sections',
    run: (workspace) => {
      removeColumns(workspace);
      removeOtherPosts(workspace);
      tidySections(workspace);
    },
  },
  { name: 'prune', run: prune },
  { name: 'paragraphs', run: formParagraphs },
  { name: 'metadata', run: readMetadata },
  {
    name: 'tidy',
    run: (workspace) => {
      // `prune` and `paragraphs` keep no record of the empty elements that they take and the paragraphs that they make.
      forgetBlocks(workspace.body);
      removePopups(workspace);
      removeContents(workspace);
      removeUndeclared(workspace);
      removeMarked(workspace);
      removeTeasers(workspace);
      tidyLines(workspace);
      removePromptImages(workspace);
    },
  },
  {
    name: 'judge',
    run: (workspace) => {
      workspace.draft.judgement = judge(workspace);
    },
  },
] as const satisfies readonly Step[];
