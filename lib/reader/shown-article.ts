import type { ShownArticle } from '../export/shown-article.ts';
import type { ArticleModel } from './article-model.ts';
import type { OutlineModel } from './outline-model.ts';
import type { ScriptModel } from './script-model.ts';

/** Gives the article as it is on the screen now, for a file: in the script shown, with what was put back. */
export function shownArticle(parts: {
  readonly article: ArticleModel;
  readonly script: ScriptModel;
  readonly outline: OutlineModel;
  /** Whether it is set in columns from right to left. */
  readonly vertical: boolean;
}): ShownArticle {
  const { convert, convertName, language } = parts.script;
  const { article, body } = parts.article;
  const titles = new Map(parts.outline.entries.peek().map(({ id, title }) => [id, title]));
  const convertOrNull = (text: string | null): string | null => (text === null ? null : convert(text));
  return {
    ...article,
    body,
    title: convert(article.title),
    subtitle: convertOrNull(article.subtitle),
    source: convertOrNull(article.source),
    siteName: convertOrNull(article.siteName),
    authors: article.authors.map(convertName),
    editors: article.editors.map(convertName),
    sections: article.sections.map((section) => ({
      ...section,
      title: titles.get(section.id) ?? section.title,
    })),
    language: language.peek(),
    vertical: parts.vertical,
  };
}
