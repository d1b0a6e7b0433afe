import { DrawnReader } from './drawn.ts';
import { ownerDocumentOf, viewOf } from './unclobbered.ts';

/** What the snapshot measured of one element of the live page. Lengths in CSS px. */
export interface Measure {
  readonly fontSize: number;
  /** 100–900. */
  readonly fontWeight: number;
  /** As computed: `rgb(1, 2, 3)`. */
  readonly color: string;
  readonly textAlign: string;
  readonly fontFamily: string;
  /** Whether small letters are drawn as capitals, large or small. */
  readonly capitals?: boolean;
}

/** Measurements by the value of IDENTITY_ATTRIBUTE. */
export interface Measures {
  get(identity: string): Measure | undefined;
  /** Whether the element's own text can be seen; absent where nothing is known of it. */
  isDrawn?(identity: string): boolean;
}

/** Name of the attribute that ties an element of the copy to its measurement; survives Readability's rewriting. */
export const IDENTITY_ATTRIBUTE = 'data-limpid-id';

/**
 * Measures live elements when they are first asked for: the outline asks for a few dozen short lines, and the computed
 * style of thirty thousand elements would cost more than the rest of the snapshot.
 */
export class LazyMeasures implements Measures {
  readonly #live: readonly Element[];
  readonly #measured = new Map<string, Measure>();
  readonly #drawn = new DrawnReader();

  /** Identities are the places of the live elements in the list, counted from 1. */
  constructor(live: readonly Element[]) {
    this.#live = live;
  }

  isDrawn(identity: string): boolean {
    const live = this.#live[Number(identity) - 1];
    return live === undefined || this.#drawn.isDrawn(live);
  }

  get(identity: string): Measure | undefined {
    const known = this.#measured.get(identity);
    if (known) return known;
    const live = this.#live[Number(identity) - 1];
    const style = live && viewOf(ownerDocumentOf(live) as Document)?.getComputedStyle(live);
    if (!style) return undefined;
    const measure: Measure = {
      fontSize: Number.parseFloat(style.fontSize) || 0,
      fontWeight: weightOf(style.fontWeight),
      color: style.color,
      textAlign: style.textAlign,
      fontFamily: style.fontFamily,
      capitals: style.textTransform === 'uppercase' || style.fontVariantCaps?.includes('small-caps') === true,
    };
    this.#measured.set(identity, measure);
    return measure;
  }
}

function weightOf(computed: string): number {
  if (computed === 'bold') return 700;
  return Number.parseInt(computed, 10) || 400;
}
