// `node scripts/side-by-side.ts`: the sample page in Firefox's own Reader View and in Limpid, in the same Firefox, as one
// picture: docs/images/beside-firefox.png. Wants builds for Chrome and Firefox (`npm run build`).
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { launchChromium } from '../tests/browsers/chromium.ts';
import type { Driver } from '../tests/browsers/driver.ts';
import { launchFirefox } from '../tests/browsers/firefox.ts';
import { findPageSource } from './page-source.ts';
import { readPage } from './read-page.ts';
import { main, ROOT } from './run-command.mjs';

/** The window of each half, in CSS px, and how much smaller it stands in the picture. */
const WINDOW = { width: 1100, height: 900 };
const SCALE = 0.72;
/** Time for pictures and fonts, in ms. */
const REST = 1_500;

const FILE = join(ROOT, 'docs/images/beside-firefox.png');

/** The page in both readers of one Firefox. */
async function drawBoth(driver: Driver): Promise<readonly Uint8Array[]> {
  const source = findPageSource(undefined);
  await driver.setViewport(WINDOW.width, WINDOW.height);
  await readPage(driver, source);
  await new Promise((resolve) => setTimeout(resolve, REST));
  const ours = await driver.page.screenshot();
  console.log('Limpid is drawn.');
  await driver.open(source.address);
  const theirs = await driver.drawOwnReader(WINDOW.width, WINDOW.height);
  console.log('Reader View is drawn.');
  return [theirs, ours];
}

/** Both halves under their names. Drawn by Chromium: it reads and writes pictures. */
async function joinHalves(names: readonly string[], halves: readonly Uint8Array[]): Promise<Uint8Array> {
  const driver = await launchChromium();
  try {
    const [width, height] = [WINDOW.width * SCALE, WINDOW.height * SCALE].map(Math.round);
    const pictures = halves.map(
      (half, index) =>
        `<figure><figcaption>${names[index]}</figcaption><img width="${width}" height="${height}"
          src="data:image/png;base64,${Buffer.from(half).toString('base64')}"></figure>`,
    );
    await driver.page.setViewport({ width: 2 * (width ?? 0) + 72, height: (height ?? 0) + 96 });
    await driver.page.setContent(`<style>body { display: flex; gap: 24px; margin: 24px; background: #8a8a88 }
      figure { margin: 0 } figcaption { font: 18px/2 sans-serif; color: #fff }</style>${pictures.join('')}`);
    return await driver.page.screenshot();
  } finally {
    await driver.close();
  }
}

await main(async () => {
  const firefox = await launchFirefox({ viewport: WINDOW });
  const halves = await drawBoth(firefox).finally(() => firefox.close());
  writeFileSync(FILE, await joinHalves(['Firefox Reader View', 'Limpid 清讀'], halves));
  console.log(relative(ROOT, FILE));
  return 0;
});
