import { readFile } from 'node:fs/promises';
import type { Direction } from './targets.ts';

/** Reads a compiled dictionary as it ships; every call gives its own copy of the bytes, as a loader does. */
export async function loadCompiled(direction: Direction): Promise<ArrayBuffer> {
  return new Uint8Array(await readFile(`${import.meta.dirname}/.generated/${direction}.dictionary`)).buffer;
}
