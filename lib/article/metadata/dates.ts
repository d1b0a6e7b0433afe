import type { ArticleDate } from '../article.ts';
import { type DateContext, findDates, parseDate } from './date-text.ts';
import type { StructuredData } from './json-ld.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';
import type { ArticleEdges, PageLine } from './page-lines.ts';

/** When the article was published and last changed. */
export interface ArticleDates {
  readonly published: ArticleDate | null;
  readonly updated: ArticleDate | null;
}

const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publishtime',
  'publish_time',
  'published_time',
  'published-date',
  'publication_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'dcterms.date',
  'sailthru.date',
  'parsely-pub-date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'weibo:article:create_at',
  'og:release_date',
  'releasedate',
  'article_date_original',
  'originalpublicationdate',
  'timestamp',
  'cxenseparse:publishtime',
  'og:pubdate',
  'citation_publication_date',
  'citation_date',
  'date',
];
const UPDATED_META = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'weibo:article:update_at',
  'lastmod',
  'last-modified',
  'revision_date',
  'article:updated_time',
  'updated_time',
];

const UPDATED_WORD =
  /(?:更新|修改|修訂|最后|最終|last (?:updated|modified)|updated|modified|aktualisiert|geändert|stand:|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|opdateret|oppdatert|uppdaterad|päivitetty|обновлено|оновлено|güncelle|수정|최종)/iu;
const PUBLISHED_WORD =
  /(?:发布|發布|發佈|发表|發表|刊登|出版|时间|時間|日期|published|posted|created|erstellt|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|publisert|publicerad|julkaistu|опубликовано|입력|등록|승인|配信|公開)/iu;

/** Lines before the text that are looked at where no title marks their beginning. */
const LINES_WITHOUT_TITLE = 10;

/** Millisecond distance up to which two statements are about the same moment: clocks of servers and editors differ. */
const SAME_MOMENT = 90_000;

/** Finds the dates: what the page shows by the title or text, confirmed or completed by what it declares. */
export function findArticleDates(
  edges: ArticleEdges,
  titleElement: Element | null,
  tags: MetaTags,
  data: StructuredData,
  address: string,
  language: string,
): ArticleDates {
  const addressDate = dateInAddress(address);
  const context: DateContext = { year: null, monthFirst: /^en(?:-US|-PH)?$/i.test(language) };
  const declared = firstOf(
    [data.article?.published, firstMeta(tags, ...PUBLISHED_META)].map((text) =>
      text ? parseDate(text, context) : null,
    ),
  );
  const declaredUpdate = firstOf(
    [data.article?.modified, firstMeta(tags, ...UPDATED_META)].map((text) =>
      text ? parseDate(text, context) : null,
    ),
  );
  const year = Number((declared ?? addressDate)?.iso.slice(0, 4)) || null;
  const shown = shownDates(edges, titleElement, { ...context, year });
  const published = agree(declared, shown.published, addressDate);
  let updated = shown.updated ?? declaredUpdate;
  if (updated && declaredUpdate && shown.updated) updated = agree(declaredUpdate, [shown.updated], null);
  // “Updated” at the moment of publishing is what a system writes, not what a person would say.
  if (published && updated && !isLater(updated, published)) updated = null;
  return { published: published ?? updated, updated: published ? updated : null };
}

interface ShownDates {
  /** Likeliest first. */
  readonly published: readonly ArticleDate[];
  readonly updated: ArticleDate | null;
}

function shownDates(edges: ArticleEdges, titleElement: Element | null, context: DateContext): ShownDates {
  const published: ArticleDate[] = [];
  const labelled: ArticleDate[] = [];
  const late: ArticleDate[] = [];
  let updated: ArticleDate | null = null;
  const read = (line: PageLine, list: ArticleDate[]) => {
    if (line.text.length > 140) return;
    const found = findDates(line.text, context);
    // A date that is a link belongs to another page; a line of more than three dates is a calendar.
    if (
      found.length === 0 ||
      found.length > 3 ||
      (line.linkLength > 12 && line.linkLength * 2 > line.text.length)
    )
      return;
    if (/[©℗]|copyright|版权|版權|ICP|备案|備案/i.test(line.text)) return;
    let from = 0;
    for (const { date, index, end } of found) {
      const before = line.text.slice(from, index).slice(-24);
      const after = line.text.slice(end, end + 6);
      from = end;
      if (UPDATED_WORD.test(before) || /^\s*(?:更新|수정)(?!时|時|日|于|於|[:：])/.test(after))
        updated ??= date;
      else if (
        PUBLISHED_WORD.test(before) ||
        /^\s*(?:发布|發布|發佈|公開|配信|입력)(?!时|時|日|于|於|[:：])/.test(after)
      )
        labelled.push(date);
      else list.push(date);
    }
  };
  // Above the title stand mastheads with today's date; between title and text stands the article's own.
  const between = titleElement
    ? edges.before.filter((line) => isAfter(line.block, titleElement))
    : edges.before.slice(-LINES_WITHOUT_TITLE);
  for (const line of between.slice().reverse()) read(line, published);
  for (const element of timesNear(edges, titleElement)) {
    const date = parseDate(element.getAttribute('datetime') ?? '', context);
    if (date && !published.includes(date)) published.push(date);
  }
  for (const line of edges.head.slice(0, 5)) if (line.text.length < 80) read(line, published);
  const above = edges.before.filter((line) => titleElement && !isAfter(line.block, titleElement)).slice(-3);
  if (published.length === 0) for (const line of above.reverse()) read(line, published);
  for (const line of [...edges.tail.slice(-4).reverse(), ...edges.after.slice(0, 6)])
    if (line.text.length < 60) read(line, late);
  return { published: [...labelled, ...published, ...late], updated };
}

