import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './driver.ts';

const FOLDERS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const satisfies Record<
  BrowserName,
  string
>;

/**
 * Returns the folder of the production build for a browser. The variable `LIMPID_BUILD` names another folder than
 * `.output` to look in. Throws where it was not built.
 */
export function findExtensionFolder(browser: BrowserName): string {
  const root = process.env.LIMPID_BUILD ?? join(import.meta.dirname, '../../.output');
  const folder = join(root, FOLDERS[browser]);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Error(`The extension is not built for ${browser} (${folder}). Run: npm run build`);
}
