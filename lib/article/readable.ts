import { buildBody } from './body/build.ts';
import { selectByHand, setAside, takeOutExcluded } from './by-hand.ts';
import { readPageText } from './page-text.ts';
import { select } from './selection.ts';
import type { Workspace } from './workspace.ts';

/** Chooses the article's blocks, or takes those that the person pointed at, and builds the body from them. */
export function findReadable(workspace: Workspace): void {
  const bringBack = setAside(workspace);
  const text = readPageText(workspace.copy);
  workspace.isList = text.isList;
  const chosen = selectByHand(workspace) ?? select(workspace, text);
  bringBack();
  buildBody(workspace, chosen, text);
  takeOutExcluded(workspace);
}
