import { findDates } from '../metadata/date-text.ts';
import { removeNodes } from '../removal.ts';
import type { TidyBlock } from '../tidy/blocks.ts';
import { looksLikeStory } from '../tidy/context.ts';
import type { Workspace } from '../workspace.ts';
import { blocksOf } from './blocks-of.ts';
import { withSurroundings } from './surroundings.ts';

/** Id of the removals of other posts on the page. */
export const OTHER_POSTS_RULE = 'other-posts';

/** What a blog sets under each of its posts, as rules see it: how many comments there are, and the way to them. */
const FOOTER =
  /^(?:.{0,60}(?:(?:共 ?)?\d+ ?[篇条个则] ?(?:评论|留言|回应|回复)|(?:评论|留言|回应|引用) ?[(:：（] ?\d+|没有评论|暂无评论|\d+ comments?|no comments|comments? ?[(:] ?\d+|leave a comment|post a comment|add a comment|permalink|trackbacks? ?[(:]|\d+ kommentare?|keine kommentare|\d+ commentaires?|aucun commentaire|\d+ comentarios?|sin comentarios|コメント ?[(:（] ?\d+).{0,60})$/;

/** Fewest footers with text between them that make several posts of a page. */
const FEWEST = 3;

/** Longest footer in Latin letters. */
const LONGEST = 160;

/**
 * On a page of a blog that shows several posts one after another, each with its count of comments, takes out those behind the
 * first: they are other articles, with pages of their own, to which their titles or dates lead.
 */
export function removeOtherPosts(workspace: Workspace): void {
  const { body, removals, disabledRules } = workspace;
  if (disabledRules.has(OTHER_POSTS_RULE)) return;
  const blocks = blocksOf(workspace);
  const footers: number[] = [];
  let hasStory = false;
  let start = 0;
  for (const [index, block] of blocks.entries()) {
    if (isStoryLike(block)) hasStory = true;
    else if (hasStory && isFooter(block)) {
      if (blocks.slice(start, index + 1).some(holdsPermalink)) footers.push(index);
      start = index + 1;
      hasStory = false;
    }
  }
  const [first] = footers;
  if (first === undefined || footers.length < FEWEST) return;
  for (const nodes of withSurroundings(blocks.slice(first), blocks, body))
    removeNodes(removals, nodes, OTHER_POSTS_RULE, 'related');
}

/** Whether a line leads to a page of the post's own: by its title, or by its date. Articles of one issue have no such links. */
function holdsPermalink({ isHeading, information, linked, nodes }: TidyBlock): boolean {
  if (linked === 0 || information > LONGEST) return false;
  if (isHeading && linked >= 0.7 * information) return true;
  for (const node of nodes) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const links = element.localName === 'a' ? [element] : [...element.querySelectorAll('a[href]')];
    if (links.some(({ textContent }) => findDates(textContent ?? '').length > 0)) return true;
  }
  return false;
}

function isStoryLike(block: TidyBlock): boolean {
  return looksLikeStory(block) || (block.information >= 60 && block.linked === 0 && !isFooter(block));
}

function isFooter({ information, folded, isHeading }: TidyBlock): boolean {
  return information > 0 && information <= LONGEST && !isHeading && FOOTER.test(folded);
}
