import type { Rule, RulePlace } from '../rules/rule.ts';
import type { TidyBlock } from './blocks.ts';
import type { TidyContext } from './context.ts';

/** From this share on, a line is "mostly link". */
const MOST = 0.7;

/** Whether a rule takes a line. */
export function matches(rule: Rule, block: TidyBlock, context: TidyContext): boolean {
  if (
    rule.takes === 'tail' ||
    block.role === 'code' ||
    block.role === 'cell' ||
    block.role === 'note' ||
    !isInPlace(rule.place, context.indexOf(block), context)
  )
    return false;
  return matchesWords(rule, block) || ('test' in rule && rule.test(block, context));
}

/** Whether a rule knows a line by its words, wherever it stands. */
export function matchesWords(rule: Rule, block: TidyBlock): boolean {
  if (!('text' in rule) || block.information > rule.longest || block.folded === '') return false;
  if (rule.links === 'most' && block.linked < MOST * block.information) return false;
  if (rule.links === 'some' && block.linked === 0) return false;
  return rule.text.test(block.folded);
}

function isInPlace(place: RulePlace, index: number, { firstStory, lastStory }: TidyContext): boolean {
  switch (place) {
    case 'anywhere':
      return true;
    case 'start':
      return index < firstStory;
    case 'end':
      return index > lastStory;
    case 'after-first':
      return index > firstStory;
    case 'edges':
      return index < firstStory || index > lastStory;
  }
}
