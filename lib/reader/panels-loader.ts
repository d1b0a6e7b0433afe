import { sendMessage } from '../messages.ts';

/** What the panels' program offers to the reader. `View` is a component: this layer draws nothing. */
export interface OfferedPanels<View> {
  /** The modules that the views were bound to when their program ran. */
  readonly modules: object;
  readonly styles: string;
  readonly views: View;
}

/** Where the two content scripts meet: the global of their isolated world, which no page sees. */
const PANELS = Symbol.for('limpid.panels');

/** Where the panels' program finds the reader's Preact and signals; the build writes the same words (`shared-modules.ts`). */
const MODULES = Symbol.for('limpid.modules');

type World = typeof globalThis & { [PANELS]?: OfferedPanels<unknown>; [MODULES]?: object };

/** Offers the panels to the reader; their own entrypoint calls it. */
export function offerPanels<View>(offered: Omit<OfferedPanels<View>, 'modules'>): void {
  const world: World = globalThis;
  world[PANELS] = { ...offered, modules: world[MODULES] ?? {} };
}

/**
 * Brings the panels into this document's isolated world, bound to the given modules: drawn by another Preact they would
 * know nothing of the reader's signals. Each opening of the reader has modules of its own. Rejects where the background
 * cannot inject them, for instance because the extension was updated meanwhile.
 */
export async function loadPanels<View>(modules: object): Promise<OfferedPanels<View>> {
  const world: World = globalThis;
  const isBound = (): boolean => world[PANELS]?.modules === modules;
  world[MODULES] = modules;
  if (!isBound()) await sendMessage({ type: 'panels' });
  const offered = world[PANELS];
  if (!offered || !isBound()) throw new Error('the panels did not arrive');
  return offered as OfferedPanels<View>;
}
