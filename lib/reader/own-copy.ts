/**
 * Whether the reader itself is copying a text at this moment. The exporter is another content script: the two meet on the
 * global of their isolated world, which no page sees.
 */
const COPYING = Symbol.for('limpid.copying');

type World = typeof globalThis & { [COPYING]?: boolean };

/** Runs a copy of the reader's own: its event must reach who makes it, past the isolation of events. */
export async function whileCopying(copy: () => Promise<void>): Promise<void> {
  const world: World = globalThis;
  world[COPYING] = true;
  try {
    await copy();
  } finally {
    world[COPYING] = false;
  }
}

/** Tells whether a copy event may be the reader's own. */
export function isCopying(): boolean {
  return (globalThis as World)[COPYING] === true;
}
