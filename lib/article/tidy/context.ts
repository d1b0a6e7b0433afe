import type { Draft } from '../workspace.ts';
import type { TidyBlock } from './blocks.ts';

/** What a rule may look at beside the line itself. */
export interface TidyContext {
  readonly blocks: readonly TidyBlock[];
  /** Index of the first and the last paragraph of the story in `blocks`; -1 where there is none. */
  readonly firstStory: number;
  readonly lastStory: number;
  readonly draft: Draft;
  readonly indexOf: (block: TidyBlock) => number;
  /** The first line with this text. */
  readonly firstWith: (text: string) => TidyBlock | undefined;
}

/** Least that a paragraph of the story says, in Latin letters: about 40 Chinese characters, or 20 English words. */
const STORY = 110;

/** A headline may be as long, but has no comma of its script, and no stop with more text after it. */
const PUNCTUATION = /[。，、；।؟،]|[.!?…]+["'”’)»]*(?:\s|$)|[,;:] /;

/** Whether a line looks like a paragraph of the story: long, link-poor, with punctuation. */
export function looksLikeStory(block: TidyBlock): boolean {
  return (
    block.information >= STORY &&
    block.linked < 0.4 * block.information &&
    !block.isHeading &&
    block.role !== 'caption' &&
    PUNCTUATION.test(block.text)
  );
}

/** Finds the bounds of the story; `isTaken` says of a long line that a rule knows its words (a copyright notice). */
export function makeContext(
  blocks: readonly TidyBlock[],
  draft: Draft,
  isTaken: (block: TidyBlock) => boolean,
): TidyContext {
  const isStory = (block: TidyBlock): boolean => looksLikeStory(block) && !isTaken(block);
  const indices = new Map(blocks.map((block, index) => [block, index]));
  // From both ends: the rules' words are tried on the few long lines at the edges only.
  let firstStory = blocks.findIndex(isStory);
  let lastStory = blocks.findLastIndex(isStory);
  if (firstStory < 0 && blocks.length > 0) {
    // A very short story: its longest line.
    const longest = blocks.reduce((one, other) => (other.information > one.information ? other : one));
    firstStory = lastStory = blocks.indexOf(longest);
  }
  let firsts: Map<string, TidyBlock> | null = null;
  return {
    blocks,
    firstStory,
    lastStory,
    draft,
    indexOf: (block) => indices.get(block) ?? -1,
    firstWith(text) {
      // Backwards, so that the first stays; only long lines ask.
      firsts ??= new Map(blocks.toReversed().map((block) => [block.text, block]));
      return firsts.get(text);
    },
  };
}
