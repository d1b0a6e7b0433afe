import { removeNodes } from '../removal.ts';
import { RULES } from '../rules/all.ts';
import type { Rule } from '../rules/rule.ts';
import type { Workspace } from '../workspace.ts';
import { readBlocks, type TidyBlock } from './blocks.ts';
import { makeContext } from './context.ts';
import { matches, matchesWords } from './match.ts';
import { extentOf } from './section-extent.ts';

/** Takes out, by rules, what the page put into the article and the author did not. */
export function tidy(workspace: Workspace): void {
  const rules = RULES.filter(({ id }) => !workspace.disabledRules.has(id));
  const sections = rules.filter(({ takes }) => takes === 'section');
  const lines = rules.filter(({ takes }) => takes === 'block');
  applyRules(workspace, sections, rules);
  // A line that goes may have hidden the end of the story behind it.
  for (let round = 0; round < ROUNDS && applyRules(workspace, lines, rules) > 0; round += 1);
}

/** Rounds of line rules; each looks at what the one before has left at the edges. */
const ROUNDS = 3;

function applyRules(workspace: Workspace, rules: readonly Rule[], known: readonly Rule[]): number {
  const { body, draft, removals } = workspace;
  const blocks = readBlocks(body);
  const context = makeContext(blocks, draft, (block) => known.some((rule) => matchesWords(rule, block)));
  let count = 0;
  for (const block of blocks) {
    if (!isInBody(block, body)) continue;
    const rule = rules.find((candidate) => matches(candidate, block, context));
    if (!rule) continue;
    const nodes = rule.takes === 'section' ? extentOf(block, context, body) : block.nodes;
    if (removeNodes(removals, nodes, rule.id, rule.kind)) count += 1;
  }
  return count;
}

function isInBody({ nodes }: TidyBlock, body: Element): boolean {
  const first = nodes[0];
  return first !== undefined && body.contains(first);
}
