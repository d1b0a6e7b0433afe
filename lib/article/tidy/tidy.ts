import { blocksOf } from '../beside/blocks-of.ts';
import { removeNodes } from '../removal.ts';
import { RULES } from '../rules/all.ts';
import type { Rule } from '../rules/rule.ts';
import type { Workspace } from '../workspace.ts';
import type { TidyBlock } from './blocks.ts';
import { makeContext } from './context.ts';
import { matches, matchesWords } from './match.ts';
import { extentOf } from './section-extent.ts';
import { tailOf } from './tail.ts';
import { removeUndrawn } from './undrawn.ts';

/** Rules that take lines as long as this, in Latin letters, take what could pass for a paragraph of the story. */
const NOTICE = 200;

/** Rounds of line rules; each looks at what the one before has left at the edges. */
const ROUNDS = 3;

/**
 * Takes out what stands under headings such as "Related stories". Comes before `prune`: Readability takes some of these
 * headings and leaves what they head.
 */
export function tidySections(workspace: Workspace): void {
  removeUndrawn(workspace);
  applyRules(workspace, (rule) => rule.takes === 'section');
}

/** Takes out the lines that the page put into the article and the author did not. */
export function tidyLines(workspace: Workspace): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    if (applyRules(workspace, (rule) => rule.takes === 'block') === 0) break;
  }
  tidyTails(workspace);
}

/** Takes out the notes that are set behind the last sentence of the story, in its own paragraph. */
function tidyTails(workspace: Workspace): void {
  const { draft, removals, disabledRules } = workspace;
  const rules = RULES.filter((rule) => rule.takes === 'tail' && !disabledRules.has(rule.id));
  const { blocks, lastStory } = makeContext(blocksOf(workspace), draft, () => false);
  for (const block of blocks.slice(Math.max(0, lastStory))) {
    for (const rule of rules) {
      const nodes = tailOf(rule, block);
      if (nodes.length > 0) removeNodes(removals, nodes, rule.id, rule.kind);
    }
  }
}

function applyRules(workspace: Workspace, isWanted: (rule: Rule) => boolean): number {
  const { body, draft, removals, disabledRules } = workspace;
  const known = RULES.filter(({ id }) => !disabledRules.has(id));
  const rules = known.filter(isWanted);
  const blocks = blocksOf(workspace);
  const notices = known.filter((rule) => 'text' in rule && rule.longest >= NOTICE);
  const context = makeContext(blocks, draft, (block) => notices.some((rule) => matchesWords(rule, block)));
  let count = 0;
  for (const block of blocks) {
    if (!isInBody(block, body)) continue;
    const rule = rules.find((candidate) => matches(candidate, block, context));
    if (!rule) continue;
    const nodes =
      rule.takes === 'section' ? extentOf(block, context, body, rule.runsToEnd === true) : block.nodes;
    if (removeNodes(removals, nodes, rule.id, rule.kind)) count += 1;
  }
  return count;
}

function isInBody({ nodes }: TidyBlock, body: Element): boolean {
  const first = nodes[0];
  return first !== undefined && body.contains(first);
}
