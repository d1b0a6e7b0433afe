// The background calls `serveDictionaries()` once, synchronously, at its top level: that is all it has to do.
import { browser } from 'wxt/browser';
import type { Direction } from '../script/targets.ts';
import { DIRECTIONS } from '../script/targets.ts';

/** What a content script asks the background for. */
export interface DictionaryRequest {
  readonly type: 'dictionary';
  readonly direction: Direction;
  /** Which piece is wanted, from 0, and into how many the file is cut. */
  readonly piece: number;
  readonly pieces: number;
  /** Arrives as bytes where messages are structured clones (Firefox, Chromium from 148 on), as a plain object where they are JSON. */
  readonly probe: Uint8Array;
}

/**
 * Pieces of about 256 KB: the browser takes a message apart on the page's own thread, and more in one go would be felt. All are
 * asked for at once.
 */
const PIECES = { 'to-simplified': 1, 'to-traditional': 6 } as const satisfies Record<Direction, number>;

/** Makes the requests for the pieces of a dictionary, in their order. */
export function dictionaryRequests(direction: Direction): DictionaryRequest[] {
  const pieces = PIECES[direction];
  return Array.from({ length: pieces }, (_, piece) => ({
    type: 'dictionary',
    direction,
    piece,
    pieces,
    probe: new Uint8Array(1),
  }));
}

/** The bytes of one piece. */
export function pieceOf(
  bytes: ArrayBuffer,
  { piece, pieces }: Pick<DictionaryRequest, 'piece' | 'pieces'>,
): ArrayBuffer {
  const size = Math.ceil(bytes.byteLength / pieces);
  return bytes.slice(piece * size, (piece + 1) * size);
}

function readRequest(message: unknown): (DictionaryRequest & { readonly takesBytes: boolean }) | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, direction, piece, pieces, probe } = message as Record<string, unknown>;
  const known = DIRECTIONS.find((each) => each === direction);
  if (type !== 'dictionary' || !known) return undefined;
  if (typeof piece !== 'number' || typeof pieces !== 'number' || !(piece >= 0 && piece < pieces))
    return undefined;
  return {
    type,
    direction: known,
    piece,
    pieces,
    probe: new Uint8Array(1),
    takesBytes: ArrayBuffer.isView(probe),
  };
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

/** Files that are being read: the requests for the pieces of one come together. */
const reading = new Map<Direction, Promise<ArrayBuffer>>();

function read(direction: Direction): Promise<ArrayBuffer> {
  const known = reading.get(direction);
  if (known) return known;
  const bytes = fetch(browser.runtime.getURL(dictionaryPath(direction) as never)).then((response) =>
    response.arrayBuffer(),
  );
  reading.set(direction, bytes);
  const forget = (): void => void reading.delete(direction);
  bytes.then(forget, forget);
  return bytes;
}

/**
 * Answers the content scripts' requests for pieces of dictionaries with the package's own file: its bytes, or Base64 of them where
 * messages are JSON. An empty answer tells that the file could not be read.
 */
export function serveDictionaries(): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, _sender, sendResponse: (answer: ArrayBuffer | string) => void) => {
      const request = readRequest(message);
      if (!request) return false;
      read(request.direction)
        .then((file) => pieceOf(file, request))
        .then((bytes) => (request.takesBytes ? bytes : base64Of(bytes)))
        .then(sendResponse, () => sendResponse(''));
      return true;
    },
  );
}
