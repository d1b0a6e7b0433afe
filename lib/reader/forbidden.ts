import type { UnavailableReason } from '../errors.ts';

/** Schemes whose pages no extension may touch. */
const SCHEMES: Readonly<Record<string, UnavailableReason>> = {
  'about:': 'browser-page',
  'brave:': 'browser-page',
  'chrome:': 'browser-page',
  'chrome-extension:': 'extension-page',
  'chrome-search:': 'browser-page',
  'chrome-untrusted:': 'browser-page',
  'devtools:': 'browser-page',
  'edge:': 'browser-page',
  'moz-extension:': 'extension-page',
  'opera:': 'browser-page',
  'resource:': 'browser-page',
  'view-source:': 'source-view',
  'vivaldi:': 'browser-page',
};

/** Shops for extensions, by host and beginning of the path. */
const STORES = [
  'addons.mozilla.org/',
  'chrome.google.com/webstore',
  'chromewebstore.google.com/',
  'microsoftedge.microsoft.com/addons',
] as const;

/** Pages of about: that belong to a site. */
const OWN_PAGES: ReadonlySet<string> = new Set(['about:blank', 'about:srcdoc']);

function parse(address: string | undefined): URL | null {
  return address !== undefined && URL.canParse(address) ? new URL(address) : null;
}

/** Why no extension may run at an address, known before trying; null where it is worth trying. */
export function forbiddenReason(address: string | undefined): UnavailableReason | null {
  const url = parse(address);
  if (!url || OWN_PAGES.has(url.href)) return null;
  return SCHEMES[url.protocol] ?? null;
}

/** The likeliest reason for a refusal that the browser has just given. */
export function refusalReason(address: string | undefined): UnavailableReason {
  const url = parse(address);
  // Without an address the tab shows something that extensions are not even told of.
  if (!url) return 'browser-page';
  if (url.protocol === 'file:') return 'file';
  const place = url.host + url.pathname;
  if (STORES.some((store) => place.startsWith(store))) return 'store';
  if (/\.pdf$/i.test(url.pathname)) return 'pdf';
  return forbiddenReason(address) ?? 'unknown';
}
