import { browser } from 'wxt/browser';
import type { Direction } from '../script/targets.ts';
import { type DictionaryRequest, dictionaryRequests } from './dictionary-server.ts';

/** Gives the bytes of Base64 text. */
function bytesOf(base64: string): ArrayBuffer {
  const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };
  // Chromium 140 and Firefox 133 have it; it lets the loop go when both are the least supported.
  if (fromBase64) return fromBase64.call(Uint8Array, base64).buffer;
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes.buffer;
}

const prefetched = new Map<Direction, Promise<ArrayBuffer>>();

/** Begins to fetch a dictionary that is soon to be loaded; a failure is told by the load. */
export function prefetchDictionary(direction: Direction): void {
  const bytes = requestDictionary(direction);
  bytes.catch(() => {});
  prefetched.set(direction, bytes);
}

/**
 * Loads a compiled dictionary into the content script: the background hands it over (docs/decisions says why). Rejects where the
 * background cannot answer, for instance because the extension was updated meanwhile.
 */
export async function loadDictionary(direction: Direction): Promise<ArrayBuffer> {
  const underway = prefetched.get(direction);
  prefetched.delete(direction);
  return underway ?? requestDictionary(direction);
}

async function requestDictionary(direction: Direction): Promise<ArrayBuffer> {
  return join(await Promise.all(dictionaryRequests(direction).map(requestPiece)));
}

function join(pieces: readonly ArrayBuffer[]): ArrayBuffer {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.byteLength, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(new Uint8Array(piece), offset);
    offset += piece.byteLength;
  }
  return bytes.buffer;
}

async function requestPiece(request: DictionaryRequest): Promise<ArrayBuffer> {
  const answer: unknown = await browser.runtime.sendMessage(request);
  if (answer instanceof ArrayBuffer) return answer;
  if (typeof answer !== 'string' || answer === '')
    throw new Error(`the ${request.direction} dictionary did not arrive`);
  return bytesOf(answer);
}
