import type { TranscodeImage } from './epub/to-epub.ts';
import { decodeDataAddress, type FetchImage } from './load-images.ts';
import { sniffImage } from './sniff-image.ts';

/**
 * Fetches an image with the rights that the page has, from a content script: those of the same site, and those of other sites
 * that allow it (CORS). The extension asks for no permission beyond the click, so that others cannot be read, though they
 * show in the page; the file then names their addresses.
 */
export const fetchImage: FetchImage = async (address, { signal, limit }) => {
  const isSameOrigin = new URL(address).origin === location.origin;
  // Chromium answers from its cache what the page loaded without CORS, and then refuses it: the second try asks anew.
  const attempts: RequestCache[] = isSameOrigin ? ['force-cache'] : ['force-cache', 'reload'];
  for (const cache of attempts) {
    let response: Response;
    try {
      const credentials = isSameOrigin ? 'same-origin' : 'omit';
      response = await fetch(address, { signal, cache, mode: 'cors', credentials });
    } catch {
      // No permission, no network, or (Firefox) a policy of the page that forbids scripts to connect.
      signal.throwIfAborted();
      continue;
    }
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await readUpTo(response, limit);
  }
  return await redraw(address, signal);
};

/** Pixels of an image's area; more is no picture for a page, and a canvas of it takes 400 MB. */
const MOST_PIXELS = 100e6;

/** Bytes from which a redrawn picture is a photograph and goes into JPEG. */
const PHOTOGRAPH = 500_000;

/**
 * Loads the address as an image, as the page does, and draws it: where a page's policy forbids connections it still shows
 * its images. The browser refuses the pixels of sites that do not allow it.
 */
async function redraw(address: string, signal: AbortSignal): Promise<Uint8Array> {
  const image = document.createElementNS('http://www.w3.org/1999/xhtml', 'img') as HTMLImageElement;
  image.crossOrigin = 'anonymous';
  image.src = address;
  await image.decode();
  signal.throwIfAborted();
  const canvas = emptyCanvas(image.naturalWidth, image.naturalHeight);
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvasBytes(canvas);
}

/**
 * The picture on a canvas as a file. By way of a data address: in Firefox the buffer of a blob that a page's canvas made
 * belongs to the page, and a content script may not touch it.
 */
function canvasBytes(canvas: HTMLCanvasElement): Uint8Array {
  const lossless = decodeDataAddress(canvas.toDataURL('image/png'));
  if (lossless && lossless.length < PHOTOGRAPH) return lossless;
  const lossy = decodeDataAddress(canvas.toDataURL('image/jpeg', 0.9));
  if (!lossy) throw new Error('the canvas could not be written');
  return lossy;
}

async function readUpTo(response: Response, limit: number): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < limit) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  // A stream without end must not be left running; that it is closed already is no error.
  if (length >= limit) reader.cancel().catch(() => undefined);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Draws an image anew for reading systems that do not know its type. */
export const transcodeImage: TranscodeImage = async ({ bytes, mediaType }) => {
  try {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: mediaType }));
    const canvas = emptyCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    const drawn = canvasBytes(canvas);
    const type = sniffImage(drawn);
    return type && { ...type, bytes: drawn };
  } catch {
    // Damaged, or of a type that this browser does not draw: its address goes into the file.
    return null;
  }
};

function emptyCanvas(width: number, height: number): HTMLCanvasElement {
  if (width * height === 0 || width * height > MOST_PIXELS) throw new Error('not a picture of bearable size');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = width;
  canvas.height = height;
  return canvas;
}
