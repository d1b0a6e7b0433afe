import type { ComponentChildren, JSX } from 'preact';
import type { ArticleDate } from '../lib/article/article.ts';
import { formatArticleDate, machineDate } from './article-date-text.ts';

/** The time element of a date, its text set as the header's others are. */
export function PublishedTime(props: {
  readonly date: ArticleDate;
  readonly set: (text: string) => ComponentChildren;
}): JSX.Element {
  const { date, set } = props;
  return <time dateTime={machineDate(date)}>{set(formatArticleDate(date))}</time>;
}
