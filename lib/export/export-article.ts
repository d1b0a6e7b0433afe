import { copyForExport } from './copy-for-export.ts';
import { type TranscodeImage, toEpub } from './epub/to-epub.ts';
import { fileNameFor } from './file-name.ts';
import { type FetchImage, type ImageProgress, loadImages } from './load-images.ts';
import { toMarkdown } from './markdown/to-markdown.ts';
import type { ExportLabels, ShownArticle } from './shown-article.ts';
import { toHtml } from './to-html.ts';
import { toPlainText } from './to-plain-text.ts';

/** What an article can be taken along as: extension and media type of each. */
export const EXPORT_FORMATS = {
  markdown: { extension: 'md', mediaType: 'text/markdown;charset=utf-8' },
  html: { extension: 'html', mediaType: 'text/html;charset=utf-8' },
  epub: { extension: 'epub', mediaType: 'application/epub+zip' },
  text: { extension: 'txt', mediaType: 'text/plain;charset=utf-8' },
} as const;

/** Name of a format. */
export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** What is wanted, and how one hears of it. */
export interface ExportRequest {
  readonly article: ShownArticle;
  readonly format: ExportFormat;
  readonly labels: ExportLabels;
  /** Cancels: the promise rejects with the signal's reason. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ImageProgress) => void;
}

/** What the export takes from the browser. */
export interface ExportSurroundings {
  readonly fetchImage: FetchImage;
  readonly transcodeImage?: TranscodeImage;
  readonly now?: Date;
}

/** A finished file. */
export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** How many images are in the file by caption and address only. */
  readonly failedImages: number;
}

/** Makes a file of the article as it is shown. Only HTML and EPUB load images. */
export async function exportArticle(
  { article, format, labels, signal, onProgress }: ExportRequest,
  { fetchImage, ...surroundings }: ExportSurroundings,
): Promise<ExportedFile> {
  signal.throwIfAborted();
  const { extension, mediaType } = EXPORT_FORMATS[format];
  const tree = copyForExport(article);
  const file = { name: fileNameFor(article.title, extension), mediaType };
  if (format === 'markdown') return { ...file, content: toMarkdown(article, tree, labels), failedImages: 0 };
  if (format === 'text') return { ...file, content: toPlainText(article, tree, labels), failedImages: 0 };
  const images = await loadImages(tree.images, { fetchImage, signal, ...(onProgress ? { onProgress } : {}) });
  const content =
    format === 'html'
      ? toHtml(article, tree, images, labels)
      : await toEpub(article, tree, images, labels, surroundings);
  signal.throwIfAborted();
  // An image that could not be placed was replaced by a line.
  return { ...file, content, failedImages: tree.images.filter((image) => image.parentNode === null).length };
}
