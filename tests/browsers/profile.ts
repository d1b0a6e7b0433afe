import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenProcessEnds } from './process-end.ts';

/** A browser profile in the folder for temporary files. */
export interface Profile {
  readonly folder: string;
  /** Folder within it that files are saved to. */
  readonly downloads: string;
  /** Removes what was saved. */
  clear(): void;
  /** Removes the folder. A browser may still hold files for a moment after it quit, so this tries more than once. */
  remove(): void;
}

/** Makes an empty profile, which goes at the latest when this process ends. */
export function createProfile(name: string): Profile {
  const folder = mkdtempSync(join(tmpdir(), `limpid-${name}-`));
  const keep = whenProcessEnds(() => removeFolder(folder));
  const downloads = join(folder, 'downloads');
  mkdirSync(downloads);
  return {
    folder,
    downloads,
    clear() {
      rmSync(downloads, { recursive: true, force: true });
      mkdirSync(downloads);
    },
    remove() {
      keep();
      removeFolder(folder);
    },
  };
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  } catch (error) {
    console.warn(`The profile ${folder} could not be removed:`, error);
  }
}
