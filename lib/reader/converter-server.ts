// The background calls `serveConverter()` once, synchronously, at its top level: that is all it has to do.
import { browser } from 'wxt/browser';
import type { Direction } from '../script/targets.ts';
import { DIRECTIONS } from '../script/targets.ts';

/** What the reader asks the background for. */
export type ConverterRequest =
  | { readonly type: 'converter' }
  | { readonly type: 'dictionary'; readonly direction: Direction };

/** The answer where a thing could not be had. */
export const REFUSED = '';

function parseRequest(message: unknown): ConverterRequest | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, direction } = message as Record<string, unknown>;
  if (type === 'converter') return { type };
  const known = DIRECTIONS.find((name) => name === direction);
  return type === 'dictionary' && known ? { type, direction: known } : undefined;
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const { toBase64 } = bytes as { toBase64?: () => string };
  // Chromium 140 and Firefox 133 have it; the loop may go when both are the least supported.
  if (toBase64) return toBase64.call(bytes);
  let binary = '';
  // 32,768 arguments of one call are safe on the stack of every engine.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

async function readDictionary(direction: Direction): Promise<string> {
  const address = browser.runtime.getURL(`/dictionaries/${direction}.dictionary` as never);
  return base64Of(await (await fetch(address)).blob());
}

async function injectConverter(tabId: number, frameId: number): Promise<string> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['/content-scripts/converter.js'],
  });
  return 'injected';
}

/**
 * Brings the converter into the tab that asks, and hands over dictionaries as Base64 of the package's own file (Chromium's
 * messages are JSON). Nothing of it is web-accessible: a page can neither fetch it nor see that it is there.
 */
export function serveConverter(): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender, sendResponse: (answer: string) => void) => {
      const request = parseRequest(message);
      const tabId = sender.tab?.id;
      if (!request || tabId === undefined) return false;
      const answer =
        request.type === 'converter'
          ? injectConverter(tabId, sender.frameId ?? 0)
          : readDictionary(request.direction);
      answer.then(sendResponse, () => sendResponse(REFUSED));
      return true;
    },
  );
}
