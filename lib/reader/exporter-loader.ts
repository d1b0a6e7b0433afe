import type { ExportedFile, ExportRequest } from '../export/export-article.ts';
import { sendMessage } from '../messages.ts';

/** What the exporter's content script offers to the reader. */
export interface Exporter {
  exportArticle(request: ExportRequest): Promise<ExportedFile>;
  saveFile(file: ExportedFile): void;
  copyText(text: string): Promise<void>;
}

/** Where the two content scripts meet: the global of their isolated world, which no page sees. */
const PLACE = Symbol.for('limpid.exporter');

type World = typeof globalThis & { [PLACE]?: Exporter };

/** Offers the exporter to the reader; the exporter's own entrypoint calls it. */
export function offerExporter(exporter: Exporter): void {
  (globalThis as World)[PLACE] = exporter;
}

/**
 * Brings the exporter into this document's isolated world, once. Rejects where the background cannot inject it, for instance
 * because the extension was updated meanwhile.
 */
export async function loadExporter(): Promise<Exporter> {
  const world: World = globalThis;
  if (!world[PLACE]) await sendMessage({ type: 'exporter' });
  const exporter = world[PLACE];
  if (!exporter) throw new Error('the exporter did not arrive');
  return exporter;
}
