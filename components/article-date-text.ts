import type { ArticleDate } from '../lib/article/article.ts';

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

/** A date as markup has it: with its zone where the page gives one and a time of the day. */
export function machineDate({ iso, precision, zone }: ArticleDate): string {
  return `${iso}${precision === 'day' ? '' : (zone ?? '')}`;
}
