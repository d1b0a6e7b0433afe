import type { ArticleDate } from '../lib/article/article.ts';
import { message } from '../lib/i18n.ts';

/** A day as pages give it, and the time of the day where they give one; seconds are not shown. */
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/;

/**
 * A date as the page gives it, written in the reader's language: the page's own clock, not the reader's, and no more
 * precise than it was. Without `Intl.DateTimeFormat`: the first of a process takes as long as a third of the pipeline.
 */
export function formatArticleDate({ iso, precision }: ArticleDate): string {
  const [, year = '', month, day, time] = DATE.exec(iso) ?? [];
  const name = message('month_names').split(' ')[Number(month) - 1];
  if (!name) return iso;
  const date = message('date_day', String(Number(year)), name, String(Number(day)));
  return time && precision !== 'day' ? message('date_time', date, time) : date;
}

/** A date as markup has it: with its zone where the page gives one and a time of the day. */
export function machineDate({ iso, precision, zone }: ArticleDate): string {
  return `${iso}${precision === 'day' ? '' : (zone ?? '')}`;
}
