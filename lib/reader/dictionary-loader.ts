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
 * Loads a compiled dictionary into the content script: the background hands it over (docs/decisions says why). Some zeros may follow
 * the file. Rejects where the
 * background cannot answer, for instance because the extension was updated meanwhile.
 */
export async function loadDictionary(direction: Direction): Promise<ArrayBuffer> {
  const underway = prefetched.get(direction);
  prefetched.delete(direction);
  return underway ?? requestDictionary(direction);
}

/** Puts each piece in its place when it comes: all in one go would hold the thread for most of a frame. */
async function requestDictionary(direction: Direction): Promise<ArrayBuffer> {
  const requests = dictionaryRequests(direction);
  const pieces = requests.map(requestPiece);
  const first = pieces[0];
  if (!first || pieces.length === 1) return first ?? new ArrayBuffer(0);
  let whole: Uint8Array<ArrayBuffer> | undefined;
  await Promise.all(
    pieces.map(async (arriving, index) => {
      const piece = await arriving;
      const { byteLength } = await first;
      whole ??= new Uint8Array(wholeWords(byteLength * pieces.length));
      whole.set(new Uint8Array(piece), index * byteLength);
    }),
  );
  return whole?.buffer ?? first;
}

/** The last piece may be shorter than the others; the file's arrays are 32 bits wide at most. */
function wholeWords(length: number): number {
  return 4 * Math.ceil(length / 4);
}

async function requestPiece(request: DictionaryRequest): Promise<ArrayBuffer> {
  const answer: unknown = await browser.runtime.sendMessage(request);
  if (answer instanceof ArrayBuffer) return answer;
  if (typeof answer !== 'string' || answer === '')
    throw new Error(`the ${request.direction} dictionary did not arrive`);
  return bytesOf(answer);
}
