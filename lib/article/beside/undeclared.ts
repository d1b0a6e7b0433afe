import { type DeclaredBody, lettersOf, readDeclaredBody } from '../declared-body.ts';
import { removeNodes } from '../removal.ts';
import type { TidyBlock } from '../tidy/blocks.ts';
import { looksLikeStory } from '../tidy/context.ts';
import type { Workspace } from '../workspace.ts';
import { blocksOf } from './blocks-of.ts';
import { withSurroundings } from './surroundings.ts';

/** Id of the removals of what stands before and behind the declared text. */
export const UNDECLARED_RULE = 'undeclared-text';

/** Share of the declared body that must stand in the article for its edges to be known. */
const SHOWN_SHARE = 0.8;

/** Letters that may be missing at either end of the declared body: a dateline, a name, a mark of its end. */
const SLACK = 60;

/** Most that stands behind the declared text, as a share of it; a longer rest may be a story whose declared body was cut short. */
const LARGEST_REST = 0.5;

/**
 * Where the page's structured data gives the whole text of the article, takes out what stands before its first and behind its last
 * line: profiles of authors, teasers, counters, prompts. Pictures with their captions stay, and so do notes that the text leads to.
 */
export function removeUndeclared(workspace: Workspace): void {
  const { copy, body, draft, removals, disabledRules } = workspace;
  const declared = disabledRules.has(UNDECLARED_RULE) ? null : readDeclaredBody(copy);
  if (!declared) return;
  const blocks = blocksOf(workspace);
  const edges = edgesOf(declared, blocks);
  if (!edges) return;
  const rest = blocks.slice(edges.last + 1).filter(isRest);
  const story = blocks.slice(edges.first, edges.last + 1);
  const undeclared =
    edges.endsThere && sum(rest.filter(looksLikeStory)) <= LARGEST_REST * sum(story) ? rest : [];
  if (edges.startsThere) {
    const said = lettersOf(draft.subtitle ?? '');
    for (const block of blocks.slice(0, edges.first)) {
      if (looksLikeStory(block) || block.isHeading || !isRest(block)) continue;
      if (said.includes(lettersOf(block.text))) continue;
      undeclared.unshift(block);
    }
  }
  for (const nodes of withSurroundings(undeclared, blocks, body))
    removeNodes(removals, nodes, UNDECLARED_RULE, 'low-content');
}

interface Edges {
  readonly first: number;
  readonly last: number;
  readonly startsThere: boolean;
  readonly endsThere: boolean;
}

/** The first and the last line of the article that the declared body has, if the article shows nearly all of that. */
function edgesOf(declared: DeclaredBody, blocks: readonly TidyBlock[]): Edges | null {
  let first = -1;
  let last = -1;
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  let shown = 0;
  for (const [index, { text, role }] of blocks.entries()) {
    if (role === 'caption') continue;
    const at = declared.find(text);
    if (at < 0) continue;
    const { length } = lettersOf(text);
    if (first < 0) first = index;
    last = index;
    shown += length;
    start = Math.min(start, at - length);
    end = Math.max(end, at);
  }
  if (first < 0 || shown < SHOWN_SHARE * declared.length) return null;
  return { first, last, startsThere: start <= SLACK, endsThere: end >= declared.length - SLACK };
}

/** Whether a line behind the text may go: it is no caption, code or cell of data, and no note. */
function isRest({ role }: TidyBlock): boolean {
  if (role === 'caption' || role === 'code' || role === 'cell' || role === 'note') return false;
  return true;
}

function sum(blocks: readonly TidyBlock[]): number {
  return blocks.reduce((total, { information }) => total + information, 0);
}
