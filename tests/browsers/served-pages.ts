import { setTimeout as delay } from 'node:timers/promises';
import type { HTTPRequest, Page } from 'puppeteer-core';

/** An answer to one request. */
export interface ServedPage {
  readonly body: string | Uint8Array;
  /** Media type with its charset. Default: `text/html; charset=utf-8`. */
  readonly type?: string;
  /** Default 200. */
  readonly status?: number;
  /** Milliseconds until it is answered. Default 0. */
  readonly delay?: number;
  /** Further headers, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers a request by its address (without the fragment), or knows nothing of it. */
export type Responder = (address: string) => ServedPage | undefined;

/** Makes a responder of a table from addresses to answers; a string is the HTML of a page. */
export function servePages(pages: Readonly<Record<string, string | ServedPage>>): Responder {
  return (address) => {
    const page = Object.hasOwn(pages, address) ? pages[address] : undefined;
    return typeof page === 'string' ? { body: page } : page;
  };
}

/** What becomes of the requests of a tab. */
export interface Interception {
  /** Asked for every request over http and https. */
  readonly respond: Responder;
  /** Lets what no one answers go on to the network. */
  readonly network: boolean;
  /** Told of every refused address. */
  readonly onRefused: (address: string) => void;
}

/**
 * Answers the requests of a tab at their own addresses, without a server. `current` is asked at each request, so that
 * what is served can change while the tab is open.
 */
export async function interceptRequests(page: Page, current: () => Interception): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // A request whose tab has gone on meanwhile can no longer be answered, and need not be.
    answer(request, current()).catch(() => undefined);
  });
}

async function answer(request: HTTPRequest, { respond, network, onRefused }: Interception): Promise<void> {
  const address = request.url().replace(/#.*$/su, '');
  // The browser's and the extension's own resources are not the web's.
  if (!/^https?:/u.test(address)) return request.continue();
  const served = respond(address);
  if (served) {
    if (served.delay) await delay(served.delay, undefined, { ref: false });
    return request.respond({
      status: served.status ?? 200,
      headers: { 'content-type': served.type ?? 'text/html; charset=utf-8', ...served.headers },
      body: served.body,
    });
  }
  if (network) return request.continue();
  onRefused(address);
  // A refusal by an extension would keep Chromium from falling back to http, where it tried https of its own accord.
  return request.abort('connectionrefused');
}
