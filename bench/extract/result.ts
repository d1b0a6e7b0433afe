/** One removal, as the bench writes it. */
export interface RemovalLine {
  readonly rule: string;
  readonly kind: string;
  readonly count: number;
  readonly removed: boolean;
  readonly excerpt: string;
}

/** What a page gave: the fields that `eval/score.mjs` reads, then more for a person who looks into it. */
export interface ExtractionResult {
  /** The pipeline's own judgement; where it is false the rest is what the reader would show when told to try anyway. */
  readonly article: boolean;
  readonly title: string;
  readonly byline: string;
  readonly source: string;
  readonly published: string;
  readonly lang: string;
  /** One line a paragraph. */
  readonly text: string;
  readonly headings: readonly string[];
  /** Milliseconds of the pipeline alone, in the page. */
  readonly ms: number;
  /** Milliseconds of processor time that the page's main thread spent on it: on a busy machine the steadier figure. */
  readonly cpu?: number;
  readonly reason?: string;
  readonly confidence?: number;
  readonly script?: string;
  readonly subtitle?: string;
  readonly editors?: readonly string[];
  readonly updated?: string;
  readonly siteName?: string;
  readonly leadImage?: string;
  readonly nextPage?: string;
  readonly images?: number;
  readonly sections?: readonly {
    readonly level: number;
    readonly title: string;
    readonly promoted: boolean;
  }[];
  readonly removals?: readonly RemovalLine[];
  /** Milliseconds of each step of the pipeline, in their order. */
  readonly steps?: readonly { readonly step: string; readonly ms: number }[];
}

/** One line of the bench's output. */
export type ResultLine =
  | ({ readonly id: string; readonly error: null } & ExtractionResult)
  | { readonly id: string; readonly error: string };
