import { documentElementOf } from '../page/unclobbered.ts';
import { HOST_NAME } from './host-name.ts';
import { unquietPage } from './quiet-page.ts';

/** The one reader of a page, opening or open. */
export interface RunningReader {
  /** False where the page has thrown the reader's element out. */
  isShown(): boolean;
  close(): void;
}

/** Kept on the extension's own global object, which every injection into the page shares and the page cannot see. */
const KEY = Symbol.for('limpid.reader');

type Shared = typeof globalThis & { [KEY]?: RunningReader | undefined };

/**
 * Decides what a click does, without asking anyone: closes the reader that is open or opening (true), or leaves the way
 * free for a new one (false).
 */
export function closeRunning(document: Document): boolean {
  const shared = globalThis as Shared;
  const running = shared[KEY];
  if (running) {
    const wasShown = running.isShown();
    running.close();
    return wasShown;
  }
  // A host without its program: the extension was updated or reloaded while the reader was open.
  return removeOrphan(document);
}

/** Takes everything of a reader away that failed to open. */
export function clearAway(document: Document): void {
  const shared = globalThis as Shared;
  shared[KEY]?.close();
  shared[KEY] = undefined;
  removeOrphan(document);
}

function removeOrphan(document: Document): boolean {
  const orphan = [...documentElementOf(document).children].find((element) => element.localName === HOST_NAME);
  if (!orphan) return false;
  orphan.remove();
  unquietPage(document);
  return true;
}

/** Whether a reader is open or opening. */
export function isRunning(): boolean {
  return (globalThis as Shared)[KEY]?.isShown() ?? false;
}

/** Says which reader is running; null when it is gone. */
export function setRunning(reader: RunningReader | null): void {
  (globalThis as Shared)[KEY] = reader ?? undefined;
}
