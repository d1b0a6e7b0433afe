import type { ComponentChildren, JSX } from 'preact';
import type { ArticleDate } from '../lib/article/article.ts';
import { interfaceLanguage } from '../lib/i18n.ts';

/**
 * A date as the page gives it, written in the reader's language: the page's own clock, not the reader's, and no more
 * precise than it was.
 */
export function formatArticleDate({ iso, precision }: ArticleDate, language: string): string {
  const time = new Date(`${iso.length === 10 ? `${iso}T00:00` : iso}Z`);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    ...(precision === 'day' ? {} : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  }).format(time);
}

/** The time element of a date, its text set as the header's others are. */
export function PublishedTime(props: {
  readonly date: ArticleDate;
  readonly set: (text: string) => ComponentChildren;
}): JSX.Element {
  const { date, set } = props;
  return (
    <time dateTime={`${date.iso}${date.precision === 'day' ? '' : (date.zone ?? '')}`}>
      {set(formatArticleDate(date, interfaceLanguage()))}
    </time>
  );
}
