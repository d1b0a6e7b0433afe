import { findExtensionFolder } from '../browsers/extension-folder.ts';
import { findCorpusFolders } from './articles.ts';

/** Fails early where a build is missing, and says which pages the tests read. */
export default function setup(): void {
  for (const browser of ['chromium', 'firefox'] as const) findExtensionFolder(browser);
  const folders = findCorpusFolders();
  console.log(
    folders.length === 0
      ? 'Pages: the sample page. (LIMPID_PAGES=FOLDER adds saved pages with gold.json.)'
      : `Pages: the sample page and ${folders.length} of LIMPID_PAGES.`,
  );
}
