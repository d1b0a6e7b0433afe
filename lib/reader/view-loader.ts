import { sendMessage } from '../messages.ts';

/** What the view's program offers to the reader: the function that opens it. */
interface OfferedView<Open> {
  /** The modules that the program was bound to when it ran. */
  readonly modules: object;
  readonly open: Open;
}

/** Where the two content scripts meet: the global of their isolated world, which no page sees. */
const VIEW = Symbol.for('limpid.view');

/** Where the view's program finds the modules that the reader carries; the build writes the same words (`shared-modules.ts`). */
const MODULES = Symbol.for('limpid.reader-modules');

type World = typeof globalThis & { [VIEW]?: OfferedView<unknown>; [MODULES]?: object };

/** Offers the view to the reader; its own entrypoint calls it. */
export function offerView<Open>(open: Open): void {
  const world: World = globalThis;
  world[VIEW] = { open, modules: world[MODULES] ?? {} };
}

/**
 * Brings the view into this document's isolated world, bound to the given modules. Rejects where the background cannot inject
 * it, for instance because the extension was updated meanwhile.
 */
export async function loadView<Open>(modules: object): Promise<Open> {
  const world: World = globalThis;
  const isBound = (): boolean => world[VIEW]?.modules === modules;
  world[MODULES] = modules;
  if (!isBound()) await sendMessage({ type: 'view' });
  const offered = world[VIEW];
  if (!offered || !isBound()) throw new Error('the view did not arrive');
  return offered.open as Open;
}
