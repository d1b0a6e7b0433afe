import { buildBody } from './body/build.ts';
import { readPageText } from './page-text.ts';
import { select } from './selection.ts';
import type { Workspace } from './workspace.ts';

/** Chooses the article's blocks and builds the body from them. */
export function findReadable(workspace: Workspace): void {
  const text = readPageText(workspace.copy);
  const chosen = select(workspace, text);
  buildBody(workspace, chosen, text);
}
