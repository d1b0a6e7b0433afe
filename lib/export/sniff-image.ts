/** Media type of an image file, and the extension that files of it have. */
export interface ImageType {
  readonly mediaType: string;
  readonly extension: string;
}

const PNG = { mediaType: 'image/png', extension: 'png' };
const JPEG = { mediaType: 'image/jpeg', extension: 'jpg' };
const GIF = { mediaType: 'image/gif', extension: 'gif' };
const WEBP = { mediaType: 'image/webp', extension: 'webp' };
const AVIF = { mediaType: 'image/avif', extension: 'avif' };
const BMP = { mediaType: 'image/bmp', extension: 'bmp' };
const ICO = { mediaType: 'image/x-icon', extension: 'ico' };
const SVG = { mediaType: 'image/svg+xml', extension: 'svg' };

/** Types that every EPUB reading system must show (EPUB 3.3, "core media types"). */
export const EPUB_IMAGE_TYPES: ReadonlySet<string> = new Set([
  PNG.mediaType,
  JPEG.mediaType,
  GIF.mediaType,
  WEBP.mediaType,
  SVG.mediaType,
]);

/**
 * Tells an image's type by its first bytes, as browsers do: servers call JPEG files PNG, and pages of error messages
 * images. Null where the bytes are no image that browsers show.
 */
export function sniffImage(bytes: Uint8Array): ImageType | null {
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0x89 && ascii(1, 8) === 'PNG\r\n\x1a\n') return PNG;
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return JPEG;
  if (/^GIF8[79]a$/.test(ascii(0, 6))) return GIF;
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return WEBP;
  if (ascii(4, 8) === 'ftyp' && /avi[fs]/.test(ascii(8, 32))) return AVIF;
  if (ascii(0, 2) === 'BM' && bytes.length > 26) return BMP;
  if (ascii(0, 4) === '\0\0\x01\0') return ICO;
  const start = new TextDecoder().decode(bytes.subarray(0, 2048)).replace(/^\ufeff/, '');
  // Prologue, comments and a document type may come first; another root element may not.
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE\s+svg[^>]*>\s*)*<svg[\s>]/i.test(start))
    return SVG;
  return null;
}
