import { clean } from './clean/clean.ts';
import { judge } from './judge.ts';
import { readMetadata } from './metadata/metadata.ts';
import { findOutline } from './outline/outline.ts';
import { findReadable } from './readable.ts';
import { tidy } from './tidy/tidy.ts';
import type { Step } from './workspace.ts';

/** The pipeline, in order. Each step can be left out by its name and is timed. */
export const STEPS = [
  { name: 'clean', run: clean },
  { name: 'readable', run: findReadable },
  { name: 'metadata', run: readMetadata },
  { name: 'tidy', run: tidy },
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
] as const satisfies readonly Step[];

/** Name of a step; `snapshot` comes before all of them and cannot be left out. */
export type StepName = (typeof STEPS)[number]['name'];
