/** What the snapshot measured of one element of the live page. Lengths in CSS px. */
export interface Measure {
  readonly fontSize: number;
  /** 100–900. */
  readonly fontWeight: number;
  /** As computed: `rgb(1, 2, 3)`. */
  readonly color: string;
  readonly textAlign: string;
  readonly fontFamily: string;
}

/** Name of the attribute that ties an element of the copy to its measurement; survives Readability's rewriting. */
export const IDENTITY_ATTRIBUTE = 'data-limpid-id';
