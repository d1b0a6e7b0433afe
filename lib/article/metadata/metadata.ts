import type { Workspace } from '../workspace.ts';

/** Fills the draft's title and language from the page. */
export function readMetadata(workspace: Workspace): void {
  workspace.draft.title = workspace.copy.title.trim();
  workspace.draft.language = workspace.copy.documentElement.lang || 'und';
}
