import type { Bylines } from './bylines.ts';
import type { StructuredData } from './json-ld.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';
import { isSiteName } from './site-name.ts';

/** Finds where the text was first published, as the page states it; null where it does not. */
export function findSource(
  bylines: Bylines,
  tags: MetaTags,
  data: StructuredData,
  siteNames: ReadonlySet<string>,
): string | null {
  if (bylines.source) return unbracketed(bylines.source);
  const declared = firstMeta(
    tags,
    'contentsource',
    'source',
    'article:source',
    'dc.source',
    'og:article:source',
  );
  const clean = (declared ?? '')
    .replace(/^(?:来源|來源|稿源|文章来源|信息来源|source)\s*[:：]\s*/i, '')
    .replace(/\s*(?:原创稿|原創稿|转载稿|独家稿)$/, '')
    .trim();
  if (
    clean.length >= 2 &&
    clean.length <= 40 &&
    !/^https?:|^\d+$|^(?:原创|转载|本站|本站原创|网络|互联网)$/.test(clean)
  )
    return unbracketed(clean);
  // What structured data names as the source is nearly always the site over again.
  const stated = data.article?.source ?? null;
  return stated && !isSiteName(stated, siteNames) ? stated : null;
}

/** Without the half of a pair of brackets, or the pair around all of it: “[ 河岸日报”, “【河岸日报】”. */
function unbracketed(source: string): string {
  const inner = source.replace(/^[[［【（(〔]\s*([^\]］】）)〕]+)[\]］】）)〕]?$/u, '$1');
  return (inner === source ? source.replace(/^([^[［【（(〔]+)[\]］】）)〕]$/u, '$1') : inner).trim();
}
