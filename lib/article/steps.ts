import { removeColumns } from './beside/columns.ts';
import { removeContents } from './beside/contents.ts';
import { removeMarked } from './beside/marked.ts';
import { removeOtherPosts } from './beside/other-posts.ts';
import { removePopups } from './beside/popups.ts';
import { removePromptImages } from './beside/prompt-images.ts';
import { removeTeasers } from './beside/teasers.ts';
import { removeUndeclared } from './beside/undeclared.ts';
import { finish } from './body/finish.ts';
import { formParagraphs } from './body/paragraphs.ts';
import { prune } from './body/prune.ts';
import { clean } from './clean/clean.ts';
import { judge } from './judge.ts';
import { readMetadata } from './metadata/metadata.ts';
import { findOutline } from './outline/outline.ts';
import { findReadable } from './readable.ts';
import { tidyLines, tidySections } from './tidy/tidy.ts';
import type { Step } from './workspace.ts';

/** The pipeline, in order. Each step can be left out by its name and is timed. */
export const STEPS = [
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
    name: 'outline',
    run: (workspace) => {
      workspace.draft.sections = findOutline(workspace);
    },
  },
  {
    name: 'judge',
    run: (workspace) => {
      workspace.draft.judgement = judge(workspace);
    },
  },
  { name: 'finish', run: finish },
] as const satisfies readonly Step[];

/** Name of a step; `snapshot` comes before all of them and cannot be left out. */
export type StepName = (typeof STEPS)[number]['name'];
