import { bodyOf } from '../../page/unclobbered.ts';

/** A fetched page, or why there is none. */
export type FetchedPage =
  | { readonly kind: 'page'; readonly document: Document }
  /** The site sends elsewhere: to another origin, or it wants a log-in. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'failed' };

/** Milliseconds until a page that does not come is given up. */
const PATIENCE = 30_000;

/** Bytes from which a page is none that anyone reads: the largest articles have two million. */
const LARGEST = 20_000_000;

/**
 * Fetches a page of the same origin, with the person's cookies as if its link were followed, as an inert document: it runs
 * no script and loads no image. The browser itself decodes it by header or `meta`, which a `Response` would leave to us, and
 * parses it, which pages with Trusted Types would forbid us. Rejects where the signal aborts.
 */
export async function fetchPage(address: string, signal: AbortSignal): Promise<FetchedPage> {
  signal.throwIfAborted();
  const request = await load(address, signal);
  signal.throwIfAborted();
  if (!request) return { kind: (await isSentElsewhere(address, signal)) ? 'elsewhere' : 'failed' };
  if (request.status === 401 || request.status === 403) return { kind: 'elsewhere' };
  const document =
    request.status >= 200 && request.status < 300 ? (request.response as Document | null) : null;
  if (!document || !bodyOf(document)) return { kind: 'failed' };
  if (new URL(request.responseURL || address).origin !== new URL(address).origin)
    return { kind: 'elsewhere' };
  return { kind: 'page', document };
}

/** Null where there was no answer: no network, a policy of the page, or a redirect that this origin may not follow. */
function load(address: string, signal: AbortSignal): Promise<XMLHttpRequest | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const done = (result: XMLHttpRequest | null): void => {
      signal.removeEventListener('abort', abort);
      resolve(result);
    };
    const abort = (): void => request.abort();
    signal.addEventListener('abort', abort);
    request.open('GET', address);
    request.responseType = 'document';
    request.timeout = PATIENCE;
    request.setRequestHeader('Accept', 'text/html,application/xhtml+xml');
    request.onload = () => done(request);
    request.onerror = () => done(null);
    request.ontimeout = () => done(null);
    request.onabort = () => done(null);
    request.onprogress = ({ loaded }) => {
      if (loaded > LARGEST) request.abort();
    };
    request.send();
  });
}

/** A redirect to an origin that does not allow ours looks like no answer; asked not to follow it, the browser says so. */
async function isSentElsewhere(address: string, signal: AbortSignal): Promise<boolean> {
  try {
    const { type } = await fetch(address, { redirect: 'manual', signal, cache: 'no-store' });
    return type === 'opaqueredirect';
  } catch {
    signal.throwIfAborted();
    return false; // No answer at all.
  }
}
