import type { Workspace } from '../workspace.ts';
import { cleanCode } from './code.ts';
import { replaceEmbeds } from './embeds.ts';
import { keepFormulas } from './formulas.ts';
import { removeGlosses } from './gloss.ts';
import { type GlossEvidence, stripGlosses } from './gloss-evidence.ts';
import { promoteImages } from './images.ts';
import { gatherNotes } from './notes.ts';

/** Readies the copy: what a script would have filled in, or has blown up, becomes plain content. */
export function clean(workspace: Workspace): void {
  const { body } = workspace.copy;
  promoteImages(body);
  replaceEmbeds(body);
  keepFormulas(body);
  cleanCode(body);
  gatherNotes(body);
  workspace.glosses = removeGlosses(body);
  if (workspace.glosses) cleanHead(workspace.copy, workspace.glosses.evidence);
}

/** What injects readings into the text injects them into the title as well. */
function cleanHead(copy: Document, evidence: GlossEvidence): void {
  copy.title = stripGlosses(copy.title, evidence);
  for (const meta of copy.head.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content') ?? '';
    const stripped = stripGlosses(content, evidence);
    if (stripped !== content) meta.setAttribute('content', stripped);
  }
}
