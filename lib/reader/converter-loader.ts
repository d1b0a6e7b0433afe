import { browser } from 'wxt/browser';
import type { Converter } from '../script/converter.ts';
import type { ConverterRequest } from './converter-server.ts';

/** Where the two content scripts meet: the global of their isolated world, which no page sees. */
const PLACE = Symbol.for('limpid.converter');

type World = typeof globalThis & { [PLACE]?: Converter };

/** Offers the converter to the reader; the converter's own entrypoint calls it. */
export function offerConverter(converter: Converter): void {
  (globalThis as World)[PLACE] = converter;
}

/**
 * Brings the converter into this document's isolated world, once. Rejects where the background cannot inject it, for instance
 * because the extension was updated meanwhile.
 */
export async function loadConverter(): Promise<Converter> {
  const world: World = globalThis;
  if (!world[PLACE]) {
    const request: ConverterRequest = { type: 'converter' };
    await browser.runtime.sendMessage(request);
  }
  const converter = world[PLACE];
  if (!converter) throw new Error('the converter did not arrive');
  return converter;
}
