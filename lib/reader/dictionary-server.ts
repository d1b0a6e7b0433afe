// The background calls `serveDictionaries()` once, synchronously, at its top level: that is all it has to do.
import { browser } from 'wxt/browser';
import type { Direction } from '../script/targets.ts';
import { DIRECTIONS } from '../script/targets.ts';

/** What a content script asks the background for. */
export interface DictionaryRequest {
  readonly type: 'dictionary';
  readonly direction: Direction;
  /** Arrives as bytes where messages are structured clones (Firefox, Chromium from 148 on), as a plain object where they are JSON. */
  readonly probe: Uint8Array;
}

/** Makes a request. */
export function dictionaryRequest(direction: Direction): DictionaryRequest {
  return { type: 'dictionary', direction, probe: new Uint8Array(1) };
}

function takesBytes(message: unknown): boolean {
  return ArrayBuffer.isView((message as Partial<DictionaryRequest>).probe);
}

function requestedDirection(message: unknown): Direction | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, direction } = message as Record<string, unknown>;
  return type === 'dictionary' ? DIRECTIONS.find((known) => known === direction) : undefined;
}

/** Where the build puts a dictionary in the package. */
export function dictionaryPath(direction: Direction): `/dictionaries/${Direction}.dictionary` {
  return `/dictionaries/${direction}.dictionary`;
}

function base64Of(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  const { toBase64 } = bytes as { toBase64?: () => string };
  if (toBase64) return toBase64.call(bytes);
  let binary = '';
  // 32,768 arguments of one call are safe on the stack of every engine.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

/**
 * Answers the content scripts' requests for dictionaries with the package's own file: its bytes, or Base64 of them where
 * messages are JSON. An empty answer tells that the file could not be read.
 */
export function serveDictionaries(): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, _sender, sendResponse: (answer: ArrayBuffer | string) => void) => {
      const direction = requestedDirection(message);
      if (!direction) return false;
      fetch(browser.runtime.getURL(dictionaryPath(direction) as never))
        .then((response) => response.arrayBuffer())
        .then((bytes) => (takesBytes(message) ? bytes : base64Of(bytes)))
        .then(sendResponse, () => sendResponse(''));
      return true;
    },
  );
}
