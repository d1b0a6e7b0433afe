import type { ArticleDate } from '../article/article.ts';
import { oneLine } from './clean-text.ts';
import type { ExportLabels, ShownArticle } from './shown-article.ts';

/** The lines above an exported article's text, cleaned for any file. */
export interface Heading {
  /** Never empty: an article without title goes by its address. */
  readonly title: string;
  readonly subtitle: string | null;
  /** Authors, source, date, editors, in this order; those that the article has. */
  readonly byline: readonly string[];
  readonly address: string;
}

/** Gathers what stands above the text. */
export function headingOf(article: ShownArticle, labels: ExportLabels): Heading {
  const names = (list: readonly string[]): string => list.map(oneLine).filter(Boolean).join(labels.comma);
  const editors = names(article.editors);
  const byline = [
    names(article.authors),
    oneLine(article.source ?? article.siteName ?? ''),
    article.published ? dateText(article.published) : '',
    editors && `${labels.editors}${labels.colon}${editors}`,
  ].filter(Boolean);
  return {
    title: oneLine(article.title) || article.address,
    subtitle: oneLine(article.subtitle ?? '') || null,
    byline,
    address: article.address,
  };
}

/** A date as every language reads it: `2024-05-18 09:36`. */
function dateText(date: ArticleDate): string {
  return date.iso.replace('T', ' ');
}

/** The language tag of the file: `und` where the article's is none. */
export function languageTag(article: ShownArticle): string {
  return /^[A-Za-z]{2,8}(-[A-Za-z\d]{1,8})*$/.test(article.language) ? article.language : 'und';
}
