import { readBlocks, type TidyBlock } from '../tidy/blocks.ts';
import type { Workspace } from '../workspace.ts';

interface Reading {
  readonly removals: number;
  readonly blocks: readonly TidyBlock[];
}

const readings = new WeakMap<Element, Reading>();

/** The lines of the article as they stand; read anew only after something was taken out. For passes that change nothing else. */
export function blocksOf({ body, removals }: Workspace): readonly TidyBlock[] {
  const known = readings.get(body);
  if (known && known.removals === removals.length) return known.blocks;
  const blocks = readBlocks(body);
  readings.set(body, { removals: removals.length, blocks });
  return blocks;
}

/** Is called where something has changed the article without a record: the lines are read anew then. */
export function forgetBlocks(body: Element): void {
  readings.delete(body);
}
