// Pictures of the reader on the sample page, in every size, scheme and script that a change of looks has to be judged in.
// `node scripts/screenshots.ts` writes them to out/screenshots, with `--docs` to docs/images. Wants a build for Chrome.
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { launchChromium } from '../tests/browsers/chromium.ts';
import { findPageSource } from './page-source.ts';
import { readPage, showScript, takeScreenshot } from './read-page.ts';
import { main, ROOT } from './run-command.mjs';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;
const SCHEMES = ['light', 'dark'] as const;
const SCRIPTS = ['tw', 'hans'] as const;

await main(async () => {
  const folder = join(ROOT, process.argv.includes('--docs') ? 'docs/images' : 'out/screenshots');
  mkdirSync(folder, { recursive: true });
  const source = findPageSource(undefined);
  const driver = await launchChromium();
  try {
    for (const { width, height } of SIZES) {
      for (const scheme of SCHEMES) {
        await driver.setViewport(width, height);
        await driver.setColourScheme(scheme);
        const reader = await readPage(driver, source);
        for (const script of SCRIPTS) {
          await showScript(reader, script);
          const path = join(folder, `reader-${width}-${scheme}-${script}.png`);
          await takeScreenshot(driver, path);
          console.log(relative(ROOT, path));
        }
        await reader.press('Escape');
        await reader.waitUntilClosed();
      }
    }
  } finally {
    await driver.close();
  }
  return 0;
});
