import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

const FOLDER = join(import.meta.dirname, 'looks');
/** Where a picture that is not as it was is left to be looked at. */
const OUT = join(import.meta.dirname, '../../out/looks');

/** How far a channel (0–255) may differ before a pixel counts: edges of glyphs come out a little differently. */
const SHADE = 56;

/** Whether the pictures in the repository are made anew instead of compared with. */
const RENEWS = process.env.LIMPID_RENEW_LOOKS === '1';

/**
 * Compares what the window shows with the picture of this name in the repository, and gives the share of pixels that differ,
 * from 0 to 1; a picture of another size differs in all. With `LIMPID_RENEW_LOOKS=1` it makes the picture, and nothing differs.
 */
export async function compareLook(page: Page, name: string): Promise<number> {
  const path = join(FOLDER, `${name}.png`);
  const shown = await page.screenshot({ captureBeyondViewport: false });
  if (RENEWS) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, shown);
    return 0;
  }
  if (!existsSync(path)) throw new Error(`There is no ${path}: LIMPID_RENEW_LOOKS=1 makes it.`);
  const share = await differingShare(page, readFileSync(path), shown);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, `${name}.png`), shown);
  return share;
}

/** Counts in the browser, which reads PNGs. */
function differingShare(page: Page, one: Uint8Array, other: Uint8Array): Promise<number> {
  return page.evaluate(
    async (pictures: readonly string[], shade: number) => {
      const [first, second] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          if (!context) throw new Error('There is no canvas.');
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (!first || !second || first.width !== second.width || first.height !== second.height) return 1;
      let count = 0;
      for (let at = 0; at < first.data.length; at += 4) {
        const isSame = [at, at + 1, at + 2].every(
          (index) => Math.abs((first.data[index] ?? 0) - (second.data[index] ?? 0)) <= shade,
        );
        if (!isSame) count += 1;
      }
      return count / (first.width * first.height);
    },
    [one, other].map((bytes) => Buffer.from(bytes).toString('base64')),
    SHADE,
  );
}
