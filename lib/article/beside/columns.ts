import type { RemovalKind } from '../article.ts';
import { removeNodes } from '../removal.ts';
import type { Workspace } from '../workspace.ts';
import { blocksOf } from './blocks-of.ts';
import { type Extent, extentsOf } from './extents.ts';

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

/**
 * On pages that are laid out by tables, takes out the cells beside the cell that has the story where they are lists of links with
 * what goes with them (profile, calendar, archive), and tables of links in that cell. A table of data has no cell that is half of the article.
 */
export function removeColumns(workspace: Workspace): void {
  const { body, removals, disabledRules } = workspace;
  if (disabledRules.has(COLUMNS_RULE) || !body.querySelector('td')) return;
  const extents = extentsOf(blocksOf(workspace), body);
  const whole = unlinkedIn(extents.get(body));
  const holdsStory = (cell: Element): boolean => unlinkedIn(extents.get(cell)) >= STORY_SHARE * whole;
  const take = (element: Element, kind: RemovalKind): void => {
    removeNodes(removals, [element], COLUMNS_RULE, kind);
  };
  for (const cell of [...body.querySelectorAll('td')].filter(holdsStory)) {
    const story = extents.get(cell)?.story ?? 0;
    if (story === 0) continue;
    for (const beside of [...(cell.parentElement?.children ?? [])]) {
      const extent = extents.get(beside);
      if (beside === cell || !extent || extent.story > LARGEST_STORY * story) continue;
      if (linksIn(beside) >= FEWEST_LINKS && (isLinked(extent) || beside.querySelector('table')))
        take(beside, 'navigation');
    }
    for (const table of cell.querySelectorAll('table')) {
      const extent = extents.get(table);
      if (!extent || !body.contains(table) || extent.story > 0) continue;
      if (isLinked(extent) && linksIn(table) >= FEWEST_LINKS) take(table, 'related');
    }
  }
}

const isLinked = ({ linked, information }: Extent): boolean => linked >= LINKED * information;

const unlinkedIn = (extent: Extent | undefined): number => (extent ? extent.information - extent.linked : 0);

function linksIn(element: Element): number {
  return element.querySelectorAll('a[href]').length;
}