function isAfter(element: Element, mark: Element): boolean {
  return mark.contains(element) || (mark.compareDocumentPosition(element) & 4) !== 0;
}

function timesNear(edges: ArticleEdges, titleElement: Element | null): Element[] {
  const start = edges.start;
  if (!start) return [];
  const found: Element[] = [];
  for (const element of start.ownerDocument.querySelectorAll('time[datetime]')) {
    if (found.length >= 3) break;
    const isBeforeText = (start.compareDocumentPosition(element) & 2) !== 0;
    if (isBeforeText && (!titleElement || isAfter(element, titleElement))) found.push(element);
  }
  return found;
}

function firstOf(dates: readonly (ArticleDate | null)[]): ArticleDate | null {
  return dates.find((date) => date !== null) ?? null;
}

/** Puts together what is declared, what is shown and what the address says; the shown form of the same moment is a person's. */
function agree(
  declared: ArticleDate | null,
  shown: readonly ArticleDate[],
  addressDate: ArticleDate | null,
): ArticleDate | null {
  if (!declared) {
    const onTheDay = addressDate && shown.find((date) => daysApart(date, addressDate) <= 1);
    return onTheDay ?? shown[0] ?? addressDate;
  }
  for (const date of shown) {
    if (date.precision === 'day') continue;
    const zone = zoneBetween(declared, date);
    if (zone !== undefined) return { ...date, zone: date.zone ?? zone };
  }
  if (declared.precision === 'day' || /T00:00(?::00)?$/.test(declared.iso)) {
    const finer = shown.find(
      (date) => date.precision !== 'day' && date.iso.slice(0, 10) === declared.iso.slice(0, 10),
    );
    if (finer) return finer;
    if (/T00:00(?::00)?$/.test(declared.iso))
      return { iso: declared.iso.slice(0, 10), precision: 'day', zone: null };
  }
  return declared;
}

/**
 * The zone under which a shown time without one is the declared moment; undefined where they are different moments.
 * Offsets in use are whole quarters of an hour between −12 and +14.
 */
function zoneBetween(declared: ArticleDate, shown: ArticleDate): string | null | undefined {
  if (declared.precision === 'day') return undefined;
  const shownUtc = milliseconds({ ...shown, zone: shown.zone ?? 'Z' });
  if (shown.zone !== null) {
    return declared.zone !== null && Math.abs(milliseconds(declared) - shownUtc) <= SAME_MOMENT
      ? shown.zone
      : undefined;
  }
  if (Math.abs(milliseconds({ ...declared, zone: 'Z' }) - shownUtc) <= SAME_MOMENT)
    return declared.zone === 'Z' ? null : declared.zone;
  if (declared.zone === null) return undefined;
  const minutes = Math.round((shownUtc - milliseconds(declared)) / 60_000);
  const quarters = Math.round(minutes / 15) * 15;
  if (Math.abs(minutes - quarters) > 1 || quarters < -720 || quarters > 840 || quarters % 30 !== 0)
    return undefined;
  const hours = Math.floor(Math.abs(quarters) / 60);
  return `${quarters < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(Math.abs(quarters) % 60).padStart(2, '0')}`;
}

function milliseconds(date: ArticleDate): number {
  const time = date.precision === 'day' ? 'T00:00' : '';
  return Date.parse(`${date.iso}${time}${date.zone ?? 'Z'}`);
}

function daysApart(a: ArticleDate, b: ArticleDate): number {
  return Math.abs(Date.parse(a.iso.slice(0, 10)) - Date.parse(b.iso.slice(0, 10))) / 86_400_000;
}

function isLater(a: ArticleDate, b: ArticleDate): boolean {
  if (a.precision === 'day' || b.precision === 'day') return a.iso.slice(0, 10) > b.iso.slice(0, 10);
  if ((a.zone === null) !== (b.zone === null)) return a.iso.slice(0, 10) > b.iso.slice(0, 10);
  return milliseconds(a) - milliseconds(b) > SAME_MOMENT;
}

/** Reads the day that an address carries: `/2019/0114/`, `/2019-01/14/`, `/20190114/`, `/2019/01/14/`. */
export function dateInAddress(address: string): ArticleDate | null {
  const path = address.replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/, '');
  const match =
    /(?:^|[/_-])((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_\-.tc]|$)/.exec(path) ??
    /(?:^|[/_-])((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?=\/)/.exec(path);
  return match ? parseDate(`${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`) : null;
}
