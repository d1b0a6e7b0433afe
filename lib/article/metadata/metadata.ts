import type { Workspace } from '../workspace.ts';
import { findAuthors } from './authors.ts';
import { readBylines } from './bylines.ts';
import { findArticleDates } from './dates.ts';
import { readStructuredData } from './json-ld.ts';
import { findLanguage } from './language.ts';
import { findLeadImage } from './lead-image.ts';
import { readMetaTags } from './meta-tags.ts';
import { readEdges } from './page-lines.ts';
import { readSiteNames } from './site-name.ts';
import { findSource } from './source.ts';
import { findSubtitle } from './subtitle.ts';
import { findTitle } from './title.ts';

/** Fills the draft with what the page says of its article: what it shows, compared with what it declares, best first. */
export function readMetadata(workspace: Workspace): void {
  const { copy, address, body, draft } = workspace;
  const data = readStructuredData(copy);
  const tags = readMetaTags(copy);
  const edges = readEdges(copy, body);
  const { siteName, known } = readSiteNames(copy, address, tags, data);
  const { language, script, direction } = findLanguage(copy, body, tags, data.article?.language ?? null);
  const { title, element } = findTitle(copy, edges, tags, data, known);
  const bylines = readBylines(edges);
  const { published, updated } = findArticleDates(edges, element, tags, data, address, language);
  draft.title = title;
  draft.subtitle = findSubtitle(edges, body, title, element, data);
  draft.authors = findAuthors(edges, bylines, tags, data, known, /^(?:zh|yue)/.test(language));
  draft.source = findSource(bylines, tags, data, known);
  draft.editors = bylines.editors.length > 0 ? bylines.editors : (data.article?.editors ?? []);
  draft.published = published;
  draft.updated = updated;
  draft.siteName = siteName;
  draft.leadImage = findLeadImage(tags, data, address);
  draft.language = language;
  draft.script = script;
  draft.direction = direction;
}
