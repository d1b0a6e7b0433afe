import { sendMessage } from '../messages.ts';
import type { Converter, ConverterOptions } from '../script/converter.ts';
import { type ConversionTarget, directionOf } from '../script/targets.ts';
import { loadDictionary, prefetchDictionary } from './dictionary-loader.ts';

type CreateConverter = (options: ConverterOptions) => Converter;

/** Where the two content scripts meet: the global of their isolated world, which no page sees. */
const PLACE = Symbol.for('limpid.converter');

type World = typeof globalThis & { [PLACE]?: CreateConverter };

/** Offers the converter to the reader; the converter's own entrypoint calls it. */
export function offerConverter(createConverter: CreateConverter): void {
  (globalThis as World)[PLACE] = createConverter;
}

/**
 * Brings the converter into this document's isolated world, once, and begins to fetch the dictionary for a target. Rejects where the background cannot inject it, for instance
 * because the extension was updated meanwhile.
 */
export async function loadConverter(target: ConversionTarget): Promise<Converter> {
  const world: World = globalThis;
  // Program and dictionary come at the same time.
  prefetchDictionary(directionOf(target));
  if (!world[PLACE]) await sendMessage({ type: 'converter' });
  const createConverter = world[PLACE];
  if (!createConverter) throw new Error('the converter did not arrive');
  return createConverter({ loadDictionary });
}
