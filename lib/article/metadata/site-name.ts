import { letters } from './comparison.ts';
import type { StructuredData } from './json-ld.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';

/** What the page calls its site. */
export interface SiteNames {
  /** The name to show, or null. */
  readonly siteName: string | null;
  /** Every name that the page uses for its site, as `letters` gives them; for telling a title from what follows it. */
  readonly known: ReadonlySet<string>;
}

/** Second-level domains under which sites are registered: `example.com.tw` is named `example`. */
const SHARED_LABELS = new Set([
  'com',
  'co',
  'net',
  'org',
  'gov',
  'edu',
  'ac',
  'or',
  'ne',
  'go',
  'idv',
  'gob',
  'www',
  'm',
  'wap',
  'mobile',
  'amp',
  'news',
  'blog',
  'en',
  'zh',
  'cn',
  'tw',
  'hk',
  'jp',
  'kr',
  'uk',
  'de',
  'fr',
  'it',
  'es',
  'us',
  'io',
  'tv',
  'me',
  'info',
  'html',
  'static',
  'web',
]);

/** Collects the names that the page gives its site: meta, structured data, host, and the link or logo that leads home. */
export function readSiteNames(
  copy: Document,
  address: string,
  tags: MetaTags,
  data: StructuredData,
): SiteNames {
  const names: string[] = [];
  const add = (name: string | null | undefined) => {
    const clean = (name ?? '').replace(/\s+/g, ' ').trim();
    if (clean && clean.length <= 60) names.push(clean);
  };
  add(firstMeta(tags, 'og:site_name', 'og:site'));
  add(data.siteName);
  add(data.article?.publisher);
  add(
    firstMeta(
      tags,
      'application-name',
      'al:ios:app_name',
      'apple-mobile-web-app-title',
      'mediaid',
      'dc.publisher',
      'dcterms.publisher',
      'copyright',
    ),
  );
  const shown = names.find((name) => !/^https?:|^\d+$|^[©(]/.test(name)) ?? null;
  const host = hostOf(address, copy);
  for (const link of homeLinks(copy, host)) {
    add(link.textContent);
    add(link.getAttribute('title'));
    for (const image of link.querySelectorAll('img[alt]')) add(image.getAttribute('alt'));
  }
  const known = new Set<string>();
  for (const name of names) {
    const plain = letters(name);
    if (plain.length >= 2) known.add(plain);
  }
  known.add(letters(host));
  for (const label of host.split('.'))
    if (label.length >= 3 && !SHARED_LABELS.has(label)) known.add(letters(label));
  return { siteName: shown ? tidyName(shown) : null, known };
}

/** Tells whether a piece of a title names the site: equal to a known name, or one contains most of the other. */
export function isSiteName(piece: string, known: ReadonlySet<string>): boolean {
  const plain = letters(piece);
  if (plain.length < 2) return false;
  if (known.has(plain)) return true;
  for (const name of known) {
    if (name.length < 3) continue;
    // “BBC News 中文” where the page knows “BBC News”; “CNN” of `cnn.com`; “中時新聞網” where it knows “中時”.
    if (plain.includes(name) && name.length * 2.5 >= plain.length) return true;
    if (name.includes(plain) && plain.length * 4 >= name.length && plain.length >= 3) return true;
  }
  return false;
}

function tidyName(name: string): string {
  return (
    name
      .replace(/^@/, '')
      .split(/\s[|｜–-]\s|｜|_/)[0]
      ?.trim() ?? name
  );
}

function hostOf(address: string, copy: Document): string {
  for (const candidate of [
    address,
    copy.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? '',
  ]) {
    try {
      const { hostname, protocol } = new URL(candidate);
      if (protocol.startsWith('http') && hostname) return hostname.replace(/^www\./, '');
    } catch {
      // Not an address: the next one is tried.
    }
  }
  return '';
}

/** Links to the front page, at most as many as a masthead and a breadcrumb have. */
function homeLinks(copy: Document, host: string): Element[] {
  const found: Element[] = [];
  for (const link of copy.querySelectorAll('a[href="/"], a[rel~="home"], a[href*="//"]')) {
    if (found.length >= 8) break;
    const href = link.getAttribute('href') ?? '';
    const match = /^(?:https?:)?\/\/([^/?#]+)\/?(?:index\.\w+)?$/.exec(href);
    if (href === '/' || link.matches('[rel~="home"]') || (match && host && sameSite(match[1] ?? '', host)))
      found.push(link);
  }
  return found;
}

function sameSite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.replace(/^www\./, '').endsWith(short.replace(/^www\./, ''));
}
