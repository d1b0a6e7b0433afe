import { type ReadonlySignal, signal } from '@preact/signals';
import type { ExportedFile, ExportFormat } from '../export/export-article.ts';
import type { ImageProgress } from '../export/load-images.ts';
import type { ExportLabels, ShownArticle } from '../export/shown-article.ts';
import { message } from '../i18n.ts';
import type { Exporter } from './exporter-loader.ts';
import type { NoticesModel } from './notices-model.ts';

/** What the model works with. */
export interface TakeAlongParts {
  /** The article at this moment; resolves when all its pages are there. */
  readonly shown: () => ShownArticle | Promise<ShownArticle>;
  /** Number of the last page that is here, where a further one did not come; null where all of the article is here. */
  readonly lastPage: () => number | null;
  /** Brings the exporter into the page; nothing of it is there before. */
  readonly loadExporter: () => Promise<Exporter>;
  readonly notices: NoticesModel;
  /** Is told of what should not happen; the person is told that there is no file. */
  readonly onFailure: (error: unknown) => void;
}

/** Taking the article along. */
export interface TakeAlongModel {
  /** Null while no file is being made; counts images, of which `total` may be 0. */
  readonly progress: ReadonlySignal<ImageProgress | null>;
  save(format: ExportFormat): Promise<void>;
  copyMarkdown(): Promise<void>;
  cancel(): void;
}

function labels(): ExportLabels {
  return {
    editors: message('export_editors'),
    contents: message('export_contents'),
    image: message('export_image'),
    missingImage: message('export_missing_image'),
    colon: message('export_colon'),
    comma: message('list_separator'),
  };
}

/** Makes the model; a file that is being made when the lifetime ends is not finished. */
export function createTakeAlongModel(parts: TakeAlongParts, lifetime: AbortSignal): TakeAlongModel {
  const { notices } = parts;
  const progress = signal<ImageProgress | null>(null);
  let running = new AbortController();

  async function make(format: ExportFormat, isCopy: boolean): Promise<void> {
    running.abort();
    running = new AbortController();
    const mine = AbortSignal.any([running.signal, lifetime]);
    progress.value = { done: 0, total: 0, failed: 0 };
    try {
      const exporter = await parts.loadExporter();
      const article = await parts.shown();
      const file = await exporter.exportArticle({
        article,
        format,
        labels: labels(),
        signal: mine,
        onProgress: (now) => {
          if (!mine.aborted) progress.value = now;
        },
      });
      if (isCopy) await exporter.copyText(String(file.content));
      else exporter.saveFile(file);
      notices.say({ text: endOf(file, isCopy) });
    } catch (error) {
      // Cancelled by hand is said where it was asked for; a newer request or the end of the reader needs no word.
      if (mine.aborted) return;
      parts.onFailure(error);
      notices.say({ text: message('export_failed') });
    } finally {
      if (!mine.aborted) progress.value = null;
    }
  }

  function endOf({ failedImages }: ExportedFile, isCopy: boolean): string {
    const lastPage = parts.lastPage();
    if (lastPage !== null) return message('export_pages_missing', String(lastPage));
    if (isCopy) return message('export_copied');
    return failedImages > 0 ? message('export_images_failed', String(failedImages)) : message('export_saved');
  }

  return {
    progress,
    save: (format) => make(format, false),
    copyMarkdown: () => make('markdown', true),
    cancel() {
      if (progress.value === null) return;
      running.abort();
      progress.value = null;
      notices.say({ text: message('export_cancelled') });
    },
  };
}
