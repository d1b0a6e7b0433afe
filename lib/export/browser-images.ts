import type { TranscodeImage } from './epub/to-epub.ts';
import type { FetchImage } from './load-images.ts';

/**
 * Fetches an image with the rights that the page has, from a content script: those of the same site, and those of other sites
 * that allow it (CORS). The extension asks for no permission beyond the click, so that others cannot be read, though they
 * show in the page; the file then names their addresses.
 */
export const fetchImage: FetchImage = async (address, { signal, limit }) => {
  const isSameOrigin = new URL(address).origin === location.origin;
  // Chromium answers from its cache what the page loaded without CORS, and then refuses it: the second try asks anew.
  const attempts: RequestCache[] = isSameOrigin ? ['force-cache'] : ['force-cache', 'reload'];
  let failure: unknown;
  for (const cache of attempts) {
    try {
      const response = await fetch(address, {
        signal,
        cache,
        mode: 'cors',
        credentials: isSameOrigin ? 'same-origin' : 'omit',
      });
      if (!response.ok) throw new Error(`status ${response.status}`);
      return await readUpTo(response, limit);
    } catch (error) {
      signal.throwIfAborted();
      failure = error;
    }
  }
  throw failure;
};

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

/** Draws an image anew as JPEG on white, for reading systems that do not know its type. */
export const transcodeImage: TranscodeImage = async ({ bytes, mediaType }) => {
  try {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: mediaType }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    return { bytes: new Uint8Array(await blob.arrayBuffer()), mediaType: 'image/jpeg', extension: 'jpg' };
  } catch {
    // Damaged, or of a type that this browser does not draw: its address goes into the file.
    return null;
  }
};
