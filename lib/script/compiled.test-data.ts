import { compileDirection } from '../../scripts/dictionary/direction-files.ts';
import type { Direction } from './targets.ts';

const compiled = new Map<Direction, Uint8Array<ArrayBuffer>>();

/** Compiles a dictionary once a test file; every call gives its own copy of the bytes, as a loader does. */
export function loadCompiled(direction: Direction): Promise<ArrayBuffer> {
  let bytes = compiled.get(direction);
  if (!bytes) {
    bytes = compileDirection(direction);
    compiled.set(direction, bytes);
  }
  return Promise.resolve(bytes.slice().buffer);
}
