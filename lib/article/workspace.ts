import type { Article, Removal } from './article.ts';

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

/** What the steps hand on to one another. The live document is read by the snapshot only. */
export interface Workspace {
  /** The copy of the page, in an inert document, without what the page hides. Steps change it freely. */
  readonly copy: Document;
  readonly address: string;
  /** By the value of IDENTITY_ATTRIBUTE. */
  readonly measures: ReadonlyMap<string, Measure>;
  readonly removals: Removal[];
  /** The article's tree once `readable` has run. */
  body: HTMLElement;
  /** Filled by the steps. */
  draft: Partial<Omit<Article, 'body' | 'removals' | 'address'>>;
}

/** One step of the pipeline. */
export interface Step {
  readonly name: string;
  readonly run: (workspace: Workspace) => void;
}
