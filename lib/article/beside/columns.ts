import type { RemovalKind } from '../article.ts';
import { removeNodes } from '../removal.ts';
import { looksLikeStory } from '../tidy/context.ts';
import type { Workspace } from '../workspace.ts';
import { blocksOf } from './blocks-of.ts';

/** Id of the removals of columns beside the story, and of tables of links, on pages that are laid out by tables. */
export const COLUMNS_RULE = 'layout-column';

/** Share of the article's unlinked text that the cell with the story has at least. */
const STORY_SHARE = 0.5;

/** Share of a cell's or table's text that stands in links where it is a list of links. */
const LINKED = 0.4;

/** Fewest links of a list of links. */
const FEWEST_LINKS = 4;

/** Most that a column with links says like a story (a greeting, a profile), as a share of the story. */
const LARGEST_STORY = 0.1;

interface Content {
  unlinked: number;
  linked: number;
  story: number;
}

const EMPTY: Content = { unlinked: 0, linked: 0, story: 0 };

/**
 * On pages that are laid out by tables, takes out the cells beside the cell that has the story where they are lists of links with
 * what goes with them (profile, calendar, archive), and tables of links in that cell. A table of data has no cell that is half of the article.
 */
export function removeColumns(workspace: Workspace): void {
  const { body, removals, disabledRules } = workspace;
  if (disabledRules.has(COLUMNS_RULE) || !body.querySelector('td')) return;
  const contents = contentsOf(workspace);
  const whole = contents.get(body) ?? EMPTY;
  const holdsStory = (cell: Element): boolean =>
    (contents.get(cell)?.unlinked ?? 0) >= STORY_SHARE * whole.unlinked;
  const take = (element: Element, kind: RemovalKind): void => {
    removeNodes(removals, [element], COLUMNS_RULE, kind);
  };
  for (const cell of [...body.querySelectorAll('td')].filter(holdsStory)) {
    const { story } = contents.get(cell) ?? EMPTY;
    if (story === 0) continue;
    for (const beside of [...(cell.parentElement?.children ?? [])]) {
      const content = contents.get(beside);
      if (beside === cell || !content || content.story > LARGEST_STORY * story) continue;
      if (linksIn(beside) >= FEWEST_LINKS && (isLinked(content) || beside.querySelector('table')))
        take(beside, 'navigation');
    }
    for (const table of cell.querySelectorAll('table')) {
      const content = contents.get(table);
      if (!content || !body.contains(table) || content.story > 0) continue;
      if (isLinked(content) && linksIn(table) >= FEWEST_LINKS) take(table, 'related');
    }
  }
}

const isLinked = ({ linked, unlinked }: Content): boolean => linked >= LINKED * (linked + unlinked);

function linksIn(element: Element): number {
  return element.querySelectorAll('a[href]').length;
}

/** What is said in each element of the article that has lines, in Latin letters. */
function contentsOf(workspace: Workspace): Map<Element, Content> {
  const contents = new Map<Element, Content>();
  for (const block of blocksOf(workspace)) {
    const story = looksLikeStory(block) ? block.information : 0;
    for (let around: Element | null = block.container; around; around = around.parentElement) {
      const content = contents.get(around);
      if (content) {
        content.unlinked += block.information - block.linked;
        content.linked += block.linked;
        content.story += story;
      } else {
        contents.set(around, { unlinked: block.information - block.linked, linked: block.linked, story });
      }
      if (around === workspace.body) break;
    }
  }
  return contents;
}
