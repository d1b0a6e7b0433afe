import { ADDRESS_VECTORS } from './addresses.ts';
import { ELEMENT_VECTORS } from './elements.ts';
import { FOREIGN_VECTORS } from './foreign.ts';
import { HANDLER_VECTORS } from './handlers.ts';
import { PARSING_VECTORS } from './parsing.ts';
import type { Vector } from './vector.ts';

/** A vector ready to be put into a page. */
export interface NumberedVector extends Vector {
  readonly id: string;
}

/** Host of every address that a vector would have fetched. */
export const CANARY_HOST = 'canary.example';

/** Name of the function that code of a vector calls. */
export const CANARY = 'limpidRan';

function fill(html: string, id: string): string {
  const run = `${CANARY}('${id}',this)`;
  const entities = [...run].map((character) => `&#x${character.charCodeAt(0).toString(16)};`).join('');
  const percent = [...run].map((character) => `%${character.charCodeAt(0).toString(16)}`).join('');
  return html
    .replaceAll('ENTITIES', () => entities)
    .replaceAll('PERCENT', () => percent)
    .replaceAll('RUN', () => run)
    .replaceAll('LOAD', () => `https://${CANARY_HOST}/${id}`);
}

/** Every vector with an id of its own in place of the tokens. */
export const ALL_VECTORS: readonly NumberedVector[] = [
  ...HANDLER_VECTORS,
  ...ADDRESS_VECTORS,
  ...FOREIGN_VECTORS,
  ...PARSING_VECTORS,
  ...ELEMENT_VECTORS,
].map(({ kind, html }, index) => {
  const id = `v${index + 1}`;
  return { id, kind, html: fill(html, id) };
});
