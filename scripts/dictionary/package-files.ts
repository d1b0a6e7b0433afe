import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DIRECTIONS } from '../../lib/script/targets.ts';

interface PackageFile {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/** Lists the compiled dictionaries for the package. Throws where they have not been compiled: a build without them is broken. */
export function dictionaryFiles(): PackageFile[] {
  return DIRECTIONS.map((direction) => {
    const absoluteSrc = fileURLToPath(
      new URL(`../../lib/script/.generated/${direction}.dictionary`, import.meta.url),
    );
    if (!existsSync(absoluteSrc)) {
      throw new Error(`no compiled dictionary ${absoluteSrc}: run "npm run prepare:code" first`);
    }
    return { absoluteSrc, relativeDest: `dictionaries/${direction}.dictionary` };
  });
}
