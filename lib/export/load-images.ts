import { type ImageType, sniffImage } from './sniff-image.ts';

/** An image that is at hand for a file. */
export interface LoadedImage extends ImageType {
  readonly bytes: Uint8Array;
}

/** Why an image is not at hand: no answer or no permission, no image in the answer, or a limit. */
export type ImageFailure = 'unreachable' | 'not-an-image' | 'too-large';

/** Images by their address as it stands in the export tree. */
export interface ImageSet {
  readonly loaded: ReadonlyMap<string, LoadedImage>;
  readonly failed: ReadonlyMap<string, ImageFailure>;
}

/** How far the loading is; `done` counts what failed, too. */
export interface ImageProgress {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
}

/** Fetches an image's bytes. Rejects where it cannot; may stop reading after `limit` bytes and return what it has. */
export type FetchImage = (
  address: string,
  options: { readonly signal: AbortSignal; readonly limit: number },
) => Promise<Uint8Array>;

/** What loading needs from its surroundings, and its limits. */
export interface LoadOptions {
  readonly fetchImage: FetchImage;
  /** Ends the loading: the promise rejects with the signal's reason. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ImageProgress) => void;
  /** Bytes. A photograph for a full screen has 1 to 3 MB; more than 16 is a mistake of the page. */
  readonly imageLimit?: number;
  /** Bytes of all images together: a file that mail and e-readers take. */
  readonly totalLimit?: number;
  /** Milliseconds for one image. */
  readonly timeout?: number;
}

/** Browsers open six connections to a host; the page may need some of them itself. */
const AT_ONCE = 4;

/** Loads the images of a tree, each address once, some at a time. A failed image is noted and the rest goes on. */
export async function loadImages(
  images: readonly HTMLImageElement[],
  { fetchImage, signal, onProgress, imageLimit = 16e6, totalLimit = 96e6, timeout = 20_000 }: LoadOptions,
): Promise<ImageSet> {
  signal.throwIfAborted();
  const addresses = [...new Set(images.map((image) => image.getAttribute('src') ?? ''))];
  const loaded = new Map<string, LoadedImage>();
  const failed = new Map<string, ImageFailure>();
  let total = 0;

  async function load(address: string): Promise<LoadedImage | ImageFailure> {
    if (total >= totalLimit) return 'too-large';
    let bytes: Uint8Array | null;
    try {
      bytes = address.startsWith('data:')
        ? decodeDataAddress(address)
        : await fetchImage(address, {
            signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
            limit: imageLimit + 1,
          });
    } catch {
      // Network, permission and time-out look alike from here; that the person cancelled is seen below.
      signal.throwIfAborted();
      return 'unreachable';
    }
    signal.throwIfAborted();
    const type = bytes && sniffImage(bytes);
    if (!bytes || !type) return 'not-an-image';
    if (bytes.length > imageLimit || total + bytes.length > totalLimit) return 'too-large';
    total += bytes.length;
    return { ...type, bytes };
  }

  const report = (): void =>
    onProgress?.({ done: loaded.size + failed.size, total: addresses.length, failed: failed.size });

  let next = 0;
  async function work(): Promise<void> {
    while (next < addresses.length) {
      const address = addresses[next++] ?? '';
      const result = await load(address);
      if (typeof result === 'string') failed.set(address, result);
      else loaded.set(address, result);
      report();
    }
  }
  report();
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { loaded, failed };
}

/** The bytes of a `data:` address; null where it is none or broken. */
export function decodeDataAddress(address: string): Uint8Array | null {
  const comma = address.indexOf(',');
  if (comma < 0) return null;
  const data = address.slice(comma + 1);
  try {
    if (!/;base64\s*$/i.test(address.slice(0, comma)))
      return new TextEncoder().encode(decodeURIComponent(data));
    return Uint8Array.from(atob(decodeURIComponent(data).replace(/\s/g, '')), (unit) => unit.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Writes bytes as base64, without spreading megabytes over a call's arguments. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(binary);
}
