import type { Judgement } from './article.ts';
import type { Workspace } from './workspace.ts';

/** Judges whether the page is an article, by the length of what was found. */
export function judge(workspace: Workspace): Judgement {
  const found = (workspace.body.textContent ?? '').trim().length > 200;
  return found
    ? { isArticle: true, reason: 'enough-text', confidence: 0.5 }
    : { isArticle: false, reason: 'too-little-text', confidence: 0.5 };
}
